import type { Cell } from '@/lib/graph/cell';
import { evaluate } from '@/lib/graph/evaluate';
import { explain } from '@/lib/graph/explain';
import type { Provenance } from '@/lib/graph/expression';
import { graphOf } from '@/lib/graph/graph';
import { columnLetters, type Book } from './book';
import { formulaOf } from './formulas/formula';
import { answersOf, guarded } from './plan/answers';
import { arrange } from './plan/arrange';
import { nameGiver } from './plan/names';
import { FIRST_MONTH_COLUMN, HEAD_ROW, placesOf, type Places } from './plan/places';
import type { PartNames } from './plan/sections';
import { SHEETS } from './plan/sheet-of';
import { withSteps } from './plan/steps';
import { CHECK_TOLERANCE, ROUNDING_TOLERANCE, SMALL_RATE } from './plan/tolerances';
import { foundRateAddress, scannedRates } from './returns/rates';
import { returnsSheet } from './returns/returns-sheet';
import { CHECK_TOTAL, checkSheet } from './sheets/check-sheet';
import { checksOf, type CheckedLedger } from './sheets/checks';
import type { SheetContext } from './sheets/context';
import { figureSheets } from './sheets/figure-sheets';
import { figuresOf } from './sheets/figures';
import { readMeSheet } from './sheets/read-me';

/** What a workbook is made of: a ledger, and what the graph itself does not know. */
export interface WorkbookSource {
  readonly ledger: CheckedLedger;
  /** Under the head of every sheet. */
  readonly title: string;
  /** Where the workbook comes from: scenario, link, release. */
  readonly facts: readonly (readonly [name: string, words: string])[];
  /** Printed at the foot of every page. */
  readonly footer: string;
  readonly partNames: PartNames;
  readonly sourceOf: (provenance: Provenance) => string;
  /** Inputs that may not be changed in a workbook, by id, and why. */
  readonly fixed: ReadonlyMap<string, string>;
}

/** A workbook, and where each cell of the graph stands in it. */
export interface Workbook {
  readonly book: Book;
  readonly places: Places;
}

/** The whole workbook of a ledger: each cell of its graph once, and the formulas between them. */
export function workbookOf(source: WorkbookSource): Workbook {
  const { ledger } = source;
  const { graph, periods } = ledger;
  const { cells: ordered, standIns, steps, before } = withSteps(graph);
  const tolerances = [ROUNDING_TOLERANCE, CHECK_TOLERANCE, SMALL_RATE];
  const cells = [...tolerances, ...ordered];
  const whole = graphOf([...tolerances, ...graph.roots, ...steps]);
  const values = evaluate(whole, { periods });
  const figureOf = figuresOf(values);
  const answers = answersOf({ cells: ordered, standIns, figureOf });
  const rates = scannedRates({ cells: ordered, answers, standIns, figureOf });
  const results = new Set(graph.roots);
  const arrangement = arrange({ cells, results, partNames: source.partNames });
  const places = placesOf({
    places: arrangement.places,
    periods,
    constants: { tolerance: ROUNDING_TOLERANCE, smallRate: SMALL_RATE },
    rateOf: (cell) => foundRateAddress(rates, cell),
  });
  const nameOf = namesOf(cells);
  const context: SheetContext = {
    places,
    periods,
    figureOf,
    answerOf: (cell) => answers.get(cell),
    formulaOf: (cell) => {
      const references = places.referencesFrom(cell);
      const restsOn = answers.get(cell)?.restsOn ?? [];
      return guarded(formulaOf({ cell, standIns, references }), restsOn.map(references.value));
    },
    before: (cell) => before.get(cell),
    wordsOf: ({ id }) => wordsOf(explain({ graph: whole, values, id }).formula),
    nameOf,
    sourceOf: source.sourceOf,
    fixed: source.fixed,
    subtitle: source.title,
    months: monthsRow(periods),
    checkTolerance: places.addressOf(CHECK_TOLERANCE),
  };
  const figures = figureSheets(arrangement, context);
  const returns = rates.length === 0 ? [] : [returnsSheet(rates, context)];
  const names = [
    SHEETS.readMe,
    ...figures.map(({ name }) => name),
    ...returns.map(() => SHEETS.returns),
    SHEETS.checks,
  ];
  const book: Book = {
    title: source.title,
    footer: source.footer,
    sheets: [
      readMeSheet({ title: source.title, facts: source.facts, sheets: names }),
      ...figures.map(({ sheet }) => sheet),
      ...returns,
      checkSheet({
        checks: checksOf(ledger, context),
        subtitle: source.title,
        tolerance: context.checkTolerance,
      }),
    ],
    names: [
      ...cells.map((cell) => ({ name: nameOf(cell), refersTo: places.addressOf(cell) })),
      { name: 'checks.total', refersTo: CHECK_TOTAL },
    ],
  };
  return { book, places };
}

function namesOf(cells: readonly Cell[]): (cell: Cell) => string {
  const give = nameGiver();
  const names = new Map(cells.map((cell) => [cell, give(cell.id)]));
  return (cell) => names.get(cell) ?? '';
}

function wordsOf(formula: ReturnType<typeof explain>['formula']): string {
  return formula.map((token) => (token.kind === 'text' ? token.text : token.label)).join('');
}

function monthsRow(periods: number): string {
  const first = columnLetters(FIRST_MONTH_COLUMN);
  const last = columnLetters(FIRST_MONTH_COLUMN + periods - 1);
  return `$${first}$${HEAD_ROW}:$${last}$${HEAD_ROW}`;
}
