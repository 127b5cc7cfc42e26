import type { CostedOption, Evaluation } from '@/lib/decide/evaluation';
import type { AgainstBaseline } from '@/lib/decide/kpis';
import { formatFactor, formatPercent } from '@/lib/format/ratio';
import { formatMonths } from '@/lib/format/time';
import type { Cell } from '@/lib/graph/cell';
import type { Comparison } from '@/lib/model/compare';
import type { Fleet } from '@/lib/model/fleet';
import type { Route } from '@/lib/model/route';
import { figureOf, firstValue, type Print } from './figures';
import type { StatementCell, StatementGroup, StatementRow, StatementView } from './finance-types';
import { paybackText } from './findings';
import { costedOptions, listed, optionOf } from './words';

/** One route with everything a row may read of it. */
interface Column {
  readonly evaluation: Evaluation;
  readonly option: CostedOption;
  readonly route: Route;
  /** Null for today's route, which is compared with nothing. */
  readonly against: { readonly cells: Comparison; readonly figures: AgainstBaseline } | null;
  readonly fleet: Fleet | null;
}

type Read = (column: Column) => StatementCell;

/** What finance asks of every route, beside each other. */
export function returnsView(evaluation: Evaluation): StatementView {
  const columns = costedOptions(evaluation).map((option) => columnOf(evaluation, option));
  const months = formatMonths(evaluation.scenario.horizonMonths);
  const rate = formatPercent(evaluation.scenario.discountRatePerYear);
  const rows = (list: readonly (readonly [string, Read])[]): StatementRow[] =>
    list.map(([label, read]) => ({
      key: label,
      label,
      weight: 'part',
      cells: together(columns.map(read)),
    }));
  const groups: StatementGroup[] = [
    { title: `Cost over ${months}, US dollars`, rows: rows(costRows(rate)) },
    {
      title: `Against ${optionOf(evaluation, evaluation.baseline).label}, today’s route`,
      rows: columns.length > 1 ? rows(againstRows) : [],
    },
    { title: 'Cost per unit, US dollars', rows: rows(unitRows) },
    { title: 'Use and carbon', rows: rows(useRows) },
  ];
  return {
    caption: `What each route costs, returns and uses over ${months}`,
    corner: 'Measure',
    head: columns.map(({ option }) =>
      option.id === evaluation.baseline ? `${option.label} (today)` : option.label,
    ),
    groups: groups.filter((group) => group.rows.length > 0),
    notes: notesOf(columns),
  };
}

/** Words that are the same in every column are said once. */
function together(cells: readonly StatementCell[]): StatementRow['cells'] {
  const [first] = cells;
  return typeof first === 'string' && cells.every((cell) => cell === first) ? first : cells;
}

function columnOf(evaluation: Evaluation, option: CostedOption): Column {
  const route = evaluation.ledger.routes.get(option.id);
  if (route === undefined) throw new RangeError(`${option.id} was costed without a route`);
  const cells = evaluation.ledger.comparisons.get(option.id);
  const figures = option.kpis.againstBaseline;
  return {
    evaluation,
    option,
    route,
    against: cells === undefined || figures === null ? null : { cells, figures },
    fleet: evaluation.ledger.fleets.get(option.id) ?? null,
  };
}

/** The figure of a cell of the route; words where the route has no such cell. */
function of(cell: (route: Route) => Cell | null, print: Print, otherwise = 'not known'): Read {
  return ({ evaluation, route }) => {
    const found = cell(route);
    return found === null ? otherwise : figureOf(evaluation, found, print);
  };
}

function costRows(rate: string): readonly (readonly [string, Read])[] {
  return [
    ['Total cost of ownership', of(({ total }) => total, 'money')],
    [`Present value at ${rate} a year`, of(({ presentValue }) => presentValue, 'money')],
    ['Total after tax', of(({ books }) => books.totalAfterTax, 'money')],
    ['Present value after tax', of(({ books }) => books.presentValueAfterTax, 'money')],
    ['Cash needed before month 1', of(({ upfront }) => upfront, 'money')],
    ['Most cash out at any time', of(({ cashPeak }) => cashPeak, 'money')],
  ];
}

/** A figure of the comparison; nothing in the column of today's route. */
function compared(cell: (cells: Comparison) => Cell, print: Print): Read {
  return ({ evaluation, against }) =>
    against === null ? null : figureOf(evaluation, cell(against.cells), print);
}

