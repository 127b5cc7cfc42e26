import type { Cell } from '@/lib/graph/cell';
import { sumOf, type Expression } from '@/lib/graph/expression';
import type { OptionId } from '@/lib/scenario/options';
import { cell, ONE_MONTH } from './definitions';
import { nonEmpty } from './demand';

/** The parts a route's cost is shown in, in the order they are stacked. */
export const costParts = [
  'Input tokens',
  'Cached input tokens',
  'Output tokens',
  'GPU rent',
  'Servers, less resale',
  'Electricity',
  'Hosting',
  'Hardware support',
  'People',
  'Escalated requests',
  'Migration',
  'Decommissioning',
] as const;
export type CostPart = (typeof costParts)[number];

export interface CostLine {
  readonly part: CostPart;
  readonly cell: Cell;
}

/** What one route costs, by when it is paid. Every line is in exactly one of the three lists. */
export interface RouteLines {
  /** Paid before month 1, USD. */
  readonly upfront: readonly CostLine[];
  /** USD/month. */
  readonly monthly: readonly CostLine[];
  readonly atEnd: readonly EndLine[];
}

/** Paid (or, where `received`, got back) in the last month, USD. */
export interface EndLine extends CostLine {
  readonly received: boolean;
  /** The same amount where the volume stays that of month 1. */
  readonly atConstantVolume: Cell;
}

export interface Route {
  readonly id: OptionId;
  readonly label: string;
  readonly lines: RouteLines;
  readonly upfront: Cell;
  readonly cash: Cell;
  readonly cumulative: Cell;
  readonly total: Cell;
  readonly presentValue: Cell;
  /** Cost a month at a constant volume, one-off amounts spread over the horizon. */
  readonly steady: Cell;
  readonly usdPerMTok: Cell;
  /** Cost over the horizon by part, USD; they add up to the total. */
  readonly parts: readonly { readonly part: CostPart; readonly cell: Cell }[];
}

/** Cash of one route over the horizon, and what follows from it. */
export function routeCells(given: {
  id: OptionId;
  label: string;
  lines: RouteLines;
  discountRate: Cell;
  horizon: Cell;
  tokens: Cell;
}): Route {
  const { lines, label } = given;
  const id = (name: string) => `route.${given.id}.${name}`;
  const named = (what: string) => `${what}, ${label}`;
  const upfront = cell(id('upfront'), 'USD', {
    label: named('cash needed before month 1'),
    formula: sumOf(nonEmpty(lines.upfront.map((line) => line.cell))),
  });
  const running = cell(id('running'), 'USD/month', {
    label: named('running cost'),
    formula: sumOf(nonEmpty(lines.monthly.map((line) => line.cell))),
  });
  const atEnd =
    lines.atEnd.length === 0
      ? null
      : netAtEnd({ id: id('atEnd'), label: named('paid at the end, net'), lines: lines.atEnd });
  const cash = cell(id('cash'), 'USD/month', {
    label: named('cash paid per month'),
    formula: atEnd === null ? running : running.plus(atEnd.inLastMonth(ONE_MONTH)),
  });
  const total = cell(id('total'), 'USD', {
    label: named('cost over the horizon'),
    formula: upfront.plus(cash.sum(ONE_MONTH)),
  });
  return {
    id: given.id,
    label,
    lines,
    upfront,
    cash,
    total,
    parts: partCells({ id, named, lines }),
    cumulative: cell(id('cumulative'), 'USD', {
      label: named('cash paid so far'),
      formula: upfront.plus(cash.cumulative(ONE_MONTH)),
    }),
    presentValue: cell(id('presentValue'), 'USD', {
      label: named('present value of the cost'),
      formula: upfront.plus(cash.discountedSum(given.discountRate, ONE_MONTH)),
    }),
    steady: cell(id('steady'), 'USD/month', {
      label: named('cost per month at a constant volume'),
      formula: running
        .first()
        .plus(sumOf([upfront, ...atEndOfConstantVolume(lines)]).over(given.horizon)),
    }),
    usdPerMTok: cell(id('usdPerMTok'), 'USD/MTok', {
      label: named('cost per million tokens, input and output together'),
      formula: total.over(given.tokens.sum(ONE_MONTH)),
    }),
  };
}

function netAtEnd(given: { id: string; label: string; lines: readonly EndLine[] }): Cell {
  const formula = net(given.lines, (line) => line.cell);
  return cell(given.id, 'USD', { label: given.label, formula });
}

function atEndOfConstantVolume({ atEnd }: RouteLines): Expression[] {
  return atEnd.length === 0 ? [] : [net(atEnd, (line) => line.atConstantVolume)];
}

/** What is paid less what is received. */
function net(lines: readonly EndLine[], amount: (line: EndLine) => Cell): Expression {
  const paid = lines.filter((line) => !line.received).map(amount);
  const received = lines.filter((line) => line.received).map(amount);
  return received.reduce<Expression>((sum, line) => sum.minus(line), sumOf(nonEmpty(paid)));
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
    const paid: Expression[] = [
      ...own(lines.upfront).map((line) => line.cell),
      ...own(lines.monthly).map((line) => line.cell.sum(ONE_MONTH)),
      ...own(lines.atEnd).flatMap((line) => (line.received ? [] : [line.cell])),
    ];
    if (paid.length === 0) return [];
    const received = own(lines.atEnd).filter((line) => line.received);
    const formula = received.reduce<Expression>(
      (sum, line) => sum.minus(line.cell),
      sumOf(nonEmpty(paid)),
    );
    const name = part.toLowerCase().replaceAll(/[^a-z]+/g, '-');
    return [
      { part, cell: cell(given.id(`part.${name}`), 'USD', { label: given.named(part), formula }) },
    ];
  });
}
