import type { Expression } from '@/lib/graph/expression';
import type { Cell } from '@/lib/graph/cell';
import { operandsOf } from '@/lib/graph/graph';
import { costParts, type CostPart } from '@/lib/scenario/cost-parts';
import { NO_COST, NO_MONEY, ONE_MONTH } from './definitions';
import { partSlug, type CostLine } from './lines';
import type { Route } from './route';

/** One line of the table as formulas; a cost is positive, what is received negative. */
export interface LineFormulas {
  readonly label: string;
  readonly measure: 'USD' | 't';
  /** A flow is added up over a year; a balance stands at the start or the end of a month. */
  readonly kind: 'flow' | 'opening' | 'closing';
  /** Before month 1; null where the line has nothing there. */
  readonly before: Expression | null;
  /** Of each month: the measure a month for a flow, the measure for a balance. */
  readonly monthly: Expression;
  /** The total over the horizon where the ledger already holds it. */
  readonly total?: Cell;
}

/** Lines by key: `opex` is a total, `opex.gpu-rent` a part of it. */
export type RouteTable = ReadonlyMap<string, LineFormulas>;

type Of = (line: CostLine) => boolean;

/** Every line of a route's cash, books and balances. Lines the route does not have are left out. */
export function routeTable(route: Route): RouteTable {
  return new Map([
    ...partLines(route),
    ...loanLines(route),
    ...cashLines(route),
    ...bookLines(route),
    ...carbonLine(route),
  ]);
}

const flow = { measure: 'USD', kind: 'flow' } as const;

function* partLines(route: Route): Iterable<[string, LineFormulas]> {
  for (const part of costParts) {
    const key = partSlug(part);
    const name = part.replace(', less resale', '');
    yield* amounts(route, { key: `opex.${key}`, label: part, of: is(part, 'opex') });
    const capex = is(part, 'capex');
    yield* amounts(route, { key: `capex.${key}`, label: name, of: both(capex, isPaid) });
    yield* amounts(route, {
      key: `capex.${key}.resale`,
      label: `Resale: ${name.toLowerCase()}`,
      of: both(capex, isReceived),
    });
  }
}

function* loanLines(route: Route): Iterable<[string, LineFormulas]> {
  const isLoan: Of = (line) => line.kind === 'loan';
  const drawn = both(isLoan, isReceived);
  yield* amounts(route, { key: 'lent.drawn', label: 'loans drawn', of: drawn });
  const paidBack = both(isLoan, isPaid);
  yield* amounts(route, { key: 'lent.paidBack', label: 'loans paid back', of: paidBack });
  if (!allLines(route).some(isLoan)) return;
  const before = NO_MONEY.minus(sumBefore(route, isLoan) ?? NO_MONEY);
  const owed = before.minus(route.lent.cumulative(ONE_MONTH));
  yield ['owed.opening', { ...opening, label: 'owed at the start', monthly: owed.lag(before) }];
  const drawnMonthly = NO_COST.minus(sumMonthly(route, drawn) ?? NO_COST);
  yield ['owed.drawn', { ...flow, label: 'drawn', before, monthly: drawnMonthly }];
  const paid = NO_COST.minus(sumMonthly(route, paidBack) ?? NO_COST);
  yield ['owed.paidBack', { ...flow, label: 'paid back', before: null, monthly: paid }];
  yield ['owed.closing', { ...closing, label: 'owed at the end', before, monthly: owed }];
}

function* cashLines(route: Route): Iterable<[string, LineFormulas]> {
  const { books, upfront, cash, total } = route;
  const kinds = [
    ['opex', 'total running costs', route.opex],
    ['capex', 'total purchases less resale', route.capex],
    ['lent', 'loans paid back less drawn', route.lent],
  ] as const;
  for (const [kind, label, monthly] of kinds) {
    const before = sumBefore(route, (line) => line.kind === kindOf[kind]);
    yield [kind, { ...flow, label, before, monthly }];
  }
  yield ['cash', { ...flow, label: 'cash before tax', before: upfront, monthly: cash, total }];
  const saved = NO_COST.minus(books.taxSaved);
  yield ['taxSaved', { ...flow, label: 'tax saved', before: null, monthly: saved }];
  yield [
    'cashAfterTax',
    {
      ...flow,
      label: 'cash after tax',
      before: upfront,
      monthly: books.cashAfterTax,
      total: books.totalAfterTax,
    },
  ];
  const soFar = { ...closing, before: upfront };
  yield ['cumulative', { ...soFar, label: 'paid so far', monthly: route.cumulative }];
  yield [
    'cumulativeAfterTax',
    { ...soFar, label: 'paid so far, after tax', monthly: books.cumulativeAfterTax },
  ];
}

