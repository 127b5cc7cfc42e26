'use client';

import { DefaultZIndexes, usePlotArea, ZIndexLayer } from 'recharts';
import type { LineChartView } from '@/lib/view/types';
import { ChartMarks } from './chart-marks';

/** The marks of a chart in the plot of the live drawing. */
export function PlotMarks({ view }: { readonly view: LineChartView }) {
  const plot = usePlotArea();
  // Before it has been measured a plot has no width to place anything in.
  if (plot === undefined || plot.width <= 0) return null;
  const placing = {
    x: (share: number) => plot.x + share * plot.width,
    y: (share: number) => plot.y + share * plot.height,
    width: plot.width,
    height: plot.height,
  };
  return (
    // Above the lines it points at.
    <ZIndexLayer zIndex={DefaultZIndexes.label}>
      <ChartMarks view={view} placing={placing} />
    </ZIndexLayer>
  );
}
