import { spreadLabels } from '@/lib/export/pdf/place-labels';
import { formatMoney } from '@/lib/format/money';
import type { LineChartView } from '@/lib/view/types';
import { fromLeft, fromTop } from './chart-geometry';
import { readMarks } from './marks';

interface ChartMarksProps {
  readonly view: LineChartView;
  readonly plot: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
}

const VALUE_HEIGHT = 15;
const RADIUS = 8.5;

/** A numbered ring at every named point; a dot with its value on every line where the reader stands. */
export function ChartMarks({ view, plot }: ChartMarksProps) {
  const { named, position } = readMarks(view);
  const at = (mark: { x: number; y: number }) => ({
    x: plot.x + fromLeft(mark.x, view.x) * plot.width,
    y: plot.y + fromTop(mark.y, view.y) * plot.height,
  });
  const [first] = position;
  const here = first === undefined ? null : at(first).x;
  const isRight = here !== null && here > plot.x + plot.width * 0.8;
  const tops = spreadLabels(
    position.map((mark) => ({ wanted: at(mark).y, height: VALUE_HEIGHT })),
    { from: plot.y + VALUE_HEIGHT, to: plot.y + plot.height },
  );
  return (
    <g>
      {here === null ? null : (
        <g>
          <line x1={here} x2={here} y1={plot.y} y2={plot.y + plot.height} className="here" />
          <text className="mark-text" x={here} dx="6" y={plot.y + 6} textAnchor="start">
            you are here
          </text>
        </g>
      )}
      {position.map((mark, index) => (
        <g key={mark.text} data-route={mark.option}>
          <circle cx={at(mark).x} cy={at(mark).y} r="3.5" fill="var(--route)" />
          <text
            className="mark-text mark-value"
            x={at(mark).x}
            dx={isRight ? -8 : 8}
            y={(tops[index] ?? at(mark).y) + 11}
            textAnchor={isRight ? 'end' : 'start'}
          >
            {formatMoney(mark.y, { style: 'compact' })}
          </text>
        </g>
      ))}
      {named.map(({ mark, number }) => (
        <g key={mark.text}>
          <circle cx={at(mark).x} cy={at(mark).y} r={RADIUS} className="ring" />
          <text className="ring-number" x={at(mark).x} y={at(mark).y} dy="4" textAnchor="middle">
            {number}
          </text>
        </g>
      ))}
    </g>
  );
}
