import type { LineChartView } from '@/lib/view/types';
import type { Canvas } from './canvas';
import type { Point } from './geometry';
import { hairline, routeStyles } from './palette';
import { spreadLabels } from './place-labels';
import { placeOf, type Plot } from './plot';
import { drawLine, linesOf, widthOf } from './text';
import { type } from './type-scale';

const LEADER = 9;
const BETWEEN = 2;
const style = type.chartLabel;

/** Width of the column of route names right of the plot. */
export function labelRoom(canvas: Canvas, view: LineChartView, most: number): number {
  const widths = view.lines.map(({ label }) => widthOf(canvas, label, style));
  return Math.min(most, Math.max(0, ...widths)) + LEADER;
}

/** Names each line at its end, in its colour, moved apart where ends are close. */
export function drawLabels(
  canvas: Canvas,
  view: LineChartView,
  { plot, room }: { readonly plot: Plot; readonly room: number },
): void {
  const { area } = plot;
  const labels = view.lines.flatMap(({ label, option, points }) => {
    const last = points.at(-1);
    if (last === undefined) return [];
    const lines = linesOf(canvas, { text: label, style, width: room - LEADER + 0.1 });
    const end = inside(placeOf(plot, last), plot);
    return [{ lines, end, colour: routeStyles[option].colour }];
  });
  const tops = spreadLabels(
    labels.map(({ lines, end }) => ({
      wanted: end.y,
      height: lines.length * style.leading + BETWEEN,
    })),
    { from: area.top - style.leading, to: area.bottom + style.leading },
  );
  labels.forEach(({ lines, end, colour }, i) => {
    const top = (tops[i] ?? end.y) + BETWEEN / 2;
    const middle = top + (lines.length * style.leading) / 2;
    drawLeader(canvas, end, { x: area.right + LEADER - 2, y: middle });
    lines.forEach((text, line) => {
      const y = top + line * style.leading;
      drawLine(canvas, { text, x: area.right + LEADER, y, style: { ...style, colour } });
    });
  });
}

/** A line that leaves the plot is named where it leaves it. */
function inside({ x, y }: Point, { area }: Plot): Point {
  return {
    x: Math.max(area.left, Math.min(x, area.right)),
    y: Math.max(area.top, Math.min(y, area.bottom)),
  };
}

function drawLeader({ doc }: Canvas, from: Point, to: Point): void {
  doc
    .lineWidth(0.5)
    .moveTo(from.x + 1.5, from.y)
    .lineTo(to.x, to.y)
    .stroke(hairline);
}
