// A workbook as plain data: what the file writer is given, and all it knows.

/** How a cell looks, and whether it may be typed into. Colours are RRGGBB. */
export interface Style {
  readonly numberFormat?: string;
  readonly bold?: true;
  readonly italic?: true;
  readonly colour?: string;
  readonly size?: number;
  readonly fill?: string;
  readonly wrap?: true;
  readonly align?: 'right';
  /** Stands off from what is left of it. */
  readonly indent?: true;
  readonly rule?: 'above' | 'below';
  /** Open to typing where the sheet is protected. */
  readonly unlocked?: true;
}

/**
 * What stands in a cell. A formula carries the number it had when the file was made. A run is a
 * row of neighbouring cells: numbers, or one formula written in every column, in which
 * `THIS_COLUMN` and `COLUMN_BEFORE` stand for the letters of its own and of the column before.
 */
export type Content =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'formula'; readonly formula: string; readonly value: number | string }
  | {
      readonly kind: 'run';
      readonly formula: string | undefined;
      readonly values: readonly number[];
    };

export const THIS_COLUMN = '\u0001';
export const COLUMN_BEFORE = '\u0002';

export interface BookCell {
  /** 1 is column A. */
  readonly column: number;
  readonly content: Content;
  readonly style: Style;
}

export interface BookRow {
  readonly cells: readonly BookCell[];
  /** Points; the usual height where none is given. */
  readonly height?: number;
}

export interface Sheet {
  readonly name: string;
  /** RRGGBB of the tab. */
  readonly tab: string;
  readonly rows: readonly BookRow[];
  /** Width of each column from A on, in characters. */
  readonly widths: readonly number[];
  /** Width of all columns after those. */
  readonly otherWidth?: number;
  /** Rows above and columns left of which the window stays put. */
  readonly freeze: { readonly rows: number; readonly columns: number };
  /** Pages across; a row repeated on each page; the last column, where longer text is cut off. */
  readonly print: {
    readonly pagesWide: number;
    readonly headRow?: number;
    readonly lastColumn?: number;
  };
  /** Cells shown in red where they are not 0. */
  readonly mustBeZero?: string;
}

export interface Book {
  readonly title: string;
  /** Printed at the foot of every page. */
  readonly footer: string;
  readonly sheets: readonly Sheet[];
  /** A name, and the cells it stands for, such as `Inputs!$E$7`. */
  readonly names: readonly { readonly name: string; readonly refersTo: string }[];
}

/** The letters of a column: 1 is A, 27 is AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  return letters;
}

/** A sheet's name as a formula spells it. */
export function sheetPrefix(name: string): string {
  return /^[A-Za-z]+$/.test(name) ? `${name}!` : `'${name.replaceAll("'", "''")}'!`;
}
