'use client';

import dynamic from 'next/dynamic';
import { useRef } from 'react';
import { ChartFrame } from './chart-frame';
import { ChartSketch } from './chart-sketch';
import type { LineChartDrawingProps } from './line-chart-drawing';
import { MarkList } from './mark-list';
import { OrNothing } from './or-nothing';
import { useIsNear } from './use-is-near';

const Drawing = dynamic(
  () => import('./line-chart-drawing').then((module) => module.LineChartDrawing),
  {
    ssr: false,
  },
);

/** A line chart in its frame; the live drawing takes the sketch's place as the reader comes near. */
export function LineChart({ view, printX }: LineChartDrawingProps) {
  const box = useRef<HTMLDivElement>(null);
  const isNear = useIsNear(box);
  return (
    <ChartFrame words={view}>
      <p className="mt-2 text-small text-muted" aria-hidden="true">
        {view.y.title}
      </p>
      <div className="chart-box" ref={box}>
        <ChartSketch view={view} />
        <OrNothing>{isNear ? <Drawing view={view} printX={printX} /> : null}</OrNothing>
      </div>
      <p className="chart-foot text-right text-small text-muted" aria-hidden="true">
        {view.x.title}
      </p>
      <MarkList view={view} />
    </ChartFrame>
  );
}
