import type { BookCell, BookRow, Style } from '../book';
import { look } from './look';

export const EMPTY_ROW: BookRow = { cells: [] };

export function textCell(column: number, text: string, style: Style = look.label): BookCell {
  return { column, content: { kind: 'text', text }, style };
}

export function textRow(text: string, style: Style = look.label): BookRow {
  return { cells: [textCell(1, text, style)] };
}

/** The head of a column; those of numbers stand to the right, as numbers do. */
export interface Head {
  readonly words: string;
  readonly isNumber?: true;
}

/** Place of the column of units, the last that stands flush left. */
const UNIT = 1;

/** The four rows every sheet of figures begins with; the heads of columns are the last. */
export function headRows(given: {
  title: string;
  subtitle: string;
  heads: readonly Head[];
  /** Further cells beside the heads. */
  months?: BookCell;
}): readonly BookRow[] {
  const heads = given.heads.map(({ words, isNumber }, index) =>
    textCell(
      index + 1,
      words,
      isNumber ? look.headRight : index > UNIT ? look.headBeside : look.head,
    ),
  );
  return [
    textRow(given.title, look.title),
    textRow(given.subtitle, look.subtitle),
    EMPTY_ROW,
    { cells: given.months === undefined ? heads : [...heads, given.months] },
  ];
}
