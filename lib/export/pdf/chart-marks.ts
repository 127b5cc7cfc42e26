import type { LineChartView, Mark } from '@/lib/view/types';
import type { Canvas } from './canvas';
import { sampled, type Point, type Rect } from './geometry';
import { ink, muted, paperWhite, routeStyles } from './palette';
import { nearestPoint, placeNote } from './place-marks';
import { placeOf, type Plot } from './plot';
import { setDash } from './stroke';
import { drawLine, linesOf, widthOf } from './text';
import { type } from './type-scale';

const RADIUS = 2.4;
const WIDEST_SHARE = 0.46;
const style = type.chartMark;

/** Marks points of the chart: a route's own point as a dot, a crossing as a ring over a plumb line, each with its text. */
export function drawMarks(canvas: Canvas, view: LineChartView, plot: Plot): void {
  const inkPoints = view.lines.flatMap(({ points }) =>
    sampled(
      points.map((point) => placeOf(plot, point)),
      3,
    ),
  );
  const dots = view.marks.map((mark) => placeOf(plot, mark));
  view.marks.forEach((mark, i) => {
    const at = dots[i];
    if (at !== undefined && mark.option === undefined) drawPlumbLine(canvas, at, plot);
  });
  const taken = dots.map(around);
  view.marks.forEach((mark, i) => {
    const at = dots[i];
    if (at === undefined) return;
    const lines = noteLines(canvas, mark, plot);
    const width = Math.max(...lines.map((line) => widthOf(canvas, line, style)));
    const note = { at, width, height: lines.length * style.leading };
    const rect = placeNote(note, { frame: plot.area, ink: inkPoints, taken });
    taken.push(rect);
    drawNote(canvas, { mark, at, rect, lines });
  });
  view.marks.forEach((mark, i) => {
    const at = dots[i];
    if (at !== undefined) drawDot(canvas, mark, at);
  });
}

function around({ x, y }: Point): Rect {
  const reach = RADIUS + 1;
  return { left: x - reach, top: y - reach, right: x + reach, bottom: y + reach };
}

function noteLines(canvas: Canvas, { text }: Mark, { area }: Plot): string[] {
  return linesOf(canvas, { text, style, width: (area.right - area.left) * WIDEST_SHARE });
}

function drawPlumbLine(canvas: Canvas, { x, y }: Point, { area }: Plot): void {
  setDash(canvas, [1, 2]);
  canvas.doc.lineWidth(0.6).moveTo(x, y).lineTo(x, area.bottom).stroke(muted);
  setDash(canvas, []);
}

interface PlacedNote {
  readonly mark: Mark;
  readonly at: Point;
  readonly rect: Rect;
  readonly lines: readonly string[];
}

function drawNote(canvas: Canvas, { mark, at, rect, lines }: PlacedNote): void {
  const near = nearestPoint(rect, at);
  const colour = mark.option === undefined ? muted : routeStyles[mark.option].colour;
  const { doc } = canvas;
  if (Math.hypot(near.x - at.x, near.y - at.y) > 9) {
    doc.lineWidth(0.4).moveTo(at.x, at.y).lineTo(near.x, near.y).stroke(colour);
  }
  doc
    .rect(rect.left - 1, rect.top, rect.right - rect.left + 2, rect.bottom - rect.top)
    .fill(paperWhite);
  const isLeftOf = rect.right <= at.x;
  lines.forEach((text, i) => {
    drawLine(canvas, {
      text,
      x: isLeftOf ? rect.right : rect.left,
      y: rect.top + i * style.leading,
      style: mark.option === undefined ? style : { ...style, colour },
      align: isLeftOf ? 'right' : 'left',
    });
  });
}

function drawDot({ doc }: Canvas, { option }: Mark, { x, y }: Point): void {
  doc.circle(x, y, RADIUS).lineWidth(1);
  if (option === undefined) doc.fillAndStroke(paperWhite, ink);
  else doc.fillAndStroke(routeStyles[option].colour, paperWhite);
}
