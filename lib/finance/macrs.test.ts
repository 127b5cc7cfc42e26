import { describe, expect, it } from 'vitest';
import { expectWithin } from '../testing/relative';
import type { Convention, RecoveryYears } from './macrs';
import { macrsDepreciation, macrsShares, macrsSharesByRule } from './macrs';

const lives: readonly RecoveryYears[] = [3, 5, 7];
const conventions: readonly Convention[] = [
  'half-year',
  'mid-quarter-1',
  'mid-quarter-2',
  'mid-quarter-3',
  'mid-quarter-4',
];
const columns = lives.flatMap((life) =>
  conventions.map((convention) => [life, convention] as const),
);

describe('MACRS', () => {
  it.each(columns)('the published column of %i years, %s, adds up to 1', (life, convention) => {
    const sum = macrsShares(life, convention).reduce((total, share) => total + share, 0);
    expect(Math.abs(sum - 1)).toBeLessThan(1e-12);
  });

  it.each(columns)('the column of %i years, %s, is the rule rounded', (life, convention) => {
    const table = macrsShares(life, convention);
    const rule = macrsSharesByRule(life, convention);
    expect(rule).toHaveLength(table.length);
    expectWithin(
      rule.reduce((total, share) => total + share, 0),
      1,
      1e-12,
    );
    rule.forEach((share, year) => {
      // a hundredth of a per cent, which the tables move to make each column add up
      expect(Math.abs(share - table[year]!)).toBeLessThanOrEqual(0.000151);
    });
  });

  it('writes off servers bought at the end of a year as the table for the fourth quarter', () => {
    // 250,000 × 5 % and × 38 % (taxprotesttx.com, after IRS Publication 946 table A-5)
    const years = macrsDepreciation({
      cost: 250_000,
      life: 5,
      convention: 'mid-quarter-4',
      bonus: 0,
    });
    expect(years.slice(0, 2)).toEqual([12_500, 95_000]);
    expectWithin(
      years.reduce((total, amount) => total + amount, 0),
      250_000,
      1e-14,
    );
  });

  it('takes the bonus first: all of it, or 40 % and the table on the rest', () => {
    const asset = { cost: 1000, life: 5, convention: 'half-year' } as const;
    expect(macrsDepreciation({ ...asset, bonus: 1 })).toEqual([1000, 0, 0, 0, 0, 0]);
    const years = macrsDepreciation({ ...asset, bonus: 0.4 });
    expectWithin(years[0]!, 400 + 600 * 0.2, 1e-15); // first year
    expectWithin(years[1]!, 600 * 0.32, 1e-15);
  });

  it('refuses other lives and shares', () => {
    const asset = { cost: 1000, life: 4, convention: 'half-year', bonus: 0 } as const;
    expect(() => macrsDepreciation(asset)).toThrow('life is 4; it must be 3, 5 or 7 years.');
    expect(() => macrsDepreciation({ ...asset, life: 5, bonus: 2 })).toThrow('bonus is 2');
  });
});
