'use client';

import { usePlotArea } from 'recharts';
import type { LineChartView } from '@/lib/view/types';
import { ChartMarks } from './chart-marks';

/** The marks of a chart in the plot of the live drawing. */
export function PlotMarks({ view }: { readonly view: LineChartView }) {
  const plot = usePlotArea();
  return plot === undefined ? null : <ChartMarks view={view} plot={plot} />;
}
