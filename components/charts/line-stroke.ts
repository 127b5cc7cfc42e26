import { routeDash } from '@/components/ui/route-swatch';
import type { Line } from '@/lib/view/types';

/**
 * How a line is drawn: in its route's colour and dash, or as a thin rule where it is a bound.
 * The dash tells routes apart; where all lines are of one route there is nothing to tell.
 */
export function strokeOf({ option, isBound }: Line, lines: readonly Line[]) {
  if (isBound === true) return { stroke: 'var(--muted)', strokeWidth: 1, strokeDasharray: '4 3' };
  const isAlone = lines.every((line) => line.option === option);
  return {
    stroke: `var(--route-${option})`,
    strokeWidth: 2,
    strokeDasharray: isAlone ? 'none' : routeDash(option),
  };
}

/** The class of a line's name. */
export function nameClass({ isBound }: Line): string {
  return isBound === true ? 'bound-name' : 'route-name';
}
