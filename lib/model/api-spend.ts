import type { Cell } from '@/lib/graph/cell';
import { sumOf, type Expression } from '@/lib/graph/expression';
import { optionLabels } from '@/lib/scenario/options';
import { cell, leaf, ONE, ONE_MONTH } from './definitions';
import { nonEmpty, type Demand, type WorkloadDemand } from './demand';
import { commitmentLines, reservedCapacityLine } from './api-contract';
import type { Steps } from './fleet';
import type { ApiRouteInputs, Given, TierPrices, TokenPrices } from './inputs';
import type { Counted, MonthlyLine } from './lines';
import type { Shared } from './shared';
import { yearlyChange } from './rates';
import { tokenCost } from './token-price';

export interface ApiSpend {
  /** What the tokens cost, surcharge included; commitments and reserved capacity come on top. */
  readonly total: Cell;
  readonly lines: readonly MonthlyLine[];
  readonly byWorkload: ReadonlyMap<string, Cell>;
  /** The total by workload: what its tokens cost with the surcharge, parts left out left out. */
  readonly billed: ReadonlyMap<string, Cell>;
  readonly steps: Steps;
}

const kinds = [
  { kind: 'input', part: 'Input tokens', tokens: 'freshInput' },
  { kind: 'cachedInput', part: 'Cached input tokens', tokens: 'cachedInput' },
  { kind: 'cacheWrite', part: 'Cache writes', tokens: 'cacheWrite' },
  { kind: 'output', part: 'Output tokens', tokens: 'output' },
] as const;

/** Spend of one API route: every kind of token of every workload priced apart, and the contract. */
export function apiSpendCells(given: {
  route: ApiRouteInputs;
  demand: Demand;
  shared: Shared;
}): ApiSpend {
  const { route, demand, shared } = given;
  const { counted } = shared;
  const factor = priceFactor(route);
  const workloads = demand.workloads.map((workload) => workloadSpend({ route, workload, factor }));
  const tokenLines = kinds.map(({ kind, part }): MonthlyLine => ({
    part,
    kind: 'opex',
    cell: cell(`api.${route.id}.${kind}`, 'USD/month', {
      label: `${part}, ${route.label}`,
      formula: sumOf(nonEmpty(workloads.map((spend) => spend[kind]))).times(counted(part)),
    }),
  }));
  const listed = cell(`api.${route.id}.tokens`, 'USD/month', {
    label: `tokens, ${route.label}`,
    formula: sumOf(nonEmpty(tokenLines.map((line) => line.cell))),
  });
  const surchargeShare = leaf(`api.${route.id}.residencyShare`, '1', {
    label: `surcharge for data residency, ${optionLabels[route.id]}`,
    ...route.residencyShare,
  });
  const surcharge = cell(`api.${route.id}.residency`, 'USD/month', {
    label: `Residency surcharge, ${route.label}`,
    formula: listed.times(surchargeShare, counted('Residency surcharge')),
  });
  const total = cell(`api.${route.id}.spend`, 'USD/month', {
    label: `API spend, ${route.label}`,
    formula: listed.plus(surcharge),
  });
  const commitment = commitmentLines({ route, spend: total, shared });
  const reserved = reservedCapacityLine(given);
  return {
    total,
    lines: [
      ...tokenLines,
      { part: 'Residency surcharge', kind: 'opex', cell: surcharge },
      ...commitment.lines,
      ...reserved.lines,
    ],
    steps: {
      loads: reserved.steps.loads,
      bends: commitment.steps.bends,
    },
    byWorkload: new Map(workloads.map((spend) => [spend.id, spend.total])),
    billed: new Map(
      workloads.map((spend) => [spend.id, billedCell({ route, spend, surchargeShare, counted })]),
    ),
  };
}

