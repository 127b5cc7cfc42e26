'use client';

import dynamic from 'next/dynamic';
import { ChartFrame } from './chart-frame';
import { ChartSketch } from './chart-sketch';
import type { LineChartDrawingProps } from './line-chart-drawing';
import { MarkList } from './mark-list';
import { OrNothing } from './or-nothing';
import { useIsIdle } from './use-is-idle';

const Drawing = dynamic(
  () => import('./line-chart-drawing').then((module) => module.LineChartDrawing),
  {
    ssr: false,
  },
);

/** A line chart in its frame; the live drawing takes the sketch's place once the page is at rest. */
export function LineChart({ view, printX }: LineChartDrawingProps) {
  const isIdle = useIsIdle();
  return (
    <ChartFrame words={view}>
      <p className="mt-2 text-small text-muted" aria-hidden="true">
        {view.y.title}
      </p>
      <div className="chart-box">
        <ChartSketch view={view} />
        <OrNothing>{isIdle ? <Drawing view={view} printX={printX} /> : null}</OrNothing>
      </div>
      <p className="chart-foot text-right text-small text-muted" aria-hidden="true">
        {view.x.title}
      </p>
      <MarkList view={view} />
    </ChartFrame>
  );
}
