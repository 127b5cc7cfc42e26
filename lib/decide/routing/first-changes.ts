/** A value at which the answer changes, and what it is beyond. */
export interface Change<Answer> {
  readonly at: number;
  readonly place: Answer;
  readonly isAbove: boolean;
}

/**
 * The nearest values above and below `from` at which an answer changes: the grid is walked outwards
 * to the first point with another answer, and the change bisected.
 */
export function firstChanges<Answer>(given: {
  /** Rising. */
  grid: readonly number[];
  from: number;
  placeAt: (value: number) => Answer;
  same: (a: Answer, b: Answer) => boolean;
  between: (a: number, b: number) => number;
  steps: number;
}): Change<Answer>[] {
  const { grid, from, placeAt, same } = given;
  const now = placeAt(from);
  const walk = (values: readonly number[], isAbove: boolean): Change<Answer>[] => {
    let inside = from;
    for (const value of values) {
      const place = placeAt(value);
      if (same(place, now)) {
        inside = value;
        continue;
      }
      return [{ ...bisected({ ...given, now, inside, outside: value, place }), isAbove }];
    }
    return [];
  };
  return [
    ...walk(
      grid.filter((value) => value > from),
      true,
    ),
    ...walk(grid.filter((value) => value < from).reverse(), false),
  ];
}

function bisected<Answer>(given: {
  placeAt: (value: number) => Answer;
  same: (a: Answer, b: Answer) => boolean;
  between: (a: number, b: number) => number;
  steps: number;
  now: Answer;
  inside: number;
  outside: number;
  place: Answer;
}): { at: number; place: Answer } {
  let { inside, outside, place } = given;
  for (let step = 0; step < given.steps; step++) {
    const middle = given.between(inside, outside);
    const there = given.placeAt(middle);
    if (given.same(there, given.now)) inside = middle;
    else [outside, place] = [middle, there];
  }
  return { at: outside, place };
}
