import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectWithin } from '../testing/relative';
import {
  doubleDecliningBalance,
  fixedDecliningBalance,
  straightLine,
  sumOfYearsDigits,
} from './depreciation';
import { variableDecliningBalance } from './variable-declining-balance';

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const total = (amounts: readonly number[]) => amounts.reduce((sum, amount) => sum + amount, 0);
const assets = fc
  .record({
    cost: fc.integer({ min: 1, max: 1_000_000 }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    life: fc.integer({ min: 1, max: 40 }),
  })
  .map(({ cost, share, life }) => ({ cost, salvage: cost * share, life }));

describe('straight line and sum of years digits', () => {
  it('are those of the documentation', () => {
    // Microsoft: 2,250; 4,090.91 in year 1 and 409.09 in year 10
    const asset = { cost: 30_000, salvage: 7500, life: 10 };
    expect(straightLine(asset)).toBe(2250);
    expectWithin(sumOfYearsDigits({ ...asset, per: 1 }), (22_500 * 10) / 55, 1e-15);
    expectWithin(sumOfYearsDigits({ ...asset, per: 10 }), 22_500 / 55, 1e-15);
  });

  it('write off cost less salvage', () => {
    fc.assert(
      fc.property(assets, (asset) => {
        const digits = upTo(asset.life).map((per) => sumOfYearsDigits({ ...asset, per }));
        const written = asset.cost - asset.salvage;
        expect(Math.abs(total(digits) - written)).toBeLessThan(1e-12 * asset.cost);
        expectWithin(straightLine(asset) * asset.life, written, 1e-14);
      }),
      { seed: 9 },
    );
  });

  it('refuse a life or a period that is none', () => {
    const asset = { cost: 1, salvage: 0, life: 3 };
    expect(() => straightLine({ ...asset, life: 0 })).toThrow('life is 0; it must be more than 0.');
    expect(() => sumOfYearsDigits({ ...asset, per: 4 })).toThrow(
      'per is 4; it must be from 1 to 3.',
    );
  });
});

describe('fixed declining balance', () => {
  it('is that of the documentation, with part years first and last', () => {
    // Microsoft: 1,000,000 to 100,000 over 6 years from June (7 months), all seven printed
    const asset = { cost: 1_000_000, salvage: 100_000, life: 6, month: 7 };
    const printed = [
      186_083.33, 259_639.42, 176_814.44, 120_410.64, 81_999.64, 55_841.76, 15_845.1,
    ];
    printed.forEach((amount, index) => {
      const difference = fixedDecliningBalance({ ...asset, per: index + 1 }) - amount;
      expect(Math.abs(difference)).toBeLessThanOrEqual(0.005);
    });
  });

  it('writes a whole cost off where nothing is to be left', () => {
    const whole = { cost: 900, salvage: 0, life: 5, month: 12 };
    expect(upTo(5).map((per) => fixedDecliningBalance({ ...whole, per }))).toEqual([
      900, 0, 0, 0, 0,
    ]);
    expect(fixedDecliningBalance({ ...whole, cost: 0, per: 1 })).toBe(0);
  });

  it('ends near salvage: the rate is rounded to three decimals', () => {
    fc.assert(
      fc.property(assets, (asset) => {
        const left =
          asset.cost -
          total(upTo(asset.life).map((per) => fixedDecliningBalance({ ...asset, per, month: 12 })));
        // the rate is off by half a thousandth, and with it each year's (1 − rate)
        const off = asset.cost * 0.0005 * asset.life;
        expect(Math.abs(left - asset.salvage)).toBeLessThanOrEqual(off * (1 + 1e-9) + 1e-9);
      }),
      { seed: 10 },
    );
  });

  it.each([
    [{ salvage: 2000 }, 'salvage is 2000; it must be from 0 to 1000.'],
    [{ month: 13 }, 'month is 13; it must be from 1 to 12.'],
    [{ per: 6 }, 'per is 6; it must be from 1 to 5.'],
    [{ per: 7, month: 6 }, 'per is 7; it must be from 1 to 6.'],
  ])('refuses %j', (part, message) => {
    const asset = { cost: 1000, salvage: 100, life: 5, per: 1, month: 12 };
    expect(() => fixedDecliningBalance({ ...asset, ...part })).toThrow(message);
  });
});

describe('double declining balance', () => {
  const asset = { cost: 2400, salvage: 300, life: 10, factor: 2 };

  it('is that of the documentation', () => {
    // Microsoft: 1.32 on day 1, 40.00 in month 1, 480.00 in year 1, 306.00 in year 2 at 1.5, 22.12 in year 10
    expectWithin(doubleDecliningBalance({ ...asset, life: 3650, per: 1 }), 4800 / 3650, 1e-15);
    expectWithin(doubleDecliningBalance({ ...asset, life: 120, per: 1 }), 40, 1e-15);
    expect(doubleDecliningBalance({ ...asset, per: 1 })).toBe(480);
    expectWithin(doubleDecliningBalance({ ...asset, factor: 1.5, per: 2 }), 306, 1e-14);
    expectWithin(doubleDecliningBalance({ ...asset, per: 10 }), 2400 * 0.8 ** 9 - 300, 1e-12);
  });

  it('never goes below salvage, and writes off at once where the factor is past the life', () => {
    fc.assert(
      fc.property(assets, fc.double({ min: 0.5, max: 5, noNaN: true }), (one, factor) => {
        const amounts = upTo(one.life).map((per) =>
          doubleDecliningBalance({ ...one, factor, per }),
        );
        expect(total(amounts)).toBeLessThanOrEqual((one.cost - one.salvage) * (1 + 1e-12) + 1e-9);
        expect(Math.min(...amounts)).toBeGreaterThanOrEqual(0);
        if (factor >= one.life) expectWithin(amounts[0]!, one.cost - one.salvage, 1e-15);
      }),
      { seed: 12 },
    );
  });

  it('refuses a factor or a period that is none', () => {
    expect(() => doubleDecliningBalance({ ...asset, factor: 0, per: 1 })).toThrow('factor is 0');
    expect(() => doubleDecliningBalance({ ...asset, per: 11 })).toThrow('per is 11');
    expect(() => doubleDecliningBalance({ ...asset, cost: -1, per: 1 })).toThrow('cost is -1');
  });
});

describe('variable declining balance', () => {
  const asset = { cost: 2400, salvage: 300, life: 10, factor: 2, noSwitch: false };
  const written = (part: Partial<Parameters<typeof variableDecliningBalance>[0]>) =>
    variableDecliningBalance({ ...asset, start: 0, end: 1, ...part });

  it('is that of the documentation', () => {
    // Microsoft: 1.32, 40.00, 480.00, 396.31, 311.81, 315.00
    expectWithin(written({ life: 3650 }), 1.3150684931507, 1e-13);
    expectWithin(written({ life: 120 }), 40, 1e-14);
    expect(written({})).toBe(480);
    expectWithin(written({ life: 120, start: 6, end: 18 }), 396.30605326475, 1e-13);
    expectWithin(written({ life: 120, start: 6, end: 18, factor: 1.5 }), 311.80893665823, 1e-13);
    expectWithin(written({ end: 0.875, factor: 1.5 }), 315, 1e-14);
  });

  it('is the declining balance alone where no switch is wanted', () => {
    upTo(10).forEach((per) => {
      expectWithin(
        written({ start: per - 1, end: per, noSwitch: true }),
        doubleDecliningBalance({ ...asset, per }),
        1e-12,
      );
    });
  });

  it('writes off cost less salvage over the life, however it is cut up', () => {
    const cut = fc.double({ min: 0, max: 1, noNaN: true });
    const factors = fc.double({ min: 0.1, max: 4, noNaN: true });
    const odd = assets.chain((one) => cut.map((share) => ({ ...one, life: one.life + share })));
    fc.assert(
      fc.property(odd, cut, factors, (one, share, factor) => {
        const at = { ...one, factor, noSwitch: false };
        const whole = variableDecliningBalance({ ...at, start: 0, end: one.life });
        const middle = one.life * share;
        const before = variableDecliningBalance({ ...at, start: 0, end: middle });
        const after = variableDecliningBalance({ ...at, start: middle, end: one.life });
        expect(Math.abs(whole - (one.cost - one.salvage))).toBeLessThan(1e-11 * one.cost);
        expect(Math.abs(before + after - whole)).toBeLessThan(1e-11 * one.cost);
      }),
      { seed: 13 },
    );
  });

  it('refuses a stretch outside the life', () => {
    expect(() => written({ start: 5, end: 2 })).toThrow(
      'start is 5; it must be at most end, which is 2.',
    );
    expect(() => written({ end: 11 })).toThrow('end is 11; it must be from 0 to 10.');
    expect(() => written({ start: -1 })).toThrow('start is -1; it must be from 0 to 10.');
    expect(() => written({ life: 1e9 })).toThrow(
      'life is 1000000000; it must be from 0 to 100000.',
    );
  });
});
