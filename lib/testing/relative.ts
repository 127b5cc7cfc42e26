import { expect } from 'vitest';

/** |actual − expected| relative to |expected|; absolute where the expected value is zero. */
export function relativeError(actual: number, expected: number): number {
  return expected === 0 ? Math.abs(actual) : Math.abs(actual - expected) / Math.abs(expected);
}

/** Fails unless `actual` is finite and within the stated relative tolerance of `expected`. */
export function expectWithin(actual: number, expected: number, tolerance: number): void {
  expect(Number.isFinite(actual), `${actual} is finite`).toBe(true);
  expect(
    relativeError(actual, expected),
    `${actual} against ${expected}, relative tolerance ${tolerance}`,
  ).toBeLessThanOrEqual(tolerance);
}
