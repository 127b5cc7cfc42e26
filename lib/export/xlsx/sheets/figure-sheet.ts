import type { Cell } from '@/lib/graph/cell';
import { unitText } from '@/lib/units/unit';
import type { BookCell, BookRow, Sheet } from '../book';
import type { Line } from '../plan/arrange';
import { FIRST_MONTH_COLUMN, HEAD_ROW } from '../plan/places';
import type { SheetContext } from './context';
import { look } from './look';
import { numberCells } from './number-cells';
import { headRows, textCell, type Head } from './rows';

/** A column beside the numbers of a sheet. */
export interface Column extends Head {
  readonly width: number;
  /** What stands in it beside a cell, where anything does. */
  readonly of: (cell: Cell) => Omit<BookCell, 'column'> | undefined;
}

/** A sheet of cells: what each is, its unit, its numbers, and what is to be known about them. */
export interface FigureSheet {
  readonly name: string;
  readonly tab: string;
  readonly monthly: boolean;
  readonly lines: readonly Line[];
  /** After the number of a cell; before its months. */
  readonly columns: readonly Column[];
}

/** What it is and its unit stay in sight beside the months. */
const FROZEN = 2;
const WIDTHS = { what: 58, unit: 14, value: 18, month: 13 };
/** Months of which one printed page holds the figures. */
const MONTHS_A_PAGE = 14;

export function figureSheet(sheet: FigureSheet, context: SheetContext): Sheet {
  const { name, tab, monthly, columns, lines } = sheet;
  const first: Head[] = [{ words: 'What it is' }, { words: 'Unit' }];
  const value: Head = { words: 'Value', isNumber: true };
  const rows = headRows({
    title: name,
    subtitle: context.subtitle,
    heads: monthly ? [...first, ...columns] : [...first, value, ...columns],
    ...(monthly ? { months: monthNumbers(context.periods) } : {}),
  });
  const widths = columns.map(({ width }) => width);
  return {
    name,
    tab,
    rows: [...rows, ...lines.map((line) => lineRow(line, sheet, context))],
    widths: [WIDTHS.what, WIDTHS.unit, ...(monthly ? widths : [WIDTHS.value, ...widths])],
    ...(monthly ? { otherWidth: WIDTHS.month } : {}),
    freeze: { rows: HEAD_ROW, columns: FROZEN },
    print: {
      pagesWide: monthly ? Math.ceil(context.periods / MONTHS_A_PAGE) : 1,
      headRow: HEAD_ROW,
      lastColumn: monthly ? FIRST_MONTH_COLUMN + context.periods - 1 : columns.length + FROZEN + 1,
    },
  };
}

/** 0 stands before month 1, under the word for all of them. */
function monthNumbers(periods: number): BookCell {
  const values = Array.from({ length: periods + 1 }, (_, month) => month);
  return {
    column: FIRST_MONTH_COLUMN - 1,
    style: look.month,
    content: { kind: 'run', formula: undefined, values },
  };
}

function lineRow(line: Line, sheet: FigureSheet, context: SheetContext): BookRow {
  if (line.kind === 'section')
    return { cells: [textCell(1, line.title, look.section)], height: 21 };
  const { cell } = line;
  const numbers = numberCells(cell, context);
  const start = sheet.monthly ? FROZEN + 1 : FROZEN + 2;
  const beside = sheet.columns.flatMap(({ of }, index) => {
    const content = of(cell);
    return content === undefined ? [] : [{ column: start + index, ...content }];
  });
  return {
    cells: [
      textCell(1, sentence(cell.label)),
      textCell(2, unitText(cell.unit), look.unit),
      ...(sheet.monthly ? [...beside, ...numbers] : [...numbers, ...beside]),
    ],
  };
}

/** Words with a capital at their start. */
export function sentence(words: string): string {
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}
