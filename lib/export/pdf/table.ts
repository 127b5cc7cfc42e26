import type { DataTable } from '@/lib/view/types';
import type { Canvas } from './canvas';
import { columnsOf, spanningCell, type Column } from './columns';
import type { Block, Piece } from './flow';
import type { PageBox } from './page';
import { ink } from './palette';
import { drawRule } from './rule';
import { artifact, onFirstUse, openElement, tagged, type Element } from './structure';
import { drawLine, linesOf } from './text';
import { type, type TextStyle } from './type-scale';

const GAP = 12;
const HEADING_SPACE = 3;
/** A cell taller than this would not fit a page; the rest of its text is cut with an ellipsis. */
const MOST_LINES = 30;

/** A table to be drawn; `rowKey` may draw a small sign before a row's first cell. */
export interface TableSetting {
  readonly table: DataTable;
  readonly box: PageBox;
  /** White space above and below the text of each row, in points. */
  readonly rowPadding: number;
  readonly rowKey?: RowKey;
}

/** A sign before the label of a row, for example the stroke of that route's line in the charts. */
export interface RowKey {
  readonly width: number;
  /** Draws at the left end of the row's first line; `y` is that line's middle. */
  readonly draw: (label: string, at: { readonly x: number; readonly y: number }) => void;
}

/** A titled table: heads repeated on each page, figures right-aligned, rows never split. */
export function table(canvas: Canvas, setting: TableSetting): Block {
  const { box, rowKey } = setting;
  const room = { left: box.left + (rowKey?.width ?? 0), right: box.right };
  const columns = columnsOf(canvas, setting.table, room);
  const element = onFirstUse(() => openElement(canvas, canvas.root, { tag: 'Table' }));
  const layout: Layout = { ...setting, columns, element };
  const rows = setting.table.rows.map((_, index) => bodyRow(canvas, layout, index));
  return {
    gap: GAP,
    pieces: [heading(canvas, layout), headRow(canvas, layout, 'first'), ...rows],
    keep: Math.min(4, rows.length + 2),
    repeated: headRow(canvas, layout, 'repeated'),
  };
}

interface Layout extends TableSetting {
  readonly columns: readonly Column[];
  readonly element: () => Element;
}

function heading(canvas: Canvas, { table: { caption }, box }: Layout): Piece {
  return {
    height: type.heading.leading + HEADING_SPACE,
    draw: (y) => {
      tagged(canvas, { tag: 'H2' }, () => {
        drawLine(canvas, { text: caption, x: box.left, y, style: type.heading });
      });
    },
  };
}

/** The column heads: part of the table once, for the eye only when a page repeats them. */
function headRow(canvas: Canvas, layout: Layout, occurrence: 'first' | 'repeated'): Piece {
  const { columns, box, rowPadding, element } = layout;
  const heads = layout.table.head.map(gluedUnit);
  const cells = cellsOf(canvas, heads, { columns, style: () => type.tableHead });
  const height = heightOfCells(cells, rowPadding);
  const draw = (y: number) => {
    drawRule(canvas, { from: box.left, to: box.right, y, weight: 0.8, colour: ink });
    const top = y + rowPadding;
    if (occurrence === 'first') {
      drawRow(canvas, cells, { y: top, parent: element(), isHead: true });
    } else {
      artifact(canvas, 'Pagination', () => {
        for (const cell of cells) drawCell(canvas, cell, top);
      });
    }
    drawRule(canvas, { from: box.left, to: box.right, y: y + height });
  };
  return { height, draw };
}

function bodyRow(canvas: Canvas, layout: Layout, index: number): Piece {
  const { columns, box, rowPadding, rowKey, element } = layout;
  const row = layout.table.rows[index] ?? [];
  const cells = cellsOf(canvas, row, { columns, style: bodyStyle });
  const height = heightOfCells(cells, rowPadding);
  const isLast = index === layout.table.rows.length - 1;
  const bottom = { from: box.left, to: box.right, ...(isLast && { weight: 0.6, colour: ink }) };
  const draw = (y: number) => {
    const middle = y + rowPadding + type.tableRowHead.leading / 2;
    artifact(canvas, 'Layout', () => {
      rowKey?.draw(row[0] ?? '', { x: box.left, y: middle });
    });
    drawRow(canvas, cells, { y: y + rowPadding, parent: element() });
    drawRule(canvas, { ...bottom, y: y + height });
  };
  return { height, draw };
}

/** A short unit at the end of a head ("cost, $") never stands alone on a line. */
function gluedUnit(head: string): string {
  return head.replace(/ (?=\S{1,2}$)/u, '\u00A0');
}

interface Cell {
  readonly lines: readonly string[];
  readonly column: Column;
  readonly style: TextStyle;
}

function bodyStyle(index: number): TextStyle {
  return index === 0 ? type.tableRowHead : type.tableCell;
}

function cellsOf(
  canvas: Canvas,
  row: readonly string[],
  setting: { readonly columns: readonly Column[]; readonly style: (index: number) => TextStyle },
): Cell[] {
  const { columns } = setting;
  const spanning = spanningCell(row, columns.length);
  const shown = spanning === null ? columns : columns.slice(0, spanning + 1);
  const right = columns.at(-1);
  return shown.map((own, index): Cell => {
    const column =
      index === spanning && right !== undefined
        ? { ...own, align: 'left' as const, width: right.x + right.width - own.x }
        : own;
    const style = setting.style(index);
    const all = linesOf(canvas, { text: row[index] ?? '', style, width: column.width });
    const lines = all.length <= MOST_LINES ? all : [...all.slice(0, MOST_LINES - 1), '…'];
    return { lines, column, style };
  });
}

function heightOfCells(cells: readonly Cell[], rowPadding: number): number {
  const text = cells.map(({ lines, style }) => lines.length * style.leading);
  return Math.max(0, ...text) + 2 * rowPadding;
}

interface RowPlace {
  /** Top of the first line of text. */
  readonly y: number;
  readonly parent: Element;
  readonly isHead?: boolean;
}

function drawRow(canvas: Canvas, cells: readonly Cell[], place: RowPlace): void {
  const row = openElement(canvas, place.parent, { tag: 'TR' });
  cells.forEach((cell, index) => {
    const tag = tagOf(index, place.isHead === true);
    tagged(canvas, { ...tag, parent: row }, () => {
      drawCell(canvas, cell, place.y);
    });
  });
}

function tagOf(index: number, isHead: boolean) {
  if (isHead) return { tag: 'TH', scope: 'Column' } as const;
  return index === 0 ? ({ tag: 'TH', scope: 'Row' } as const) : { tag: 'TD' };
}

function drawCell(canvas: Canvas, { lines, column, style }: Cell, top: number): void {
  const { align } = column;
  const x = align === 'right' ? column.x + column.width : column.x;
  lines.forEach((text, i) => {
    drawLine(canvas, { text, x, y: top + i * style.leading, style, align });
  });
}
