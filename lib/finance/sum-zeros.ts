import type { DoubleDouble } from './double-double';
import { add, exactly, multiply, scale } from './double-double';
import type { SumAt, Term } from './discounted-sum';
import { derivative, signChanges, sumAt } from './discounted-sum';

// Every zero of a sum of discounted amounts between two discount factors. A scan on a grid can step
// over two zeros that lie close together; here the zeros of a derivative cut the range into pieces on
// which the sum is monotone, so each piece holds one zero or none.

/**
 * A sum smaller than this share of what it is made of cannot be told from zero: each amount is only
 * known to half a unit in the sixteenth digit. A turning point this close to zero is a double root.
 */
const TOUCHES_ZERO = 2 ** -51;
/** Steps in ln v below this are past every digit that is reported. */
const FINEST_STEP = 1e-20;
const MOST_STEPS = 200;

/** The range of discount factors to search. */
export interface FactorRange {
  readonly from: number;
  readonly to: number;
}

/** A discount factor and the sum there. */
interface Point {
  readonly factor: DoubleDouble;
  readonly sum: SumAt;
}

/** Every zero in the range, in rising order of the discount factor; one that only touches counts once. */
export function zerosOf(terms: readonly Term[], range: FactorRange): DoubleDouble[] {
  const turning = turningPoints(terms, range).map((factor) => pointAt(terms, factor));
  const touching = new Set(turning.filter(touches));
  const points = [
    pointAt(terms, exactly(range.from)),
    ...turning,
    pointAt(terms, exactly(range.to)),
  ];
  return points.flatMap((point, index) => {
    const before = points[index - 1];
    const next = points[index + 1];
    if (touching.has(point)) {
      return before !== undefined && touching.has(before) ? [] : [point.factor];
    }
    return next !== undefined && !touching.has(next) && opposite(point, next)
      ? [crossing(terms, [point, next])]
      : [];
  });
}

/** Where the sum may turn: the zeros of its derivative without one change of sign. */
function turningPoints(terms: readonly Term[], range: FactorRange): DoubleDouble[] {
  const change = strongestChange(terms);
  return change === undefined ? [] : crossings(derivative(terms, change), range);
}

/** Where the sum changes sign. Touching points need no place here: a sum stays monotone through them. */
function crossings(terms: readonly Term[], range: FactorRange): DoubleDouble[] {
  if (keepsItsSign(terms, range)) return [];
  const points = [exactly(range.from), ...turningPoints(terms, range), exactly(range.to)]
    .map((factor) => pointAt(terms, factor))
    .filter(({ sum }) => sum.value.hi !== 0);
  return points.flatMap((point, index) => {
    const next = points[index + 1];
    return next !== undefined && opposite(point, next) ? [crossing(terms, [point, next])] : [];
  });
}

const pointAt = (terms: readonly Term[], factor: DoubleDouble): Point => ({
  factor,
  sum: sumAt(terms, factor),
});

const touches = ({ sum }: Point): boolean => Math.abs(sum.value.hi) <= TOUCHES_ZERO * sum.size;

const opposite = (a: Point, b: Point): boolean => a.sum.value.hi < 0 !== b.sum.value.hi < 0;

/** The change of sign between the two largest amounts: without it the derivative is soonest one-signed. */
function strongestChange(terms: readonly Term[]): number | undefined {
  const strength = (index: number): number =>
    Math.min(Math.abs(terms[index]?.amount.hi ?? 0), Math.abs(terms[index + 1]?.amount.hi ?? 0));
  return signChanges(terms).reduce<number | undefined>(
    (best, index) => (best === undefined || strength(index) > strength(best) ? index : best),
    undefined,
  );
}

/** True where bounds alone show that the sum has no zero in the range. */
function keepsItsSign(terms: readonly Term[], { from, to }: FactorRange): boolean {
  const [first] = terms;
  if (first === undefined) return true;
  const largest = terms.reduce(
    (most, term) => (Math.abs(term.amount.hi) > Math.abs(most.amount.hi) ? term : most),
    first,
  );
  const sign = Math.sign(largest.amount.hi);
  let least = 0;
  let most = 0;
  for (const { amount, time } of terms) {
    const atFrom = Math.abs(amount.hi) * from ** (time - largest.time);
    const atTo = Math.abs(amount.hi) * to ** (time - largest.time);
    if (Math.sign(amount.hi) === sign) least += Math.min(atFrom, atTo);
    else most += Math.max(atFrom, atTo);
  }
  return least > most * (1 + 1e-9);
}

/** The zero between two points of opposite sign, by Newton's method kept within the bracket. */
function crossing(terms: readonly Term[], [start, end]: readonly [Point, Point]): DoubleDouble {
  let low = start;
  let high = end;
  let current = pointAt(terms, middle(low, high));
  let lastStep = Infinity;
  for (let count = 0; count < MOST_STEPS && current.sum.value.hi !== 0; count++) {
    if (opposite(current, high)) low = current;
    else high = current;
    const step = -current.sum.value.hi / current.sum.slope;
    const newton = moved(current.factor, step);
    const inside = isBetween(newton, low.factor, high.factor);
    if (inside && Math.abs(step) < FINEST_STEP) return newton;
    const useful = inside && Math.abs(step) < lastStep / 2;
    lastStep = useful ? Math.abs(step) : Infinity;
    const next = useful ? newton : middle(low, high);
    if (distance(next, current.factor) === 0) break;
    current = pointAt(terms, next);
  }
  return current.factor;
}

const middle = (a: Point, b: Point): DoubleDouble => scale(add(a.factor, b.factor), 0.5);

const moved = (factor: DoubleDouble, step: number): DoubleDouble =>
  add(factor, multiply(factor, exactly(Math.expm1(step))));

const distance = (a: DoubleDouble, b: DoubleDouble): number => add(a, scale(b, -1)).hi;

const isBetween = (value: DoubleDouble, low: DoubleDouble, high: DoubleDouble): boolean =>
  distance(value, low) >= 0 && distance(high, value) >= 0;
