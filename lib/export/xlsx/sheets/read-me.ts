import { sheetPrefix, type BookRow, type Sheet } from '../book';
import { SHEETS, type SheetName } from '../plan/sheet-of';
import { CHECK_TOTAL } from './check-sheet';
import { INPUT_COLOUR, INPUT_FILL, look, MODELLED_FILL, numberLook } from './look';
import { EMPTY_ROW, textCell, textRow } from './rows';

const SHEET_WORDS: Readonly<Record<SheetName, string>> = {
  [SHEETS.readMe]: 'This sheet.',
  [SHEETS.results]: 'The answer, route by route: now, when the file was made, and the difference.',
  [SHEETS.inputs]: 'Figures of this scenario. Change them here.',
  [SHEETS.inputsByMonth]: 'Figures of this scenario that differ from month to month.',
  [SHEETS.assumptions]:
    'Quoted prices and assumptions with source, date and range. Change them here.',
  [SHEETS.assumptionsByMonth]: 'Prices and assumptions that differ from month to month.',
  [SHEETS.modelled]: 'What the capacity model worked out beside this workbook. Locked.',
  [SHEETS.modelledByMonth]: 'The same, where it differs from month to month. Locked.',
  [SHEETS.model]: 'Volumes, machines and prices, month by month.',
  [SHEETS.workings]: 'Single figures on the way to the results.',
  [SHEETS.cashFlow]: 'Amounts of money, month by month.',
  [SHEETS.returns]: 'How each internal rate of return is found, and that it is the only one.',
  [SHEETS.checks]: 'What must hold whatever is typed in. Their sum must be 0.',
};

const CONVENTIONS = [
  'Every number has one cell. Formulas read cells; they hold no figures of their own.',
  'A row of months has one formula, the same in every month. Column F is month 1 on every such sheet.',
  'Every cell has a name (in a column of its own), which the Name Box finds.',
  'Amounts are US dollars of the month they are paid in. Negatives stand in brackets.',
  'Cash within a month counts at its end; what is paid before month 1 is not discounted.',
  'Sheets are protected without a password: only coloured cells take typing. Unprotect them to change anything else.',
];

const LIMITS = [
  'How many requests a replica serves comes from the capacity model and cannot be written as a formula. It does not move here when lengths, models or machines change; make the scenario anew in Breakeven for that.',
  'List prices were looked up for the lengths and the day of the scenario. They do not move with lengths.',
  'The number of months is fixed. What Breakeven refused to work out for want of a figure stands as a sentence, not as a number, and stays one. Returns and paybacks become numbers where a change brings one about.',
  'A spreadsheet computes with 15 to 17 digits. Results agree with the engine to about 12.',
];

/** Characters to a line of the wide column; links break at any of them. */
const WORDS_WIDTH = 110;
const LINE_POINTS = 13.5;
/** A row is never higher than this. */
const MOST_POINTS = 409;

/** Programs do not all find the height of wrapped text by themselves. */
function heightOf(words: string): number {
  const lines = Math.ceil((words.length + 1) / WORDS_WIDTH);
  return Math.min(MOST_POINTS, lines * LINE_POINTS);
}

/** The first sheet: what this is, where it comes from, how to read it. */
export function readMeSheet(given: {
  title: string;
  facts: readonly (readonly [string, string])[];
  sheets: readonly SheetName[];
}): Sheet {
  const pairs = (list: readonly (readonly [string, string])[]): BookRow[] =>
    list.map(([name, words]) => ({
      cells: [textCell(1, name, look.key), textCell(2, words, look.wrapped)],
      height: heightOf(words),
    }));
  const head = (words: string): readonly BookRow[] => [EMPTY_ROW, textRow(words, look.section)];
  return {
    name: SHEETS.readMe,
    tab: '202124',
    rows: [
      textRow('Breakeven workbook', look.title),
      textRow(given.title, look.subtitle),
      EMPTY_ROW,
      textRow(
        'The cost model of one scenario as live formulas: change a coloured cell and every figure that rests on it moves.',
      ),
      ...head('Where it comes from'),
      ...pairs(given.facts),
      ...head('Checks'),
      checkTotalRow(),
      ...head('Sheets'),
      ...pairs(given.sheets.map((name) => [name, SHEET_WORDS[name]])),
      ...head('Colours'),
      ...colourRows(),
      ...head('Conventions'),
      ...CONVENTIONS.map((words) => textRow(words)),
      ...head('Limits'),
      ...LIMITS.map((words) => textRow(words)),
    ],
    widths: [28, WORDS_WIDTH],
    freeze: { rows: 0, columns: 0 },
    print: { pagesWide: 1 },
  };
}

function checkTotalRow(): BookRow {
  const formula = `IF(${sheetPrefix(SHEETS.checks)}${CHECK_TOTAL.split('!')[1] ?? ''}=0,"All checks hold.","A check fails: see the sheet Checks.")`;
  return {
    cells: [
      textCell(1, 'Now', look.key),
      {
        column: 2,
        style: look.label,
        content: { kind: 'formula', formula, value: 'All checks hold.' },
      },
    ],
  };
}

function colourRows(): readonly BookRow[] {
  const row = (style: Parameters<typeof textCell>[2], name: string, words: string): BookRow => ({
    cells: [textCell(1, name, style), textCell(2, words)],
  });
  return [
    row({ colour: INPUT_COLOUR, fill: INPUT_FILL }, 'Blue on yellow', 'A figure to change.'),
    row({}, 'Black', 'Worked out by a formula.'),
    row({ fill: MODELLED_FILL }, 'On violet', 'Worked out by the capacity model; locked.'),
    row(
      { colour: numberLook('fixed', '').colour ?? '' },
      'Grey',
      'True by definition, or as it was when the file was made; locked.',
    ),
    row(look.refused, 'Red', 'Breakeven refused to work it out; the reason is given.'),
  ];
}
