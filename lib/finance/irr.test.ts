import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectWithin } from '../testing/relative';
import { DomainError } from './domain';
import type { RateRoots } from './irr';
import { irr } from './irr';
import { npvFromNow } from './net-present-value';

function ratesOf(roots: RateRoots): readonly number[] {
  if (roots.kind === 'none') return [];
  return roots.kind === 'one' ? [roots.rate] : roots.rates;
}

function expectRates(values: readonly number[], expected: readonly number[], tolerance: number) {
  const rates = ratesOf(irr(values));
  expect(rates, `rates of ${values.join(', ')}`).toHaveLength(expected.length);
  rates.forEach((rate, index) => {
    expectWithin(1 + rate, 1 + expected[index]!, tolerance);
  });
}

/** Flows with exactly these rates: −1000 × Π (1 − (1 + rate) v), multiplied out. */
function planted(rates: readonly number[]): number[] {
  return rates.reduce(
    (flows, rate) =>
      [...flows, 0].map((flow, i) => flow - (i === 0 ? 0 : flows[i - 1]! * (1 + rate))),
    [-1000],
  );
}

describe('internal rates of return', () => {
  it('finds all four of the published case, as plain fractions', () => {
    // -504, 2862, -6070, 5700, -2000: 1/4, 1/3, 3/7 and 2/3 (excelbanter.com/291002-post7.html)
    expectRates([-504, 2862, -6070, 5700, -2000], [1 / 4, 1 / 3, 3 / 7, 2 / 3], 1e-14);
  });

  it('finds one where there is one', () => {
    // Microsoft's documentation of IRR prints -2.1 %, 8.7 % and -44.4 % for its example
    const project = [-70_000, 12_000, 15_000, 18_000, 21_000, 26_000];
    expectRates(project.slice(0, 5), [-0.021244848273411], 1e-12);
    expectRates(project, [0.086630948036531], 1e-12);
    expectRates(project.slice(0, 3), [-0.443506941334741], 1e-12);
  });

  it('finds a rate that the flows touch without changing sign, once', () => {
    // −1000 (1 − 1.1 v)² = −1000 + 2200 v − 1210 v², and the same in decimals no double can hold
    expectRates([-1000, 2200, -1210], [0.1], 1e-15);
    expectRates([-123.45, 271.59, -149.3745], [0.1], 1e-15);
  });

  it('finds rates that nearly touch, and none where they just do not', () => {
    // (1.1 ± 10⁻⁵)² off the double root: −1000 + 2200 v − 1209.9999999 v² has 1 + r = 1.1 ± 10⁻⁵
    expectRates([-1000, 2200, -1209.9999999], [0.1 - 1e-5, 0.1 + 1e-5], 1e-14);
    expectRates([-1000, 2200, -1210.0000001], [], 0);
  });

  it('finds a triple rate once', () => {
    // −1000 (1 − 1.1 v)³, exact in whole numbers
    expectRates([-1000, 3300, -3630, 1331], [0.1], 1e-14);
  });

  it.each([
    [[-1, 1001], [1000]], // the upper end is in the range
    [[-1, 1001.001], []],
    [[-10_000, 1], []], // the lower end is not
    [[-10_000, 1.0001], [-0.99989999]],
  ])('keeps to (−0.9999, 1000]: %j', (values, expected) => {
    expectRates(values, expected, 1e-15);
  });

  it('finds the rate of a bond over 360 periods, and of flows that begin and end with zeros', () => {
    // at par: a coupon of 0.7 % on 100 yields 0.7 %
    const coupons = Array.from({ length: 360 }, (_, i) => (i === 359 ? 100.7 : 0.7));
    expectRates([-100, ...coupons], [0.007], 1e-15);
    expectRates([0, 0, -100, 0, 121, 0, 0], [0.1], 1e-15);
  });

  it('finds rates at both ends of 360 periods, where single terms are past the range of doubles', () => {
    // −1 + 1.001 × 10⁻³⁶⁰…: two flows 300 periods apart, (1 + r)^300 = 10⁻³⁰⁰ and 10³⁰⁰
    const apart = (first: number, last: number) => [first, ...new Array<number>(299).fill(0), last];
    expectRates(apart(-1e150, 1e-150), [-0.9], 1e-14);
    expectRates(apart(-1e-150, 1e150), [9], 1e-14);
  });

  it.each([
    [[0, 0, 0], 'net to zero at once'],
    [[1, 2], 'No amount is paid out'],
    [[-1, 0, -2], 'No amount is received'],
    [[-100, 210, -120], 'do not net to zero at any rate'],
  ])('says why %j has none', (values, reason) => {
    const roots = irr(values);
    expect(roots.kind === 'none' ? roots.reason : roots).toContain(reason);
  });

  it('refuses what are no flows', () => {
    expect(() => irr([])).toThrow(DomainError);
    expect(() => irr([-1, NaN])).toThrow('values.1 is NaN; it must be a finite number.');
  });
});

describe('planted rates', () => {
  const parameters = { seed: 20261121, numRuns: 300 };

  it('are all found, three to six of them, down to a hundredth apart', () => {
    const steps = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 3, maxLength: 6 });
    fc.assert(
      fc.property(steps, fc.integer({ min: -60, max: 20 }), (gaps, start) => {
        let hundredths = start;
        const rates = gaps.map((gap) => (hundredths += gap) / 100);
        // Rounding the flows to doubles itself moves six close rates: hence no tighter tolerance.
        const found = ratesOf(irr(planted(rates)));
        expect(found).toHaveLength(rates.length);
        found.forEach((rate, index) => {
          expect(Math.abs(rate - rates[index]!)).toBeLessThan(2e-3);
        });
      }),
      parameters,
    );
  });

  it('are found in pairs a hundred-thousandth apart', () => {
    fc.assert(
      fc.property(fc.integer({ min: -90, max: 300 }), (percent) => {
        const pair = [percent / 100, percent / 100 + 1e-5];
        const found = ratesOf(irr(planted(pair)));
        expect(found).toHaveLength(2);
        found.forEach((rate, index) => {
          expect(Math.abs(rate - pair[index]!)).toBeLessThan(1e-9);
        });
      }),
      parameters,
    );
  });

  it('bring any flows to zero', () => {
    const flows = fc.array(fc.integer({ min: -10_000, max: 10_000 }), {
      minLength: 2,
      maxLength: 60,
    });
    fc.assert(
      fc.property(flows, (values) => {
        for (const rate of ratesOf(irr(values))) {
          const size = npvFromNow({ rate, values: values.map(Math.abs) });
          // 60 periods of rounding of the rate's last digit
          expect(Math.abs(npvFromNow({ rate, values })) / size).toBeLessThan(1e-13);
        }
      }),
      parameters,
    );
  });

  it('are as many as the changes of sign, or an even number fewer (Descartes), within an open range', () => {
    const flows = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(flows, (values) => {
        const signs = values.map(Math.sign).filter((sign) => sign !== 0);
        const changes = signs.filter((sign, i) => i > 0 && sign !== signs[i - 1]).length;
        expect(ratesOf(irr(values)).length).toBeLessThanOrEqual(changes);
      }),
      parameters,
    );
  });
});
