'use client';

import {
  CartesianGrid,
  Line,
  LineChart,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import type { AxisView, LineChartView } from '@/lib/view/types';
import { narrowMargins, wideMargins } from './chart-geometry';
import { PlotMarks } from './plot-marks';
import { ChartTooltip } from './chart-tooltip';
import { LineNames } from './line-names';
import { strokeOf } from './line-stroke';
import { useIsNarrow } from './use-is-narrow';

export interface LineChartDrawingProps {
  readonly view: LineChartView;
  /** A place on the horizontal axis in words, for the value under the pointer. */
  readonly printX: (x: number) => string;
  /** A height in words; money where nothing else is said. */
  readonly printY?: (y: number) => string;
}

/** The live chart: readable point by point with the pointer or the arrow keys. */
export function LineChartDrawing({ view, ...print }: LineChartDrawingProps) {
  const isNarrow = useIsNarrow();
  const { left, right, top, bottom } = isNarrow ? narrowMargins : wideMargins;
  return (
    <div className="drawing">
      <ResponsiveContainer width="100%" height="100%">
        <LineChart
          accessibilityLayer
          title={view.title}
          desc={view.summary}
          margin={{ top, right, bottom: 0, left: 0 }}
        >
          <CartesianGrid vertical={false} stroke="var(--hairline)" />
          <XAxis
            type="number"
            dataKey="x"
            height={bottom}
            {...axisOf(view.x)}
            stroke="var(--ink)"
            tickMargin={6}
          />
          <YAxis type="number" width={left} {...axisOf(view.y)} axisLine={false} tickMargin={4} />
          <Tooltip
            content={<ChartTooltip view={view} {...print} />}
            cursor={{ stroke: 'var(--muted)' }}
            isAnimationActive={false}
          />
          {view.lines.map((line) => (
            <Line
              key={line.label}
              data={line.points}
              dataKey="y"
              name={line.label}
              type="linear"
              {...strokeOf(line, view.lines)}
              dot={false}
              activeDot={line.isBound === true ? false : { r: 4, strokeWidth: 0 }}
              isAnimationActive={false}
            />
          ))}
          <LineNames view={view} isNarrow={isNarrow} />
          <PlotMarks view={view} />
        </LineChart>
      </ResponsiveContainer>
    </div>
  );
}

/** An axis drawn as the view has it: its ends, its ticks and their texts. */
function axisOf({ domain, ticks }: AxisView) {
  return {
    domain: [...domain],
    ticks: ticks.map(({ at }) => at),
    tickFormatter: (at: number) => ticks.find((tick) => tick.at === at)?.text ?? '',
    tickLine: false,
    interval: 0,
    allowDataOverflow: true,
  } as const;
}
