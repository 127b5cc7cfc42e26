import type { Cell } from '@/lib/graph/cell';
import { sumOf, type Expression } from '@/lib/graph/expression';
import { costParts, type CostPart } from '@/lib/scenario/cost-parts';
import type { OptionId } from '@/lib/scenario/options';
import { booksCells, type Books } from './books';
import type { Capital } from './capital';
import { cell, NO_COST, NO_MONEY, ONE_MONTH } from './definitions';
import { partSlug, type CostLine, type RouteLines } from './lines';
import type { Shared } from './shared';
import { unitCostCells, type UnitCosts, type Units } from './unit-costs';

/** One route's cash over the horizon, and what follows from it. */
export interface Route {
  readonly id: OptionId;
  readonly label: string;
  readonly lines: RouteLines;
  readonly upfront: Cell;
  /** USD/month: running costs, before purchases and loans. */
  readonly opex: Cell;
  /** USD/month: purchases less resale; loans drawn less paid back */
  readonly capex: Cell;
  readonly lent: Cell;
  readonly cash: Cell;
  readonly cumulative: Cell;
  readonly total: Cell;
  readonly presentValue: Cell;
  /** Most cash out at the end of any month, or before month 1. */
  readonly cashPeak: Cell;
  /** Cost a month at a constant volume, one-off amounts spread over the horizon. */
  readonly steady: Cell;
  readonly books: Books;
  readonly unitCosts: UnitCosts;
  readonly usdPerMTok: Cell;
  /** t over the horizon; null where nobody publishes what it takes */
  readonly carbon: Cell | null;
  /** Cost over the horizon by part, USD; they add up to the total. */
  readonly parts: readonly { readonly part: CostPart; readonly cell: Cell }[];
}

interface Question {
  readonly id: OptionId;
  readonly label: string;
  readonly lines: RouteLines;
  readonly shared: Shared;
  readonly units: Units;
  /** What is bought and owned; null where nothing is. */
  readonly capital: Capital | null;
  /** t/month */
  readonly carbonPerMonth: Cell | null;
}

export function routeCells(question: Question): Route {
  const { lines, label, shared } = question;
  const id = (name: string) => `route.${question.id}.${name}`;
  const named = (what: string) => `${what}, ${label}`;
  const upfront = cell(id('upfront'), 'USD', {
    label: named('cash needed before month 1'),
    formula: net(lines.upfront, { zero: NO_MONEY }) ?? NO_MONEY,
  });
  const kindCell = (kind: CostLine['kind'], words: string) =>
    cell(id(kind), 'USD/month', {
      label: named(words),
      formula: sumOf([
        net(ofKind(lines.monthly, kind), { zero: NO_COST }) ?? NO_COST,
        ...ofOne(net(ofKind(lines.atEnd, kind), { zero: NO_MONEY })?.inLastMonth(ONE_MONTH)),
      ]),
    });
  const opex = kindCell('opex', 'running costs');
  const capex = kindCell('capex', 'purchases less resale');
  const lent = kindCell('loan', 'loans paid back less drawn');
  const cash = cell(id('cash'), 'USD/month', {
    label: named('cash paid per month'),
    formula: opex.plus(capex, lent),
  });
  const cumulative = cell(id('cumulative'), 'USD', {
    label: named('cash paid so far'),
    formula: upfront.plus(cash.cumulative(ONE_MONTH)),
  });
  const total = cell(id('total'), 'USD', {
    label: named('cost over the horizon'),
    formula: upfront.plus(cash.sum(ONE_MONTH)),
  });
  const presentValue = cell(id('presentValue'), 'USD', {
    label: named('present value of the cost'),
    formula: upfront.plus(cash.discountedSum(shared.discountRate, ONE_MONTH)),
  });
  const unitCosts = unitCostCells({ ...question, total });
  return {
    id: question.id,
    label,
    lines,
    upfront,
    opex,
    capex,
    lent,
    cash,
    cumulative,
    total,
    presentValue,
    unitCosts,
    usdPerMTok: unitCosts.perMTok,
    cashPeak: cell(id('cashPeak'), 'USD', {
      label: named('most cash out at any time'),
      formula: cumulative.highest().max(upfront),
    }),
    books: booksCells({ ...question, upfront, opex, cash, total }),
    carbon:
      question.carbonPerMonth === null
        ? null
        : cell(id('carbon'), 't', {
            label: named('carbon over the horizon'),
            formula: question.carbonPerMonth.sum(ONE_MONTH),
          }),
    parts: partCells({ id, named, lines }),
    steady: steadyCell({ id, named, lines, horizon: shared.horizon }),
  };
}

function ofKind<Line extends CostLine>(list: readonly Line[], kind: CostLine['kind']): Line[] {
  return list.filter((line) => line.kind === kind);
}

function ofOne<T>(value: T | undefined): T[] {
  return value === undefined ? [] : [value];
}

/** What is paid less what is received; undefined where there is neither. */
function net<Line extends CostLine>(
  lines: readonly Line[],
  { zero, of = (line) => line.cell }: { zero: Cell; of?: (line: Line) => Expression },
): Expression | undefined {
  if (lines.length === 0) return undefined;
  const [first, ...paid] = lines.filter((line) => line.received !== true).map(of);
  const received = lines.filter((line) => line.received === true).map(of);
  return received.reduce<Expression>(
    (sum, amount) => sum.minus(amount),
    first === undefined ? zero : sumOf([first, ...paid]),
  );
}

/** Month 1 as it goes on, with what is paid once spread over the horizon; loans are no cost. */
function steadyCell(given: {
  id: (name: string) => string;
  named: (what: string) => string;
  lines: RouteLines;
  horizon: Cell;
}): Cell {
  const { lines, horizon } = given;
  const isCost = (line: CostLine) => line.kind !== 'loan';
  const running = lines.monthly.filter(
    (line) => isCost(line) && line.atConstantVolume === undefined,
  );
  const once = [
    ...ofOne(net(lines.upfront.filter(isCost), { zero: NO_MONEY })),
    ...ofOne(
      net(
        [...lines.monthly, ...lines.atEnd].filter(
          (line) => isCost(line) && line.atConstantVolume !== undefined,
        ),
        { zero: NO_MONEY, of: (line) => line.atConstantVolume ?? line.cell },
      ),
    ),
  ];
  const monthly = net(running, { zero: NO_COST, of: (line) => line.cell.first() }) ?? NO_COST;
  return cell(given.id('steady'), 'USD/month', {
    label: given.named('cost per month at a constant volume'),
    formula: monthly.plus(sumOf([NO_MONEY, ...once]).over(horizon)),
  });
}

function partCells(given: {
  id: (name: string) => string;
  named: (what: string) => string;
  lines: RouteLines;
}): Route['parts'] {
  const { lines } = given;
  return costParts.flatMap((part) => {
    const own = <Line extends CostLine>(list: readonly Line[]) =>
      list.filter((line) => line.part === part);
    const amounts = [
      ...ofOne(net(own(lines.upfront), { zero: NO_MONEY })),
      ...ofOne(net(own(lines.monthly), { zero: NO_MONEY, of: (line) => line.cell.sum(ONE_MONTH) })),
      ...ofOne(net(own(lines.atEnd), { zero: NO_MONEY })),
    ];
    const [first, ...others] = amounts;
    if (first === undefined) return [];
    const formula = sumOf([first, ...others]);
    const id = given.id(`part.${partSlug(part)}`);
    return [{ part, cell: cell(id, 'USD', { label: given.named(part), formula }) }];
  });
}
