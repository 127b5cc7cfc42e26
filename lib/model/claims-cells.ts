import type { Cell } from '@/lib/graph/cell';
import { cellById } from '@/lib/graph/graph';
import { sumOf, type Expression } from '@/lib/graph/expression';
import type { CostPart } from '@/lib/scenario/cost-parts';
import type { OptionId } from '@/lib/scenario/options';
import { cell, MONTHS_PER_YEAR, ONE, ONE_MONTH, TWELVE_MONTHS } from './definitions';
import { nonEmpty } from './demand';
import { payback } from './finance-operators';
import type { Ledger } from './ledger';
import type { Route } from './route';

// Figures that published claims speak of and the ledger has no line for, made of the ledger's own
// cells. Ids start with `claim.`; the routes are those that could be costed.

/** Smallest of one figure over several routes. */
function least(id: string, fact: { label: string; unit: string; of: readonly Cell[] }): Cell {
  const [first, ...others] = nonEmpty(fact.of);
  return cell(`claim.${id}`, fact.unit, {
    label: fact.label,
    formula: others.reduce<Expression>((lowest, other) => lowest.min(other), first),
  });
}

/** Figures of the cheapest of a group of routes: each the smallest of its kind over the group. */
export interface CheapestOf {
  /** USD over the horizon */
  readonly presentValue: Cell;
  readonly total: Cell;
  /** USD/MTok, the whole cost over input and output tokens together */
  readonly perMTok: Cell;
  /** USD/MTok, as if output tokens alone bore the whole cost */
  readonly perMTokOutput: Cell;
  /** USD/req */
  readonly perAcceptedTask: Cell;
}

export function cheapestOf(name: string, routes: readonly Route[]): CheapestOf {
  const words = routes.map(({ label }) => label).join(', ');
  const figure = (key: string, what: { label: string; unit: string; of: (r: Route) => Cell }) =>
    least(`${name}.${key}`, {
      label: `${what.label}, lowest of ${words}`,
      unit: what.unit,
      of: routes.map(what.of),
    });
  return {
    presentValue: figure('presentValue', {
      label: 'present value of the cost',
      unit: 'USD',
      of: (route) => route.presentValue,
    }),
    total: figure('total', {
      label: 'cost over the horizon',
      unit: 'USD',
      of: (route) => route.total,
    }),
    perMTok: figure('usdPerMTok', {
      label: 'whole cost per million tokens, input and output together',
      unit: 'USD/MTok',
      of: (route) => route.unitCosts.perMTok,
    }),
    perMTokOutput: figure('usdPerMTokOutput', {
      label: 'whole cost per million output tokens',
      unit: 'USD/MTok',
      of: (route) => route.unitCosts.perMTokOutput,
    }),
    perAcceptedTask: figure('usdPerAcceptedTask', {
      label: 'cost per answer that could be used',
      unit: 'USD/req',
      of: (route) => route.unitCosts.perAcceptedTask,
    }),
  };
}

/** Present value of one group of routes against another. */
export function againstCells(id: string, costs: { dearer: Cell; cheaper: Cell; words: string }) {
  return {
    /** How many times the first costs the second. */
    times: cell(`claim.${id}.times`, '1', {
      label: `times as cheap, ${costs.words}`,
      formula: costs.dearer.over(costs.cheaper),
    }),
    savingShare: cell(`claim.${id}.savingShare`, '1', {
      label: `share saved, ${costs.words}`,
      formula: ONE.minus(costs.cheaper.over(costs.dearer)),
    }),
  };
}

const INPUT_PARTS: readonly CostPart[] = ['Input tokens', 'Cached input tokens', 'Cache writes'];
const OUTPUT_PARTS: readonly CostPart[] = ['Output tokens'];
/** All that an API's provider charges. */
const BILL_PARTS: readonly CostPart[] = [
  ...INPUT_PARTS,
  ...OUTPUT_PARTS,
  'Residency surcharge',
  'Commitment shortfall',
  'Reserved API capacity',
];

/** USD/month of some parts of a route's cost. */
function paidFor(route: Route, parts: readonly CostPart[]): Expression {
  const lines = route.lines.monthly.filter(({ part }) => parts.includes(part));
  return sumOf(nonEmpty(lines.map((line) => line.cell)));
}

