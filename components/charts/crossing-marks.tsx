import { spreadLabels } from '@/lib/export/pdf/place-labels';
import type { Placing } from './placing';

interface CrossingMarksProps {
  readonly placing: Placing;
  /** From left to right; x and y are shares of the plot. */
  readonly points: readonly { readonly number: number; readonly x: number; readonly y: number }[];
}

const DISC_WIDTH = 21;
const DISC_RADIUS = 8.5;
const LIFT = 22;

/** A ring on every named point, and beside it the number of its words, where no other number is. */
export function CrossingMarks({ placing, points }: CrossingMarksProps) {
  const { width, height } = placing;
  const lefts = spreadLabels(
    points.map(({ x }) => ({ wanted: x * width, height: DISC_WIDTH })),
    { from: -DISC_WIDTH / 2, to: width + DISC_WIDTH / 2 },
  );
  return points.map(({ number, x, y }, index) => {
    const isHigh = y * height < 2 * LIFT;
    const disc = {
      cx: placing.x(((lefts[index] ?? x * width) + DISC_WIDTH / 2) / width),
      cy: placing.y(y + (isHigh ? LIFT : -LIFT) / height),
    };
    return (
      <g key={number}>
        <line
          x1={placing.x(x)}
          y1={placing.y(y)}
          x2={disc.cx}
          y2={disc.cy}
          stroke="var(--ink)"
          strokeWidth="1"
        />
        <circle cx={placing.x(x)} cy={placing.y(y)} r="4" className="ring" />
        <circle {...disc} r={DISC_RADIUS} className="disc" />
        <text className="disc-number" x={disc.cx} y={disc.cy} dy="4" textAnchor="middle">
          {number}
        </text>
      </g>
    );
  });
}
