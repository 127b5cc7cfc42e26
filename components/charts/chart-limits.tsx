import type { Limit } from '@/lib/view/types';
import type { Placing } from './placing';

interface ChartLimitsProps {
  readonly placing: Placing;
  /** x is a share of the plot. */
  readonly limits: readonly Limit[];
}

const LEFT_OF_THE_MIDDLE = 0.45;
const CLOSE = 0.3;
const FOOT = 8;

/** Where something no longer holds: an upright rule, and at its foot what it is. */
export function ChartLimits({ placing, limits }: ChartLimitsProps) {
  const foot = placing.y(1 - FOOT / placing.height);
  return limits.map(({ x, text }) => {
    const at = placing.x(x);
    // Words stand left of their rule, where the plot is empty, unless another rule would cross them.
    const isCrowded = limits.some((other) => other.x < x && x - other.x < CLOSE);
    const isRight = isCrowded || x < LEFT_OF_THE_MIDDLE;
    return (
      <g key={text}>
        <line x1={at} x2={at} y1={placing.y(0)} y2={placing.y(1)} className="limit" />
        <text
          className="mark-text"
          x={at}
          y={foot}
          dx={isRight ? 6 : -6}
          textAnchor={isRight ? 'start' : 'end'}
        >
          {text}
        </text>
      </g>
    );
  });
}
