import type { LineChartView } from '@/lib/view/types';
import { fromLeft, fromTop } from './chart-geometry';
import { ChartLimits } from './chart-limits';
import { CrossingMarks } from './crossing-marks';
import { HereMarks } from './here-marks';
import { readMarks } from './marks';
import type { Placing } from './placing';

interface ChartMarksProps {
  readonly view: LineChartView;
  readonly placing: Placing;
}

/** What a chart points out: where something ends, where routes cross, and where the reader stands. */
export function ChartMarks({ view, placing }: ChartMarksProps) {
  const { named, position } = readMarks(view);
  const at = ({ x, y }: { x: number; y: number }) => ({
    x: fromLeft(x, view.x),
    y: fromTop(y, view.y),
  });
  return (
    <g>
      <ChartLimits
        placing={placing}
        limits={(view.limits ?? []).map(({ x, text }) => ({ x: fromLeft(x, view.x), text }))}
      />
      <HereMarks placing={placing} points={position.map((mark) => ({ mark, ...at(mark) }))} />
      <CrossingMarks
        placing={placing}
        points={named.map(({ mark, number }) => ({ number, ...at(mark) }))}
      />
    </g>
  );
}
