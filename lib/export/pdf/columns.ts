import type { DataTable } from '@/lib/view/types';
import type { Canvas } from './canvas';
import { widthOf } from './text';
import { type } from './type-scale';

/** Where a column of a table stands and how it is set. */
export interface Column {
  readonly x: number;
  readonly width: number;
  readonly align: 'left' | 'right';
}

/** White space between columns, in points. */
const COLUMN_GAP = 11;

const LONGEST_FIGURE = 28;
const FIGURE_WORDS = /^(never|none|always|from the start|today|not known|–|—|-|baseline)$/iu;
const FIGURE = /^(about |month )?[\p{Ps}\p{Sc}\p{Sm}–-]*\d/iu;

/** True for what belongs in a right-aligned column: an amount, a month, "never". */
export function isFigure(cell: string): boolean {
  return cell.length <= LONGEST_FIGURE && (FIGURE.test(cell) || FIGURE_WORDS.test(cell));
}

/**
 * The cell whose text runs on to the right edge of its row: a refusal sentence
 * after which no other cell has text. Null for an ordinary row.
 */
export function spanningCell(row: readonly string[], columns: number): number | null {
  const last = row.findLastIndex((cell) => cell.trim() !== '');
  const cell = row[last];
  const runsOn = last > 0 && last < columns - 1 && cell !== undefined && !isFigure(cell);
  return runsOn ? last : null;
}

/** Lays columns out: figures right-aligned at their own width, texts sharing what is left. */
export function columnsOf(
  canvas: Canvas,
  table: DataTable,
  room: { readonly left: number; readonly right: number },
): Column[] {
  const columns = table.head.map((head, index) => columnNeeds(canvas, table, { head, index }));
  const available = room.right - room.left - COLUMN_GAP * (columns.length - 1);
  const widths = shareOut(columns, available);
  let x = room.left;
  return columns.map(({ align }, i) => {
    const width = widths[i] ?? 0;
    const column = { x, width, align };
    x += width + COLUMN_GAP;
    return column;
  });
}

interface ColumnNeeds {
  readonly align: 'left' | 'right';
  /** Narrowest width at which no word is broken. */
  readonly least: number;
  /** Width at which nothing wraps. */
  readonly full: number;
}

/** A longer word than this may be broken: one long name must not starve the other columns. */
const WIDEST_WORD = 92;
/** Row heads up to this width stay on one line. */
const WIDEST_ROW_HEAD = 135;
/** Beyond this a text claims no more room from its neighbours. */
const WIDEST_TEXT = 230;
/** A column head is wrapped before it makes its column wider than this. */
const WIDEST_HEAD = 60;

function columnNeeds(
  canvas: Canvas,
  { head, rows }: DataTable,
  column: { readonly head: string; readonly index: number },
): ColumnNeeds {
  const cells = rows
    .filter((row) => spanningCell(row, head.length) !== column.index)
    .map((row) => row[column.index] ?? '')
    .filter((cell) => cell.trim() !== '');
  const figures = cells.filter(isFigure).length;
  const isRight =
    column.index > 0 &&
    figures > 0 &&
    figures * 2 >= cells.length &&
    cells.every((cell) => cell.length <= LONGEST_FIGURE);
  const style = column.index === 0 ? type.tableRowHead : type.tableCell;
  const widest = (texts: readonly string[], of = style) =>
    Math.max(0, ...texts.map((text) => widthOf(canvas, text, of)));
  const words = (text: string) => text.split(/\s+/u);
  const full = widest(cells);
  const longestWord = Math.min(WIDEST_WORD, widest(cells.flatMap(words)));
  const unbroken = isRight || (column.index === 0 && full <= WIDEST_ROW_HEAD) ? full : longestWord;
  const headWord = widest(words(column.head), type.tableHead);
  return {
    align: isRight ? 'right' : 'left',
    least: Math.max(unbroken, headWord),
    full: Math.max(
      Math.min(full, WIDEST_TEXT),
      headWord,
      Math.min(widest([column.head], type.tableHead), WIDEST_HEAD),
    ),
  };
}

function shareOut(columns: readonly ColumnNeeds[], available: number): number[] {
  const sum = (key: 'least' | 'full') => columns.reduce((total, column) => total + column[key], 0);
  const least = sum('least');
  const full = sum('full');
  if (least >= available) return columns.map((column) => (column.least / least) * available);
  if (full <= available) {
    const extra = (available - full) / columns.length;
    return columns.map((column) => column.full + extra);
  }
  const share = (available - least) / (full - least);
  return columns.map((column) => column.least + (column.full - column.least) * share);
}
