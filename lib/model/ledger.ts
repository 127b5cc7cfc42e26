import type { Cell } from '@/lib/graph/cell';
import { graphOf, type Graph } from '@/lib/graph/graph';
import { optionLabels, type OptionId } from '@/lib/scenario/options';
import { apiSpendCells, monthlyRate } from './api-spend';
import { compareCells, type Comparison } from './compare';
import { cell, leaf, MONTHS_PER_YEAR } from './definitions';
import { demandCells, type Demand } from './demand';
import type { Fleet } from './fleet';
import type { LedgerInputs } from './inputs';
import { ownedCells } from './owned';
import { rentedCells } from './rented';
import { routeCells, type CostLine, type Route, type RouteLines } from './route';

/** The whole cost model of one scenario as cells. */
export interface Ledger {
  readonly graph: Graph;
  readonly demand: Demand;
  readonly routes: ReadonlyMap<OptionId, Route>;
  readonly fleets: ReadonlyMap<OptionId, Fleet>;
  readonly comparisons: ReadonlyMap<OptionId, Comparison>;
  readonly baseline: OptionId;
  readonly periods: number;
}

/** Builds every cell of the five routes that could be looked up. */
export function buildLedger(inputs: LedgerInputs): Ledger {
  const demand = demandCells(inputs);
  const shared = sharedCells(inputs);
  const spend = new Map(inputs.api.map((route) => [route.id, apiSpendCells(route, demand)]));
  const escalated = spend.get('frontier-api')?.total;
  const overheads = (id: OptionId) =>
    overheadCells({ id, inputs, loadedCost: shared.loadedCost, escalated });
  const routes = new Map<OptionId, Route>();
  const fleets = new Map<OptionId, Fleet>();
  const add = (id: OptionId, lines: RouteLines) => {
    const facts = { ...shared, id, label: optionLabels[id], lines, tokens: demand.tokens };
    routes.set(id, routeCells(facts));
  };
  for (const [id, api] of spend) {
    const extra = overheads(id);
    add(id, { upfront: extra.upfront, monthly: [...api.lines, ...extra.monthly], atEnd: [] });
  }
  if (inputs.rented !== null) {
    const rented = rentedCells({ rented: inputs.rented, demand, hours: demand.hours });
    const extra = overheads('rented');
    add('rented', {
      upfront: extra.upfront,
      monthly: [{ part: 'GPU rent', cell: rented.rent }, ...extra.monthly],
      atEnd: [],
    });
    fleets.set('rented', rented.fleet);
  }
  if (inputs.owned !== null) {
    const owned = ownedCells({ owned: inputs.owned, demand, hours: demand.hours });
    const extra = overheads('owned');
    add('owned', {
      upfront: [{ part: 'Servers, less resale', cell: owned.firstPurchase }, ...extra.upfront],
      monthly: [
        { part: 'Servers, less resale', cell: owned.laterPurchases },
        { part: 'Electricity', cell: owned.energy },
        { part: 'Hosting', cell: owned.hosting },
        { part: 'Hardware support', cell: owned.support },
        ...extra.monthly,
      ],
      atEnd: [
        {
          part: 'Decommissioning',
          cell: owned.decommissioning,
          atConstantVolume: owned.decommissioningOfFirst,
          received: false,
        },
        {
          part: 'Servers, less resale',
          cell: owned.residual,
          atConstantVolume: owned.residualOfFirst,
          received: true,
        },
      ],
    });
    fleets.set('owned', owned.fleet);
  }
  const comparisons = compareCells(routes, inputs.baseline);
  return {
    demand,
    routes,
    fleets,
    comparisons,
    baseline: inputs.baseline,
    periods: periodsOf(inputs),
    graph: graphOf([
      ...rootsOf({ routes, fleets, comparisons, demand }),
      ...[...spend.values()].flatMap((api) => [...api.byWorkload.values()]),
    ]),
  };
}

function periodsOf(inputs: LedgerInputs): number {
  const months = inputs.horizonMonths.value;
  if (typeof months !== 'number') throw new TypeError('the horizon is one number of months');
  return months;
}

function sharedCells(inputs: LedgerInputs) {
  const rate = leaf('discountRate', '1/year', {
    label: 'cost of capital per year',
    ...inputs.discountRatePerYear,
  });
  return {
    horizon: leaf('horizon', 'month', { label: 'horizon', ...inputs.horizonMonths }),
    discountRate: cell('discountRateMonthly', '1/month', {
      label: 'cost of capital per month',
      formula: monthlyRate(rate),
    }),
    loadedCost: leaf('people.loadedCost', 'USD/FTE/year', {
      label: 'loaded cost per FTE',
      ...inputs.loadedUsdPerFtePerYear,
    }),
  };
}

/** People, migration and the share answered again by the frontier API. */
function overheadCells(given: {
  id: OptionId;
  inputs: LedgerInputs;
  loadedCost: Cell;
  escalated: Cell | undefined;
}) {
  const { id, inputs, loadedCost, escalated } = given;
  const facts = inputs.overheads[id];
  const named = (what: string) => `${what}, ${optionLabels[id]}`;
  const fte = leaf(`people.${id}.fte`, 'FTE', { label: named('people who run it'), ...facts.fte });
  const effort = leaf(`people.${id}.migrationEffort`, 'FTE*month', {
    label: named('work to move to it'),
    ...facts.migrationFteMonths,
  });
  const people = cell(`people.${id}.cost`, 'USD/month', {
    label: named('people'),
    formula: fte.times(loadedCost).over(MONTHS_PER_YEAR),
  });
  const migration = cell(`people.${id}.migration`, 'USD', {
    label: named('migration and evaluation, once'),
    formula: effort.times(loadedCost).over(MONTHS_PER_YEAR),
  });
  const upfront: CostLine[] = [{ part: 'Migration', cell: migration }];
  const own: CostLine[] = [{ part: 'People', cell: people }];
  if (id === 'frontier-api') return { monthly: own, upfront };
  if (escalated === undefined) {
    if (facts.escalationShare.value === 0) return { monthly: own, upfront };
    throw new RangeError(`${id} escalates to a frontier API that is not there`);
  }
  const share = leaf(`escalation.${id}.share`, '1', {
    label: named('share of requests escalated'),
    ...facts.escalationShare,
  });
  const escalation = cell(`escalation.${id}.cost`, 'USD/month', {
    label: named('requests answered again by the frontier API'),
    formula: escalated.times(share),
  });
  return {
    monthly: [...own, { part: 'Escalated requests', cell: escalation }] satisfies CostLine[],
    upfront,
  };
}

function rootsOf(ledger: Pick<Ledger, 'routes' | 'fleets' | 'comparisons' | 'demand'>): Cell[] {
  const { demand } = ledger;
  return [
    demand.tokensFirstMonth,
    demand.requestsFirstMonth,
    ...[...ledger.routes.values()].flatMap((route) => [
      route.total,
      route.presentValue,
      route.cumulative,
      route.steady,
      route.usdPerMTok,
      ...route.parts.map((part) => part.cell),
    ]),
    ...[...ledger.fleets.values()].flatMap((fleet) => [
      fleet.gpus,
      fleet.utilisation,
      fleet.headroom,
    ]),
    ...[...ledger.comparisons.values()].flatMap((c) => [
      c.saving,
      c.savingShare,
      c.totalSaving,
      c.cumulativeSaving,
      c.upfrontExtra,
    ]),
  ];
}
