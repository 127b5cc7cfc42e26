import type { Cell } from '@/lib/graph/cell';
import { sumOf, type Expression } from '@/lib/graph/expression';
import { cell, leaf, MONTHS_PER_YEAR, ONE, ONE_MONTH, ONE_YEAR } from './definitions';
import { nonEmpty, type Demand, type WorkloadDemand } from './demand';
import type { ApiRouteInputs, Given, TokenPrices } from './inputs';
import type { CostLine } from './route';
import { tokenCost } from './token-price';

export interface ApiSpend {
  readonly total: Cell;
  readonly lines: readonly CostLine[];
  readonly byWorkload: ReadonlyMap<string, Cell>;
}

/** Spend of one API route: input, cached input and output of every workload, priced apart. */
export function apiSpendCells(route: ApiRouteInputs, demand: Demand): ApiSpend {
  const factor = priceFactor(route);
  const workloads = demand.workloads.map((workload) => workloadSpend({ route, workload, factor }));
  const total = (kind: 'input' | 'cachedInput' | 'output', label: string) =>
    cell(`api.${route.id}.${kind}`, 'USD/month', {
      label: `${label}, ${route.label}`,
      formula: sumOf(nonEmpty(workloads.map((spend) => spend[kind]))),
    });
  const lines: CostLine[] = [
    { part: 'Input tokens', cell: total('input', 'Input tokens') },
    { part: 'Cached input tokens', cell: total('cachedInput', 'Cached input tokens') },
    { part: 'Output tokens', cell: total('output', 'Output tokens') },
  ];
  return {
    lines,
    byWorkload: new Map(workloads.map((spend) => [spend.id, spend.total])),
    total: cell(`api.${route.id}.spend`, 'USD/month', {
      label: `API spend, ${route.label}`,
      formula: sumOf(nonEmpty(lines.map((line) => line.cell))),
    }),
  };
}

/** Discount and the yearly price path, as one factor a month. */
function priceFactor(route: ApiRouteInputs): Cell {
  const id = (name: string) => `api.${route.id}.${name}`;
  const discount = leaf(id('discount'), '1', {
    label: `negotiated discount, ${route.label}`,
    ...route.discountShare,
  });
  const change = leaf(id('priceChange'), '1/year', {
    label: `price change per year, ${route.label}`,
    ...route.priceChangePerYear,
  });
  const monthly = cell(id('priceChangeMonthly'), '1/month', {
    label: `price change per month, ${route.label}`,
    formula: monthlyRate(change),
  });
  return cell(id('priceFactor'), '1', {
    label: `price after discount and change, ${route.label}`,
    formula: ONE.minus(discount).compound(monthly, ONE_MONTH),
  });
}

/** (1 + yearly rate) to the power of one month in years, less one. */
export function monthlyRate(perYear: Cell): Expression {
  return ONE.plus(perYear.times(ONE_YEAR))
    .power(ONE_MONTH.over(MONTHS_PER_YEAR.times(ONE_YEAR)))
    .minus(ONE)
    .over(ONE_MONTH);
}

function workloadSpend(given: { route: ApiRouteInputs; workload: WorkloadDemand; factor: Cell }) {
  const { route, workload, factor } = given;
  const prices = route.prices.get(workload.id);
  if (prices === undefined) throw new RangeError(`no prices for workload ${workload.id}`);
  const id = (name: string) => `api.${route.id}.${workload.id}.${name}`;
  const named = (what: string) => `${what}, ${workload.name}, ${route.label}`;
  const line = (kind: keyof TokenPrices, words: { tokens: Cell; label: string }) => {
    const price = priceCell({
      id: id(`${kind}Price`),
      label: named(`price of ${words.label}`),
      list: prices.standard[kind],
      batch: prices.batch === null ? null : prices.batch[kind],
      batchShare: workload.batchShare,
    });
    return tokenCost(id(kind), {
      label: named(words.label),
      unit: 'USD/month',
      tokens: words.tokens,
      price: price.times(factor),
    });
  };
  const input = line('input', { tokens: workload.freshInput, label: 'input tokens' });
  const cachedInput = line('cachedInput', {
    tokens: workload.cachedInput,
    label: 'cached input tokens',
  });
  const output = line('output', { tokens: workload.output, label: 'output tokens' });
  return {
    id: workload.id,
    input,
    cachedInput,
    output,
    total: cell(id('spend'), 'USD/month', {
      label: named('API spend'),
      formula: input.plus(cachedInput, output),
    }),
  };
}

/** List price, or the mix of list and batch price where the offer has a batch tier. */
function priceCell(given: {
  id: string;
  label: string;
  list: Given;
  batch: Given | null;
  batchShare: Cell;
}): Cell {
  if (given.batch === null)
    return leaf(given.id, 'USD/MTok', { label: given.label, ...given.list });
  const list = leaf(`${given.id}.standard`, 'USD/MTok', {
    label: `standard ${given.label}`,
    ...given.list,
  });
  const batch = leaf(`${given.id}.batch`, 'USD/MTok', {
    label: `batch ${given.label}`,
    ...given.batch,
  });
  return cell(given.id, 'USD/MTok', {
    label: given.label,
    formula: list.times(ONE.minus(given.batchShare)).plus(batch.times(given.batchShare)),
  });
}
