import type { LineChartView } from '@/lib/view/types';
import type { OptionId } from '@/lib/scenario/options';
import type { Canvas } from './canvas';
import { routeStyles } from './palette';
import { strokeRoute } from './stroke';
import type { RowKey } from './table';

const LENGTH = 14;
const SPACE = 6;

/** Draws a route's stroke before its row, so that the options table is the charts' key as well. */
export function routeKey(canvas: Canvas, charts: readonly LineChartView[]): RowKey {
  const options = new Map<string, OptionId>(
    charts.flatMap(({ lines }) => lines.map(({ label, option }) => [label, option] as const)),
  );
  return {
    width: LENGTH + SPACE,
    draw: (label, { x, y }) => {
      const option = options.get(label);
      if (option === undefined) return;
      const points = [
        { x, y },
        { x: x + LENGTH, y },
      ];
      strokeRoute(canvas, points, routeStyles[option]);
    },
  };
}