const againstRows: readonly (readonly [string, Read])[] = [
  ['Cash saved, US dollars', compared(({ totalSaving }) => totalSaving, 'money')],
  ['Net present value, US dollars', compared(({ saving }) => saving, 'money')],
  [
    'Net present value after tax, US dollars',
    compared(({ savingAfterTax }) => savingAfterTax, 'money'),
  ],
  ['Saved, share of present value', compared(({ savingShare }) => savingShare, 'percent')],
  ['Times as cheap', timesCheaper],
  ['Internal rate of return a year', internalRate],
  ['Modified rate of return a year', modifiedRate],
  ['Payback', ({ against }) => payback(against, 'payback')],
  ['Discounted payback', ({ against }) => payback(against, 'discountedPayback')],
];

function timesCheaper({ evaluation, against }: Column): StatementCell {
  if (against === null) return null;
  const cell = against.cells.timesCheaper;
  const value = firstValue(evaluation, cell);
  return { id: cell.id, text: value === null ? 'not known' : formatFactor(value) };
}

/** No rate and several rates are answers; the notes below the table say why there is none. */
function internalRate({ against }: Column): StatementCell {
  if (against === null) return null;
  const { irr } = against.figures;
  switch (irr.kind) {
    case 'none':
      return 'none';
    case 'one':
      return { id: against.cells.internalRate.id, text: returnText(irr.perYear) };
    case 'several':
      return `several: ${listed(irr.perYear.map(returnText))}`;
  }
}

/** Ten times a year and more says only that next to nothing is paid first. */
const MOST_SAID = 10;

function returnText(perYear: number): string {
  return perYear > MOST_SAID ? `over ${formatPercent(MOST_SAID)}` : formatPercent(perYear);
}

function modifiedRate({ against }: Column): StatementCell {
  if (against === null) return null;
  const { mirrPerYear } = against.figures;
  return mirrPerYear === null
    ? 'none'
    : { id: against.cells.modifiedRate.id, text: returnText(mirrPerYear) };
}

function payback(
  against: Column['against'],
  which: 'payback' | 'discountedPayback',
): StatementCell {
  if (against === null) return null;
  const found = against.figures[which];
  const text = paybackText(found);
  return found.kind === 'at' ? { id: against.cells[which].id, text } : text;
}

const unitRows: readonly (readonly [string, Read])[] = [
  ['Per million tokens, blended', of(({ unitCosts }) => unitCosts.perMTok, 'unit-price')],
  ['Input tokens, share of the blend', of(({ unitCosts }) => unitCosts.inputShare, 'percent')],
  [
    'Whole cost per million input tokens',
    of(({ unitCosts }) => unitCosts.perMTokInput, 'unit-price'),
  ],
  [
    'Whole cost per million output tokens',
    of(({ unitCosts }) => unitCosts.perMTokOutput, 'unit-price'),
  ],
  ['Per request', of(({ unitCosts }) => unitCosts.perRequest, 'unit-price')],
  ['Per accepted answer', of(({ unitCosts }) => unitCosts.perAcceptedTask, 'unit-price')],
  [
    'Per user and month',
    of(({ unitCosts }) => unitCosts.perUserMonth, 'unit-price', 'users not stated'),
  ],
];

const useRows: readonly (readonly [string, Read])[] = [
  [
    'Utilisation of the GPUs in month 1',
    ({ evaluation, fleet }) =>
      fleet === null ? 'no own GPUs' : figureOf(evaluation, fleet.utilisation, 'percent'),
  ],
  ['Carbon over the horizon, CO₂e', of(({ carbon }) => carbon, 'quantity', 'not published')],
];

/** Why a route has no internal rate of return, each reason once. */
function notesOf(columns: readonly Column[]): string[] {
  const labels = new Map<string, string[]>();
  for (const { option, against } of columns) {
    if (against?.figures.irr.kind !== 'none') continue;
    const { message } = against.figures.irr;
    labels.set(message, [...(labels.get(message) ?? []), option.label]);
  }
  const none = [...labels].map(
    ([message, names]) => `No internal rate of return for ${listed(names)}: ${message}`,
  );
  const several = columns.some(({ against }) => against?.figures.irr.kind === 'several');
  return several
    ? [...none, 'Where several rates fit, none of them is the return; read the net present value.']
    : none;
}
