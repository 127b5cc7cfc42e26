import type { ReportView } from '@/lib/view/types';
import type { Canvas } from './canvas';
import type { Block, Piece } from './flow';
import type { PageBox } from './page';
import { hairline } from './palette';
import { drawRule } from './rule';
import { artifact, openElement, tagged } from './structure';
import { drawLine, linesOf, widthOf } from './text';
import { kpiSizes, type, type TextStyle } from './type-scale';

const PADDING = 8;
const MOST_IN_A_ROW = 6;

interface KeyFigure {
  readonly x: number;
  readonly label: readonly string[];
  readonly value: readonly string[];
}

/** The key figures in a row, between rules; a table of labels over values for a screen reader. */
export function keyFigures(canvas: Canvas, kpis: ReportView['kpis'], box: PageBox): Block {
  const rows: ReportView['kpis'][] = [];
  for (let i = 0; i < kpis.length; i += MOST_IN_A_ROW) rows.push(kpis.slice(i, i + MOST_IN_A_ROW));
  const pieces = rows.map((row) => rowOf(canvas, row, box));
  return { gap: 11, pieces, keep: pieces.length };
}

function rowOf(canvas: Canvas, kpis: ReportView['kpis'], box: PageBox): Piece {
  const step = (box.right - box.left) / kpis.length;
  const width = step - 2 * PADDING;
  const style = sizeFor(canvas, kpis, width);
  const cells = kpis.map(({ label, value }, i): KeyFigure => {
    const x = box.left + i * step + (i === 0 ? 0 : PADDING);
    return {
      x,
      label: linesOf(canvas, { text: label, style: type.kpiLabel, width }),
      value: linesOf(canvas, { text: value, style, width }),
    };
  });
  const labelHeight = tallest(cells.map((cell) => cell.label)) * type.kpiLabel.leading;
  const valueHeight = tallest(cells.map((cell) => cell.value)) * style.leading;
  const height = PADDING + labelHeight + 1 + valueHeight + PADDING - 2;
  const draw = (y: number) => {
    drawRule(canvas, { from: box.left, to: box.right, y });
    drawRule(canvas, { from: box.left, to: box.right, y: y + height });
    drawDividers(canvas, cells.slice(1), { top: y + PADDING, bottom: y + height - PADDING });
    const table = openElement(canvas, canvas.root, { tag: 'Table' });
    const head = openElement(canvas, table, { tag: 'TR' });
    for (const { x, label } of cells) {
      tagged(canvas, { tag: 'TH', scope: 'Column', parent: head }, () => {
        drawLines(canvas, label, { x, y: y + PADDING, style: type.kpiLabel });
      });
    }
    const body = openElement(canvas, table, { tag: 'TR' });
    for (const { x, value } of cells) {
      tagged(canvas, { tag: 'TD', parent: body }, () => {
        drawLines(canvas, value, { x, y: y + PADDING + labelHeight + 1, style });
      });
    }
  };
  return { height, draw };
}

/** The largest size at which every value of the row fits on one line, else the smallest. */
function sizeFor(canvas: Canvas, kpis: ReportView['kpis'], width: number): TextStyle {
  const fits = (style: TextStyle) =>
    kpis.every(({ value }) => widthOf(canvas, value, style) <= width);
  return kpiSizes.find(fits) ?? kpiSizes.at(-1) ?? type.bodyStrong;
}

function tallest(texts: readonly (readonly string[])[]): number {
  return Math.max(...texts.map((lines) => lines.length));
}

function drawLines(
  canvas: Canvas,
  lines: readonly string[],
  { x, y, style }: { readonly x: number; readonly y: number; readonly style: TextStyle },
): void {
  lines.forEach((text, i) => {
    drawLine(canvas, { text, x, y: y + i * style.leading, style });
  });
}

function drawDividers(
  canvas: Canvas,
  cells: readonly KeyFigure[],
  { top, bottom }: { readonly top: number; readonly bottom: number },
): void {
  artifact(canvas, 'Layout', () => {
    for (const { x } of cells) {
      canvas.doc
        .lineWidth(0.5)
        .undash()
        .moveTo(x - PADDING, top)
        .lineTo(x - PADDING, bottom);
      canvas.doc.stroke(hairline);
    }
  });
}
