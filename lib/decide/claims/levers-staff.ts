import type { Cell } from '@/lib/graph/cell';
import type { ClaimContext } from './context';
import { byDifference, leafValue, timesLeaf, type Lever } from './lever';

const MOST_COMPLIANCE_USD_PER_YEAR = 1_000_000;
const HIGHEST_EGRESS_USD_PER_GB = 0.2;

/** Levers of people and of what people do: headcount, migration, escalation; and prices that may be zero. */
export function staffLevers(context: ClaimContext): Lever[] {
  return [
    ...staff(context),
    ...migration(context),
    ...escalation(context),
    ...absolute(context, {
      id: 'compliance',
      leaf: 'compliance.frontier-api',
      what: 'compliance and audit of the API, a year',
      name: 'the API’s compliance',
      range: '$0 to $1m a year',
      highest: MOST_COMPLIANCE_USD_PER_YEAR,
    }),
    ...absolute(context, {
      id: 'egress-price',
      leaf: 'rented.egressPrice',
      what: 'the price of egress',
      name: 'egress price',
      range: '$0 to $0.20 a gigabyte',
      highest: HIGHEST_EGRESS_USD_PER_GB,
    }),
  ];
}

const times = {
  today: 1,
  lower: byDifference(1, 0),
  higher: byDifference(1, 3),
} as const;

function leaves({ ledger }: ClaimContext, ids: readonly string[]): Cell[] {
  return ids.flatMap((id) => ledger.graph.byId.get(id) ?? []);
}

const scaled = (moved: readonly Cell[]) => (position: number) =>
  new Map(moved.map((leaf) => [leaf.id, timesLeaf(leaf, position)]));

/** People of the self-hosted routes alone; told by those of the cheapest. */
function staff(context: ClaimContext): Lever[] {
  const { bestSelfHosted, selfHosted, ledger } = context;
  if (bestSelfHosted === null) return [];
  const reading = ledger.graph.byId.get(`people.${bestSelfHosted.id}.headcount`);
  if (reading === undefined) return [];
  const moved = leaves(
    context,
    selfHosted.flatMap(({ id }) =>
      ['fte', 'onCall', 'ml', 'ftePerGpu'].map((role) => `people.${id}.${role}`),
    ),
  );
  return [
    {
      id: 'staff',
      kind: 'staff',
      what: 'the people who run the self-hosted route',
      name: 'people',
      range: '0 to 3 times',
      reading,
      ...times,
      overrides: scaled(moved),
    },
  ];
}

function migration(context: ClaimContext): Lever[] {
  const { open } = context;
  const reading = context.cells.openMigration;
  if (reading === null) return [];
  const moved = leaves(
    context,
    open.map(({ id }) => `people.${id}.migrationEffort`),
  );
  return [
    {
      id: 'migration',
      kind: 'staff',
      what: 'the work of moving to open weights',
      name: 'migration work',
      range: '0 to 3 times',
      reading,
      ...times,
      overrides: scaled(moved),
    },
  ];
}

/** The same number of percentage points more or less on every self-hosted route. */
function escalation(context: ClaimContext): Lever[] {
  const { selfHosted, bestSelfHosted } = context;
  const moved = leaves(
    context,
    selfHosted.map(({ id }) => `escalation.${id}.share`),
  );
  const reading = moved.find(({ id }) => id === `escalation.${bestSelfHosted?.id ?? ''}.share`);
  if (reading === undefined) return [];
  return [
    {
      id: 'escalation',
      kind: 'quality',
      what: 'the share of requests that must escalate to the frontier API',
      name: 'escalation',
      range: '0 to 100 %',
      reading,
      today: 0,
      lower: byDifference(0, -Math.max(...moved.map(leafValue))),
      higher: byDifference(0, 1 - leafValue(reading)),
      overrides: (more) =>
        new Map(moved.map((leaf) => [leaf.id, Math.min(1, Math.max(0, leafValue(leaf) + more))])),
    },
  ];
}

/** A price that may be nothing today, searched in its own unit. */
function absolute(
  { ledger }: ClaimContext,
  fact: Pick<Lever, 'id' | 'what' | 'name' | 'range'> & { leaf: string; highest: number },
): Lever[] {
  const leaf = ledger.graph.byId.get(fact.leaf);
  if (leaf === undefined) return [];
  const today = leafValue(leaf);
  return [
    {
      id: fact.id,
      kind: 'price',
      what: fact.what,
      name: fact.name,
      range: fact.range,
      reading: leaf,
      today,
      lower: byDifference(today, 0),
      higher: today < fact.highest ? byDifference(today, fact.highest) : [],
      overrides: (value) => new Map([[leaf.id, value]]),
    },
  ];
}
