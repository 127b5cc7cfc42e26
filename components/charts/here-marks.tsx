import { spreadLabels } from '@/lib/export/pdf/place-labels';
import type { Mark } from '@/lib/view/types';
import type { Placing } from './placing';

interface HereMarksProps {
  readonly placing: Placing;
  /** One above the other; x and y are shares of the plot. */
  readonly points: readonly { readonly mark: Mark; readonly x: number; readonly y: number }[];
}

const CLOSE_TO_THE_RIGHT = 0.8;
const VALUE_HEIGHT = 15;
const BASELINE = 11;

/** Where the reader stands: one dotted line, a dot on every curve, and what it costs there. */
export function HereMarks({ placing, points }: HereMarksProps) {
  const [first] = points;
  if (first === undefined) return null;
  const x = placing.x(first.x);
  const isRight = first.x > CLOSE_TO_THE_RIGHT;
  const side = { dx: isRight ? -8 : 8, textAnchor: isRight ? 'end' : 'start' } as const;
  const tops = spreadLabels(
    points.map(({ y }) => ({ wanted: y * placing.height, height: VALUE_HEIGHT })),
    { from: VALUE_HEIGHT, to: placing.height },
  );
  return (
    <g>
      <line x1={x} x2={x} y1={placing.y(0)} y2={placing.y(1)} className="here" />
      <text className="mark-text" x={x} y={placing.y(0)} dy="4" {...side}>
        you are here
      </text>
      {points.map(({ mark, y }, index) => (
        <g key={mark.text} data-route={mark.option}>
          <circle cx={x} cy={placing.y(y)} r="3.5" fill="var(--route)" />
          <text
            className="mark-text mark-value"
            x={x}
            y={placing.y(((tops[index] ?? 0) + BASELINE) / placing.height)}
            {...side}
          >
            {mark.value}
          </text>
        </g>
      ))}
    </g>
  );
}
