import type { LineChartView } from '@/lib/view/types';
import { fromLeft, fromTop, placeNames } from './chart-geometry';
import { ChartMarks } from './chart-marks';
import { nameClass, strokeOf } from './line-stroke';

/** Size that texts are kept apart for; the plot is about as large on a wide screen. */
const nominal = { x: percent, y: percent, width: 400, height: 310 } as const;
const UNITS = 1000;

/** The chart as plain SVG: on screen until the live one has loaded, on paper instead of it. */
export function ChartSketch({ view }: { readonly view: LineChartView }) {
  const { x, y, lines } = view;
  const names = placeNames(lines, { y, height: nominal.height, isNarrow: true });
  return (
    <svg className="sketch" role="img" aria-label={view.summary}>
      {y.ticks.map(({ at, text }) => (
        <g key={at}>
          <line
            x1="0"
            x2="100%"
            y1={percent(fromTop(at, y))}
            y2={percent(fromTop(at, y))}
            stroke={at === 0 ? 'var(--ink)' : 'var(--hairline)'}
          />
          <text x="-8" dy="4" textAnchor="end" y={percent(fromTop(at, y))}>
            {text}
          </text>
        </g>
      ))}
      {x.ticks.map(({ at, text }) => (
        <text key={at} x={percent(fromLeft(at, x))} y="100%" dy="20" textAnchor="middle">
          {text}
        </text>
      ))}
      <svg width="100%" height="100%" viewBox={`0 0 ${UNITS} ${UNITS}`} preserveAspectRatio="none">
        {lines.map((line) => (
          <polyline
            key={line.label}
            points={line.points
              .map((point) => `${units(fromLeft(point.x, x))},${units(fromTop(point.y, y))}`)
              .join(' ')}
            fill="none"
            {...strokeOf(line, lines)}
            vectorEffect="non-scaling-stroke"
          />
        ))}
      </svg>
      <ChartMarks view={view} placing={nominal} />
      {names.map(({ line, words, baseline }) => (
        <text
          key={line.label}
          data-route={line.option}
          className={nameClass(line)}
          y={percent(baseline / nominal.height)}
        >
          {words.map((text, index) => (
            <tspan key={text} x="100%" dx="8" dy={index === 0 ? 0 : 14}>
              {text}
            </tspan>
          ))}
        </text>
      ))}
    </svg>
  );
}

/** To a tenth of a unit, far below a pixel: the longest texts of the page are these. */
function units(share: number): string {
  return String(Math.round(share * UNITS * 10) / 10);
}

function percent(share: number): string {
  return `${share * 100}%`;
}
