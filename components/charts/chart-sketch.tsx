import { routeDash } from '@/components/ui/route-swatch';
import type { LineChartView } from '@/lib/view/types';
import { fromLeft, fromTop, placeNames } from './chart-geometry';

/** Height the names are spread over; the box is about as tall on a wide screen. */
const NOMINAL_HEIGHT = 310;
const UNITS = 1000;

/** The chart as plain SVG: on screen until the live one has loaded, on paper instead of it. */
export function ChartSketch({ view }: { readonly view: LineChartView }) {
  const { x, y, lines } = view;
  const names = placeNames(lines, { y, height: NOMINAL_HEIGHT, isNarrow: false });
  const percent = (position: number) => `${position * 100}%`;
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
        {lines.map(({ option, points }) => (
          <polyline
            key={option}
            data-route={option}
            points={points
              .map((point) => `${fromLeft(point.x, x) * UNITS},${fromTop(point.y, y) * UNITS}`)
              .join(' ')}
            fill="none"
            stroke="var(--route)"
            strokeWidth="2"
            strokeDasharray={routeDash(option)}
            vectorEffect="non-scaling-stroke"
          />
        ))}
      </svg>
      {names.map(({ line, baseline }) => (
        <text
          key={line.option}
          data-route={line.option}
          className="route-name"
          x="100%"
          dx="8"
          y={percent(baseline / NOMINAL_HEIGHT)}
        >
          {line.label}
        </text>
      ))}
    </svg>
  );
}
