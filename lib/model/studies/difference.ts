import type { StudyValue } from './found';

/** A figure that a study gives otherwise than its own inputs do. */
export interface Difference {
  /** Dotted path of the figure: `onprem_hourly`, `grid.3.2`. */
  readonly figure: string;
  readonly given: unknown;
  /** What the study's inputs come to; absent where the formula has no such figure. */
  readonly recomputed?: StudyValue;
  readonly tolerance: number;
}

/** Every given figure that is further from the recomputed one than its tolerance, an absolute number. */
export function differencesOf(
  given: Readonly<Record<string, unknown>>,
  facts: {
    readonly recomputed: Readonly<Record<string, StudyValue>>;
    readonly tolerance: Readonly<Record<string, number>>;
  },
): Difference[] {
  return Object.entries(given).flatMap(([figure, value]) =>
    compare(
      { figure, given: value, tolerance: facts.tolerance[figure] ?? 0 },
      facts.recomputed[figure],
    ),
  );
}

function compare(given: Difference, recomputed: StudyValue | undefined): Difference[] {
  const { figure, given: value, tolerance } = given;
  if (recomputed === undefined) return [given];
  if (isList(value) && isList(recomputed) && value.length === recomputed.length)
    return value.flatMap((each, index) =>
      compare({ figure: `${figure}.${index}`, given: each, tolerance }, recomputed[index]),
    );
  return isNear(value, { recomputed, tolerance }) ? [] : [{ ...given, recomputed }];
}

function isNear(value: unknown, to: { recomputed: StudyValue; tolerance: number }): boolean {
  const { recomputed, tolerance } = to;
  if (typeof value === 'number' && typeof recomputed === 'number')
    return Math.abs(value - recomputed) <= tolerance;
  return value === recomputed;
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}