/** What an API's tokens cost on average: the provider's bill over the tokens billed, retries included. */
export interface PaidPrice {
  /** USD/MTok, input and output together */
  readonly blended: Cell;
  readonly input: Cell;
  readonly output: Cell;
}

export function paidPriceCells(ledger: Ledger, route: Route): PaidPrice {
  const { workloads, tokensSent } = ledger.demand;
  const over = (key: string, fact: { label: string; paid: Expression; tokens: Expression }) =>
    cell(`claim.paid.${route.id}.${key}`, 'USD/MTok', {
      label: `${fact.label}, ${route.label}`,
      formula: fact.paid.sum(ONE_MONTH).over(fact.tokens.sum(ONE_MONTH)),
    });
  const inputTokens = workloads.flatMap((each) => [
    each.freshInput,
    each.cachedInput,
    each.cacheWrite,
  ]);
  return {
    blended: over('usdPerMTok', {
      label: 'provider’s bill per million tokens, input and output together',
      paid: paidFor(route, BILL_PARTS),
      tokens: tokensSent,
    }),
    input: over('usdPerMTokInput', {
      label: 'average price per million input tokens, cached ones included',
      paid: paidFor(route, INPUT_PARTS),
      tokens: sumOf(nonEmpty(inputTokens)),
    }),
    output: over('usdPerMTokOutput', {
      label: 'average price per million output tokens',
      paid: paidFor(route, OUTPUT_PARTS),
      tokens: sumOf(nonEmpty(workloads.map((each) => each.output))),
    }),
  };
}

/** month until owned servers have paid back against another route; no value where they never do. */
export function paybackAgainst(owned: Route, other: Route): Cell {
  const before = cell(`claim.payback.${other.id}.before`, 'USD', {
    label: `cash saved before month 1, ${owned.label} against ${other.label}`,
    formula: other.upfront.minus(owned.upfront),
  });
  const balance = cell(`claim.payback.${other.id}.balance`, 'USD', {
    label: `cash saved so far, ${owned.label} against ${other.label}`,
    formula: other.cumulative.minus(owned.cumulative),
  });
  return cell(`claim.payback.${other.id}`, 'month', {
    label: `payback of ${owned.label} against ${other.label}`,
    formula: balance.apply(payback, before, ONE_MONTH),
  });
}

/** USD/year saved on average over the horizon by paying `cheaper` in place of `dearer`. */
export function savedPerYear(id: string, costs: { dearer: Cell; cheaper: Cell; ledger: Ledger }) {
  return cell(`claim.${id}.savedPerYear`, 'USD/year', {
    label: 'cash saved a year, on average over the horizon',
    formula: costs.dearer
      .minus(costs.cheaper)
      .over(costs.ledger.shared.horizon)
      .times(MONTHS_PER_YEAR),
  });
}

/** USD/seat/month of a route, were each seat of the plan served by it instead. */
export function perSeatCells(
  ledger: Ledger,
  routes: readonly Route[],
): ReadonlyMap<OptionId, Cell> {
  const seats = cellById(ledger.graph, 'seats.users');
  return new Map(
    routes.map((route) => [
      route.id,
      cell(`claim.perSeat.${route.id}`, 'USD/seat/month', {
        label: `cost per person and month, ${route.label}`,
        formula: route.total.over(seats).over(ledger.shared.horizon),
      }),
    ]),
  );
}

/** Cost of the first twelve months, money paid before month 1 included. */
export function firstYear(route: Route): Cell {
  return cell(`claim.firstYear.${route.id}`, 'USD', {
    label: `cost of the first twelve months, ${route.label}`,
    formula: route.cumulative.atMonth(TWELVE_MONTHS, ONE_MONTH),
  });
}

/** What the provider of an API charges in the first twelve months, without people and the rest. */
export function firstYearBill(route: Route): Cell {
  return cell(`claim.firstYear.${route.id}.bill`, 'USD', {
    label: `provider’s bill of the first twelve months, ${route.label}`,
    formula: paidFor(route, BILL_PARTS).cumulative(ONE_MONTH).atMonth(TWELVE_MONTHS, ONE_MONTH),
  });
}

/** Smallest first-year cost of several routes. */
export function leastFirstYear(cells: readonly Cell[]): Cell {
  return least('firstYear.api', {
    label: 'cost of the first twelve months, cheapest API',
    unit: 'USD',
    of: cells,
  });
}
