import type { HeadlineCell, HeadlineFigure } from './headline';
import type { OptionId } from '@/lib/scenario/options';
import type { Step, Stretch } from './path';

/** What one thing that differs adds to a figure, USD. */
export interface Contribution {
  readonly step: Step;
  readonly usd: number;
}

/** The change of one headline figure of one route, and what explains it. */
export interface HeadlineChange {
  readonly option: OptionId;
  readonly figure: HeadlineFigure;
  readonly cellId: string;
  /** USD; null where the route could not be costed or is not compared. */
  readonly beforeUsd: number | null;
  readonly afterUsd: number | null;
  readonly changeUsd: number | null;
  /** In the order they were made; those that move nothing are left out. */
  readonly contributions: readonly Contribution[];
  /**
   * What no single step explains, because the route could not be costed halfway between the
   * two answers. With the contributions it adds up to the change. Null where there is none.
   */
  readonly togetherUsd: number | null;
}

/** Rounding of sums along the way: below it a remainder is none. */
const ROUNDING = 1e-9;

/** Explains the change of one headline figure; null where it did not change. */
export function explained(given: {
  cell: HeadlineCell;
  start: ReadonlyMap<string, number>;
  end: ReadonlyMap<string, number>;
  stretches: readonly Stretch[];
}): HeadlineChange | null {
  const { cell, start, end, stretches } = given;
  const before = start.get(cell.cellId);
  const after = end.get(cell.cellId);
  const contributions = stretches.flatMap(({ step, from, to }): Contribution[] => {
    const [left, right] = [from.get(cell.cellId), to.get(cell.cellId)];
    return left === undefined || right === undefined || left === right
      ? []
      : [{ step, usd: right - left }];
  });
  if (before === undefined || after === undefined) {
    if (before === after) return null;
    const unknown = { changeUsd: null, contributions: [], togetherUsd: null };
    return { ...cell, beforeUsd: before ?? null, afterUsd: after ?? null, ...unknown };
  }
  if (before === after && contributions.length === 0) return null;
  const sum = contributions.reduce((total, { usd }) => total + usd, 0);
  const remainder = after - before - sum;
  const size = Math.max(Math.abs(before), Math.abs(after), 1);
  return {
    ...cell,
    beforeUsd: before,
    afterUsd: after,
    changeUsd: after - before,
    contributions,
    togetherUsd: Math.abs(remainder) <= ROUNDING * size ? null : remainder,
  };
}
