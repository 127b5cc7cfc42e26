import type { LineChartView } from '@/lib/view/types';
import type { Point, Rect } from './geometry';

/** The plotting area of a chart and where its values lie in it. */
export interface Plot {
  readonly area: Rect;
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
}

/** Linear scales over the view's own domains; the chart never rescales what the view decided. */
export function plotOf({ x, y }: LineChartView, area: Rect): Plot {
  return {
    area,
    x: scale(x.domain, [area.left, area.right]),
    y: scale(y.domain, [area.bottom, area.top]),
  };
}

/** The place of a data point. */
export function placeOf(plot: Plot, { x, y }: Point): Point {
  return { x: plot.x(x), y: plot.y(y) };
}

function scale([from, to]: readonly [number, number], [start, end]: readonly [number, number]) {
  const span = to - from;
  return (value: number) =>
    span === 0 ? (start + end) / 2 : start + ((value - from) / span) * (end - start);
}
