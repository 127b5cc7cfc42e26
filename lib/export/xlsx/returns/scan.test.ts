import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { irr } from '@/lib/finance/irr';
import { scan, SCANNED_RATES } from './scan';

const seen = (flows: readonly number[]) => {
  const sights = scan(flows);
  const between = sights.flatMap(({ crosses }, place) =>
    crosses === 1 ? [[SCANNED_RATES[place], SCANNED_RATES[place + 1]]] : [],
  );
  return { between, touches: sights.filter(({ mayTouch }) => mayTouch === 1).length };
};

describe('the scan for rates of return', () => {
  it('looks from −99.99 % to 100,000 %, in rising order', () => {
    expect(SCANNED_RATES[0]).toBe(-0.9999);
    expect(SCANNED_RATES.at(-1)).toBe(1000);
    expect(SCANNED_RATES).toEqual([...new Set(SCANNED_RATES)].sort((a, b) => a - b));
  });

  it('sees the one rate of an outlay that pays back', () => {
    // 100 = 60v + 60v² at v = (−60 + √27600) ÷ 120: a rate of 13.0662 %
    const { between, touches } = seen([-100, 60, 60]);
    expect(touches).toBe(0);
    expect(between).toHaveLength(1);
    const [[low = NaN, high = NaN] = []] = between;
    expect(low).toBeLessThan(0.130662);
    expect(high).toBeGreaterThan(0.130662);
    // e^0.02 steps: neighbours are about 2 % apart here
    expect(high - low).toBeLessThan(0.025);
  });

  it('sees the value at a rate of 0 as the plain sum, and its slope as that of the middle', () => {
    const zero = scan([-100, 60, 60])[SCANNED_RATES.indexOf(0)];
    // −100 + 60 + 60 = 20; leads of 1, 0 and −1 months before the middle: −100 − 60
    expect(zero).toMatchObject({ value: 20, slope: -160 });
  });

  it('sees each of several rates', () => {
    // 1/4, 1/3, 3/7 and 2/3 (excelbanter.com/291002-post7.html)
    const { between } = seen([-504, 2862, -6070, 5700, -2000]);
    expect(between).toHaveLength(4);
    [1 / 4, 1 / 3, 3 / 7, 2 / 3].forEach((rate, place) => {
      expect(between[place]?.[0]).toBeLessThan(rate);
      expect(between[place]?.[1]).toBeGreaterThan(rate);
    });
  });

  it('suspects two rates between neighbours', () => {
    // −1000 (1 − 1.1 v)² touches zero at 10 %; less 1e-4 it has 1 + r = 1.1 ± about 3e-4
    expect(seen([-1000, 2200, -1210])).toEqual({ between: [], touches: 1 });
    expect(seen([-1000, 2200, -1209.9999])).toEqual({ between: [], touches: 1 });
  });

  it('suspects nothing where no rate comes near', () => {
    // 2200² − 4 × 1000 × 1300 < 0: never zero
    expect(seen([-1000, 2200, -1300])).toEqual({ between: [], touches: 0 });
    expect(seen([-5, -3, -1])).toEqual({ between: [], touches: 0 });
    expect(seen([0, 0, 0])).toEqual({ between: [], touches: 0 });
  });

  it('stays within a double over 120 months at the ends', () => {
    for (const { value, slope } of scan(Array.from({ length: 121 }, () => 1e9))) {
      expect(Number.isFinite(value)).toBe(true);
      expect(Number.isFinite(slope)).toBe(true);
    }
  });

  it('never takes one rate for certain where the engine finds none or several', () => {
    const amount = fc.integer({ min: -9_000, max: 9_000 }).map((cents) => cents / 100);
    const flows = fc.array(amount, { minLength: 2, maxLength: 25 });
    fc.assert(
      fc.property(flows, (values) => {
        const { between, touches } = seen(values);
        const roots = irr(values);
        if (between.length !== 1 || touches > 0) return;
        expect(roots.kind).toBe('one');
        const rate = roots.kind === 'one' ? roots.rate : NaN;
        expect(rate).toBeGreaterThanOrEqual(between[0]?.[0] ?? NaN);
        expect(rate).toBeLessThanOrEqual(between[0]?.[1] ?? NaN);
      }),
      { seed: 20261121, numRuns: 200 },
    );
  });
});
