import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DoubleDouble } from './double-double';
import { add, exactly, multiply, power, reciprocal } from './double-double';
import { writtenDecimal } from './written-decimal';

const ONE = 2n ** 200n;
/** A dyadic number as a whole number of 2⁻²⁰⁰: exact arithmetic to compare with. */
const whole = (value: number): bigint => BigInt(value * 2 ** 100) * 2n ** 100n;
const exact = ({ hi, lo }: DoubleDouble): bigint => whole(hi) + whole(lo);
const parameters = { seed: 11, numRuns: 500 };
/** Doubles that are whole numbers of 2⁻⁵⁰. */
const doubles = fc
  .tuple(fc.maxSafeInteger(), fc.integer({ min: -50, max: 0 }))
  .map(([mantissa, exponent]) => mantissa * 2 ** exponent)
  .filter((value) => value !== 0);

describe('numbers of two doubles', () => {
  it('add and multiply to 2⁻¹⁰⁰ of whole-number arithmetic', () => {
    fc.assert(
      fc.property(doubles, doubles, (a, b) => {
        expect(exact(add(exactly(a), exactly(b)))).toBe(whole(a) + whole(b));
        expect(exact(multiply(exactly(a), exactly(b)))).toBe((whole(a) * whole(b)) / ONE);
      }),
      parameters,
    );
  });

  it('are divided and raised to 2⁻⁹⁵', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.5, max: 2, noNaN: true }), (a) => {
        const one = multiply(exactly(a), reciprocal(exactly(a)));
        expect(Math.abs(one.hi - 1 + one.lo)).toBeLessThan(2 ** -95);
        const cube = multiply(multiply(exactly(a), exactly(a)), exactly(a));
        const raised = power(exactly(a), 3);
        expect(Math.abs(raised.hi - cube.hi + (raised.lo - cube.lo))).toBeLessThan(2 ** -95);
      }),
      parameters,
    );
    expect(power(exactly(7), 0)).toEqual({ hi: 1, lo: 0 });
  });

  it('hold the decimal that was written', () => {
    // ten times a tenth is one only if the tenth is a tenth: the double is 1.0000000000000000555 / 10
    for (const [written, factor, product] of [
      [0.1, 10, 1],
      [8643.09, 100, 864_309],
      [-1.25e-7, 1e10, -1250],
      [1e22, 1, 1e22],
    ] as const) {
      const result = multiply(writtenDecimal(written), exactly(factor));
      expect(result.hi).toBe(product);
      expect(Math.abs(result.lo)).toBeLessThan(Math.abs(product) * 2 ** -100);
    }
    expect(multiply(exactly(0.1), exactly(10)).lo).not.toBe(0);
  });
});
