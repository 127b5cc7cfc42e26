import fc from 'fast-check';
import type { Given } from '@/lib/model/inputs';
import { given } from '../ledger-inputs';

// Numbers of random ledgers: evenly spread, and often enough the least or the most there may be.

/** Evenly spread: fc.double draws evenly from the bits, which makes most numbers tiny. */
export const evenly = (min: number, max: number): fc.Arbitrary<number> =>
  fc.integer({ min: 0, max: 1_000_000 }).map((step) => min + ((max - min) * step) / 1_000_000);

/** Now and then the least there is. */
export const number = (min: number, max: number): fc.Arbitrary<Given> =>
  fc
    .oneof({ weight: 1, arbitrary: fc.constant(min) }, { weight: 6, arbitrary: evenly(min, max) })
    .map(given);

/** Nothing, all, or at least a thousandth of either. */
export const share: fc.Arbitrary<Given> = fc
  .oneof(fc.constantFrom(0, 1), evenly(0.001, 0.999))
  .map(given);

export const count = (min: number, max: number): fc.Arbitrary<Given> =>
  fc.integer({ min, max }).map(given);

/** A price that falls, stays or rises by the year. */
export const changePerYear: fc.Arbitrary<Given> = fc
  .oneof({ weight: 1, arbitrary: fc.constant(0) }, { weight: 4, arbitrary: evenly(-0.5, 0.5) })
  .map(given);

/** Two shares of one whole, which may leave some of it, all of it or nothing. */
export const twoShares: fc.Arbitrary<readonly [Given, Given]> = fc
  .tuple(fc.oneof(fc.constantFrom(0, 1), evenly(0, 1)), fc.oneof(fc.constant(0), evenly(0, 1)))
  .map(([first, ofRest]) => [given(first), given((1 - first) * ofRest)]);

/** Parts that add up to a whole, each some of it. */
export const partsOf = (whole: number, size: { min: number; max: number }) =>
  fc.array(evenly(0.01, 1), { minLength: size.min, maxLength: size.max }).map((weights) => {
    const sum = weights.reduce((a, b) => a + b, 0);
    return weights.map((weight) => (whole * weight) / sum);
  });

/** Something in one case of three, null in the others. */
export const seldom = <T>(something: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.oneof({ weight: 2, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: something });

/** One for each key. */
export function byKey<T>(
  keys: readonly string[],
  each: (key: string) => fc.Arbitrary<T>,
): fc.Arbitrary<ReadonlyMap<string, T>> {
  return fc
    .tuple(...keys.map((key) => each(key).map((value) => [key, value] as const)))
    .map((entries) => new Map(entries));
}
