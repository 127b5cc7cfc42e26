import { Cell } from '@/lib/graph/cell';
import type { Expression } from '@/lib/graph/expression';
import { costParts } from '@/lib/scenario/cost-parts';
import type { OptionId } from '@/lib/scenario/options';
import { routeTable, type LineFormulas, type RouteTable } from './cash-table-lines';
import { cell, leaf, NO_COST, NO_MONEY, ONE_MONTH, TWELVE_MONTHS } from './definitions';
import type { Ledger } from './ledger';
import { partSlug } from './lines';

/** One line of the cash-flow table as cells. A cost is positive, what is received negative. */
export interface TableLine {
  /** `opex` is a total, `opex.gpu-rent` a part of it. */
  readonly key: string;
  readonly label: string;
  /** USD, or t for carbon; null where the line has nothing before month 1. */
  readonly before: Cell | null;
  /** One value a month: USD/month or t/month for a flow, USD for a balance. */
  readonly monthly: Cell;
  /** One number a year, the last year as long as the horizon lets it be; USD or t. */
  readonly yearly: readonly Cell[];
  /** Over the horizon; null for a balance. */
  readonly total: Cell | null;
}

export interface CashTable {
  readonly lines: readonly TableLine[];
  /** Every cell of every line, the roots of a graph. */
  readonly cells: readonly Cell[];
}

/** Lines in the order of a statement; those of a difference are put in it too. */
const ORDER: readonly string[] = [
  ...costParts.map((part) => `opex.${partSlug(part)}`),
  'opex',
  ...costParts.flatMap((part) => [`capex.${partSlug(part)}`, `capex.${partSlug(part)}.resale`]),
  ...['capex', 'lent.drawn', 'lent.paidBack', 'lent', 'cash', 'taxSaved', 'cashAfterTax'],
  ...['cumulative', 'cumulativeAfterTax'],
  ...['expensed', 'depreciation', 'disposal', 'profitAndLoss', 'bookTax', 'profitAndLossAfterTax'],
  ...['book.opening', 'book.bought', 'book.writtenOff', 'book.disposed', 'book.closing'],
  ...['owed.opening', 'owed.drawn', 'owed.paidBack', 'owed.closing', 'carbon'],
];

/**
 * The cash, books and balances of one route, or of one less another, by month and by year. The
 * cells are made when asked for, over the cells of the ledger, so the answer does not wait for them.
 * Throws RangeError for a route the ledger does not have.
 */
export function cashTableCells(
  ledger: Ledger,
  asked: { readonly option: OptionId; readonly against: OptionId | null },
): CashTable {
  const one = routeOf(ledger, asked.option);
  const other = asked.against === null ? null : routeOf(ledger, asked.against);
  const table = other === null ? routeTable(one) : less(routeTable(one), routeTable(other));
  const who = other === null ? one.label : `${one.label} less ${other.label}`;
  const prefix = ['table', asked.option, ...(asked.against === null ? [] : [asked.against])];
  const years = yearsOf(ledger.periods);
  const lines = ORDER.flatMap((key) => {
    const line = table.get(key);
    return line === undefined
      ? []
      : [lineCells(line, { key, id: [...prefix, key].join('.'), who, years })];
  });
  return {
    lines,
    cells: lines.flatMap(({ before, monthly, yearly, total }) => [
      ...(before === null ? [] : [before]),
      monthly,
      ...yearly,
      ...(total === null ? [] : [total]),
    ]),
  };
}

function routeOf(ledger: Ledger, id: OptionId) {
  const route = ledger.routes.get(id);
  if (route === undefined) throw new RangeError(`the ledger has no route ${id}`);
  return route;
}

/** One table less another, line by line; a line that only one has counts as nothing in the other. */
function less(one: RouteTable, other: RouteTable): RouteTable {
  const keys = new Set([...one.keys(), ...other.keys()]);
  const lines = [...keys].flatMap((key): [string, LineFormulas][] => {
    const [a, b] = [one.get(key), other.get(key)];
    const shown = a ?? b;
    if (shown === undefined) return [];
    // Where nobody publishes the carbon of one of the two, the difference is not known.
    if (shown.measure === 't' && (a === undefined || b === undefined)) return [];
    const { label, measure, kind } = shown;
    const zero = kind === 'flow' ? NO_COST : NO_MONEY;
    const monthly = difference(a?.monthly ?? null, b?.monthly ?? null, zero) ?? zero;
    const before = difference(a?.before ?? null, b?.before ?? null, NO_MONEY);
    return [[key, { label, measure, kind, before, monthly }]];
  });
  return new Map(lines);
}

function difference(a: Expression | null, b: Expression | null, zero: Cell): Expression | null {
  if (b === null) return a;
  return (a ?? zero).minus(b);
}

interface Year {
  readonly first: Cell;
  readonly last: Cell;
  readonly number: number;
}

function yearsOf(periods: number): readonly Year[] {
  const month = (of: number, { year, which }: { year: number; which: string }) =>
    leaf(`table.year${year}.${which}`, 'month', {
      label: `${of}, the ${which} of year ${year}`,
      value: of,
      from: { kind: 'definition' },
    });
  return Array.from({ length: Math.ceil(periods / 12) }, (_, index) => ({
    number: index + 1,
    first: month(index * 12 + 1, { year: index + 1, which: 'first' }),
    last: month(Math.min(periods, index * 12 + 12), { year: index + 1, which: 'last' }),
  }));
}

function lineCells(
  line: LineFormulas,
  given: { key: string; id: string; who: string; years: readonly Year[] },
): TableLine {
  const { label, measure, kind } = line;
  const { key, id, who, years } = given;
  const words = `${label}, ${who}`;
  const monthly = named(line.monthly, {
    id: `${id}.monthly`,
    unit: kind === 'flow' ? `${measure}/month` : measure,
    label: words,
  });
  const before =
    line.before === null
      ? null
      : named(line.before, {
          id: `${id}.before`,
          unit: measure,
          label: `${words}, before month 1`,
        });
  const soFar =
    kind === 'flow'
      ? cell(`${id}.yearToDate`, measure, {
          label: `${words}, since the year began`,
          formula: monthly.yearToDate(ONE_MONTH, TWELVE_MONTHS),
        })
      : monthly;
  const sum = monthly.sum(ONE_MONTH);
  const total = () =>
    line.total ??
    cell(`${id}.total`, measure, {
      label: `${words}, over the horizon`,
      formula: before === null ? sum : before.plus(sum),
    });
  return {
    key,
    label,
    before,
    monthly,
    yearly: years.map((year) =>
      cell(`${id}.year${year.number}`, measure, {
        label: `${words}, year ${year.number}`,
        formula: soFar.atMonth(kind === 'opening' ? year.first : year.last, ONE_MONTH),
      }),
    ),
    total: kind === 'flow' ? total() : null,
  };
}

/** A formula under a name of its own; one that is a cell of the ledger already keeps its name. */
function named(
  formula: Expression,
  { id, unit, label }: { id: string; unit: string; label: string },
): Cell {
  return formula instanceof Cell ? formula : cell(id, unit, { label, formula });
}