const kindOf = { opex: 'opex', capex: 'capex', lent: 'loan' } as const;
const opening = { measure: 'USD', kind: 'opening', before: null } as const;
const closing = { measure: 'USD', kind: 'closing' } as const;

function* bookLines(route: Route): Iterable<[string, LineFormulas]> {
  const { books } = route;
  const booked = (label: string, monthly: Expression) => ({
    ...flow,
    label,
    before: null,
    monthly,
  });
  yield ['expensed', booked('running costs as booked', books.expensed)];
  yield ['depreciation', booked('depreciation', books.depreciation)];
  yield ['disposal', booked('loss on disposal', books.disposal)];
  yield ['profitAndLoss', booked('cost before tax', books.profitAndLoss)];
  const tax = books.profitAndLossAfterTax.minus(books.profitAndLoss);
  yield ['bookTax', booked('tax on it', tax)];
  yield ['profitAndLossAfterTax', booked('cost after tax', books.profitAndLossAfterTax)];
  const isCapex: Of = (line) => line.kind === 'capex';
  if (!allLines(route).some(isCapex)) return;
  const bought = both(isCapex, isPaid);
  const before = sumBefore(route, bought);
  const sold = NO_COST.minus(sumMonthly(route, both(isCapex, isReceived)) ?? NO_COST);
  yield ['book.opening', { ...opening, label: 'value at the start', monthly: books.opening }];
  yield ['book.bought', { ...booked('bought', sumMonthly(route, bought) ?? NO_COST), before }];
  yield ['book.writtenOff', booked('written off', NO_COST.minus(books.depreciation))];
  // What is sold leaves the books at its value there: what it fetched and the loss on it.
  yield ['book.disposed', booked('disposed of', NO_COST.minus(books.disposal.plus(sold)))];
  yield ['book.closing', { ...closing, label: 'value at the end', before, monthly: books.closing }];
}

function* carbonLine({ carbon }: Route): Iterable<[string, LineFormulas]> {
  const [monthly] = carbon === null ? [] : operandsOf(carbon);
  if (carbon === null || monthly === undefined) return;
  yield [
    'carbon',
    { label: 'carbon', measure: 't', kind: 'flow', before: null, monthly, total: carbon },
  ];
}

function* amounts(
  route: Route,
  { key, label, of }: { key: string; label: string; of: Of },
): Iterable<[string, LineFormulas]> {
  const before = sumBefore(route, of);
  const monthly = sumMonthly(route, of);
  if (before === null && monthly === null) return;
  yield [key, { ...flow, label, before, monthly: monthly ?? NO_COST }];
}

function is(part: CostPart, kind: CostLine['kind']): Of {
  return (line) => line.part === part && line.kind === kind;
}

const isReceived: Of = (line) => line.received === true;
const isPaid: Of = (line) => line.received !== true;

function both(one: Of, other: Of): Of {
  return (line) => one(line) && other(line);
}

function allLines({ lines }: Route): readonly CostLine[] {
  return [...lines.upfront, ...lines.monthly, ...lines.atEnd];
}

function sumBefore({ lines }: Route, of: Of): Expression | null {
  return paidLessReceived(lines.upfront.filter(of).map(amountOf), NO_MONEY);
}

/** Of each month, USD/month; what falls at the end of the horizon in the last. */
function sumMonthly({ lines }: Route, of: Of): Expression | null {
  const atEnd = lines.atEnd.filter(of).map((line) => ({
    ...amountOf(line),
    amount: line.cell.inLastMonth(ONE_MONTH),
  }));
  return paidLessReceived([...lines.monthly.filter(of).map(amountOf), ...atEnd], NO_COST);
}

interface Amount {
  readonly amount: Expression;
  readonly isReceived: boolean;
}

function amountOf(line: CostLine): Amount {
  return { amount: line.cell, isReceived: isReceived(line) };
}

function paidLessReceived(list: readonly Amount[], zero: Cell): Expression | null {
  if (list.length === 0) return null;
  const paid = list.filter((each) => !each.isReceived).map(({ amount }) => amount);
  const received = list.filter((each) => each.isReceived).map(({ amount }) => amount);
  const [first, ...more] = paid;
  const start = first === undefined ? zero : more.length === 0 ? first : first.plus(...more);
  return received.reduce<Expression>((sum, amount) => sum.minus(amount), start);
}
