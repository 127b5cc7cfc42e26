import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectWithin } from '../testing/relative';
import { mirr } from './mirr';
import { npvEndOfPeriod, npvFromNow } from './net-present-value';

describe('net present value', () => {
  it('discounts the first value as Excel does, or not', () => {
    // −10,000/1.1 + 3000/1.1² + 4200/1.1³ + 6800/1.1⁴ = 1,188.44 (Microsoft); × 1.1 = 1,307.29
    const values = [-10_000, 3000, 4200, 6800];
    expectWithin(npvEndOfPeriod({ rate: 0.1, values }), 1188.4434123352, 1e-12);
    expectWithin(npvFromNow({ rate: 0.1, values }), 1.1 * 1188.4434123352, 1e-12);
  });

  it('keeps its digits where the rate goes to zero', () => {
    // 3 × 10⁻¹² of 10⁶ to first order
    const values = [-1_000_000, 0, 0, 1_000_000];
    expectWithin(npvFromNow({ rate: 1e-12, values }), -3e-6, 1e-4);
    expect(npvFromNow({ rate: 0, values: [0.1, 0.2, -0.3, 1e16, -1e16] })).toBeCloseTo(0, 15);
  });

  it('is linear in the values', () => {
    const list = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 8, maxLength: 8 });
    const rates = fc.double({ min: -0.5, max: 2, noNaN: true });
    fc.assert(
      fc.property(list, list, rates, (a, b, rate) => {
        const together = npvEndOfPeriod({ rate, values: a.map((value, i) => 3 * value + b[i]!) });
        const apart = 3 * npvEndOfPeriod({ rate, values: a }) + npvEndOfPeriod({ rate, values: b });
        // 1e-13 of the largest discounted value, 1000 × 0.5⁻⁸
        expect(Math.abs(together - apart)).toBeLessThan(1e-13 * 4000 * 256 * 8);
      }),
      { seed: 3 },
    );
  });

  it('refuses a rate of −100 % or less and values that are none', () => {
    expect(() => npvFromNow({ rate: -1, values: [1] })).toThrow(
      'rate is -1; it must be more than -1.',
    );
    expect(() => npvEndOfPeriod({ rate: 0.1, values: [] })).toThrow('values is empty');
    expect(() => npvEndOfPeriod({ rate: 0.1, values: [1, Infinity] })).toThrow('values.1');
  });
});

describe('modified internal rate of return', () => {
  const values = [-120_000, 39_000, 30_000, 21_000, 37_000, 46_000];

  it('is as in the example of MIRR', () => {
    // Microsoft prints 13 %, −5 % and 13 %
    const after = (years: number, reinvestRate: number) => {
      const answer = mirr({ values: values.slice(0, years + 1), financeRate: 0.1, reinvestRate });
      return answer.kind === 'value' ? answer.value : NaN;
    };
    expectWithin(after(5, 0.12), 0.12609413036590511, 1e-12);
    expectWithin(after(3, 0.12), -0.048044655249981, 1e-12);
    expectWithin(after(5, 0.14), 0.13475911082831482, 1e-12);
  });

  it('grows past the largest number without losing the rate', () => {
    // 1 paid now and 1 received after 400 periods: 0 %, though 11^−400 is past the smallest double
    const late = [-1, ...new Array<number>(399).fill(0), 1];
    expect(mirr({ values: late, financeRate: 10, reinvestRate: 10 })).toMatchObject({
      value: expect.closeTo(0, 12) as number,
    });
    // 1 paid and 1 received after one period, reinvested for 399: 11^(399 ÷ 400) − 1
    const early = [-1, 1, ...new Array<number>(399).fill(0)];
    const answer = mirr({ values: early, financeRate: 10, reinvestRate: 10 });
    expectWithin(answer.kind === 'value' ? answer.value : NaN, 11 ** (399 / 400) - 1, 1e-12);
  });

  it('is none without both a payment and a receipt', () => {
    for (const list of [[1, 2], [-1, -2], [0]]) {
      expect(mirr({ values: list, financeRate: 0.1, reinvestRate: 0.1 }).kind).toBe('none');
    }
  });
});