/** What one workload is charged: its kinds of token that are counted, and the surcharge on them. */
function billedCell(given: {
  route: ApiRouteInputs;
  spend: WorkloadSpend;
  surchargeShare: Cell;
  counted: Counted;
}): Cell {
  const { route, spend, surchargeShare, counted } = given;
  const tokens = sumOf(nonEmpty(kinds.map(({ kind, part }) => spend[kind].times(counted(part)))));
  return cell(`api.${route.id}.${spend.id}.billed`, 'USD/month', {
    label: `API spend with its surcharge, ${spend.name}, ${route.label}`,
    formula: tokens.times(ONE.plus(surchargeShare.times(counted('Residency surcharge')))),
  });
}

/** Discount and the yearly price path, as one factor a month. */
function priceFactor(route: ApiRouteInputs): Cell {
  const id = (name: string) => `api.${route.id}.${name}`;
  const discount = leaf(id('discount'), '1', {
    label: `negotiated discount, ${route.label}`,
    ...route.discountShare,
  });
  return cell(id('priceFactor'), '1', {
    label: `price after discount and change, ${route.label}`,
    formula: ONE.minus(discount).compound(
      yearlyChange(id('priceChange'), {
        label: `price change, ${route.label}`,
        given: route.priceChangePerYear,
      }),
      ONE_MONTH,
    ),
  });
}

type WorkloadSpend = ReturnType<typeof workloadSpend>;

function workloadSpend(given: { route: ApiRouteInputs; workload: WorkloadDemand; factor: Cell }) {
  const { route, workload, factor } = given;
  const prices = route.prices.get(workload.id);
  if (prices === undefined) throw new RangeError(`no prices for workload ${workload.id}`);
  const id = (name: string) => `api.${route.id}.${workload.id}.${name}`;
  const named = (what: string) => `${what}, ${workload.name}, ${route.label}`;
  const line = (kind: keyof TokenPrices, words: { tokens: Cell; label: string }) =>
    tokenCost(id(kind), {
      label: named(words.label),
      unit: 'USD/month',
      tokens: words.tokens,
      price: priceCell({
        id: id(`${kind}Price`),
        label: named(`price of ${words.label}`),
        price: (tier) => prices[tier]?.[kind] ?? null,
        workload,
      }).times(factor),
    });
  const spend = {
    input: line('input', { tokens: workload.freshInput, label: 'input tokens' }),
    cachedInput: line('cachedInput', {
      tokens: workload.cachedInput,
      label: 'cached input tokens',
    }),
    cacheWrite: line('cacheWrite', { tokens: workload.cacheWrite, label: 'cache writes' }),
    output: line('output', { tokens: workload.output, label: 'output tokens' }),
  };
  return {
    id: workload.id,
    name: workload.name,
    ...spend,
    total: cell(id('spend'), 'USD/month', {
      label: named('API spend'),
      formula: spend.input.plus(spend.cachedInput, spend.cacheWrite, spend.output),
    }),
  };
}

/** List price, or the mix of list, batch and flex prices where the offer has those tiers. */
function priceCell(given: {
  id: string;
  label: string;
  price: (tier: keyof TierPrices) => Given | null;
  workload: WorkloadDemand;
}): Cell {
  const { id, label, price, workload } = given;
  const standard = price('standard');
  if (standard === null) throw new RangeError(`${id} has no standard price`);
  const tiers = [
    { tier: 'batch', share: workload.batchShare },
    { tier: 'flex', share: workload.flexShare },
  ] as const;
  const offered = tiers.flatMap(({ tier, share }) => {
    const own = price(tier);
    return own === null
      ? []
      : [{ share, cell: leaf(`${id}.${tier}`, 'USD/MTok', { label: `${tier} ${label}`, ...own }) }];
  });
  if (offered.length === 0) return leaf(id, 'USD/MTok', { label, ...standard });
  const list = leaf(`${id}.standard`, 'USD/MTok', { label: `standard ${label}`, ...standard });
  const rest = offered.reduce<Expression>((left, { share }) => left.minus(share), ONE);
  return cell(id, 'USD/MTok', {
    label,
    formula: list.times(rest).plus(...offered.map((each) => each.cell.times(each.share))),
  });
}
