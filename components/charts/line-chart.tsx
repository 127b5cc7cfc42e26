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

interface LineChartProps extends LineChartDrawingProps {
  readonly level?: 2 | 3;
}

/** A line chart in its frame; the live drawing takes the sketch's place as the reader comes near. */
export function LineChart({ level = 2, ...drawn }: LineChartProps) {
  const { view } = drawn;
  const box = useRef<HTMLDivElement>(null);
  const isNear = useIsNear(box);
  return (
    <ChartFrame words={view} level={level}>
      <p className="mt-2 text-small text-muted" aria-hidden="true">
        {view.y.title}
      </p>
      <div className="chart-box" ref={box}>
        <ChartSketch view={view} />
        <OrNothing>{isNear ? <Drawing {...drawn} /> : null}</OrNothing>
      </div>
      <p className="chart-foot text-right text-small text-muted" aria-hidden="true">
        {view.x.title}
      </p>
      <MarkList view={view} />
    </ChartFrame>
  );
}
