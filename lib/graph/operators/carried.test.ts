import { describe, expect, it } from 'vitest';
import { expectWithin } from '@/lib/testing/relative';
import { given, MONTH, named, refusalOf, scalarOf, seriesOf } from '../testing/worked';
import { GraphError } from '../cell';

const flow = given('flow', 'USD/month', [10, 20, 30, 40, 50]);
const YEAR = given('year', 'month', 2); // a year of two months keeps the examples short

describe('the value of the month before', () => {
  it('holds its own number before the first month', () => {
    const balance = given('balance', 'USD', [5, 7, 9]);
    expect(seriesOf(balance.lag(given('opening', 'USD', 3)), 3)).toEqual([3, 5, 7]);
    expect(seriesOf(given('fixed', 'USD', 4).lag(given('opening', 'USD', 3)), 3)).toEqual([
      3, 4, 4,
    ]);
  });

  it('needs one unit', () => {
    const wrong = given('balance', 'USD', [1]).lag(given('opening', 'GPU', 3));
    expect(() => named(wrong)).toThrow(GraphError);
    expect(() => named(wrong)).toThrow(/value in USD, its start in GPU/);
  });
});

describe('the total of a year', () => {
  it('starts again with each year', () => {
    // 10, 10 + 20 | 30, 30 + 40 | 50
    expect(seriesOf(flow.yearToDate(MONTH, YEAR), 5)).toEqual([10, 30, 30, 70, 50]);
    expect(named(flow.yearToDate(MONTH, YEAR)).unit).toEqual({ USD: 1 });
  });

  it('multiplies a flow by the length of the period', () => {
    const quarter = given('quarter', 'month', 3);
    const year = given('twelve', 'month', 12); // four quarters
    // 3 x 10; 3 x (10 + 20); ... 3 x 100; then 3 x 50
    expect(seriesOf(flow.yearToDate(quarter, year), 5)).toEqual([30, 90, 180, 300, 150]);
  });
});

describe('amounts spread over later months', () => {
  it('adds what falls in a month of every month so far', () => {
    const bought = given('bought', 'USD', [100, 0, 40, 0]);
    const shares = given('shares', '1/month', [0.5, 0.3, 0.2, 0]);
    // 50; 30; 20 + 20; 0 + 12
    expect(seriesOf(bought.spreadBy(shares), 4)).toEqual([50, 30, 40, 12]);
    expect(named(bought.spreadBy(shares)).unit).toEqual({ USD: 1, month: -1 });
  });

  it('reads one number as the same in every month', () => {
    const shares = given('shares', '1', [1, 2, 4]);
    expect(seriesOf(given('each', 'USD', 10).spreadBy(shares), 3)).toEqual([10, 30, 70]);
    expect(seriesOf(given('b', 'USD', [1, 0, 2]).spreadBy(given('s', '1', 3)), 3)).toEqual([
      3, 3, 9,
    ]);
  });
});

describe('an annuity factor', () => {
  const factor = (months: number, rate: number) =>
    scalarOf(given('n', 'month', months).annuityFactor(given('r', '1/month', rate), MONTH));

  it('is what 1 a month is worth today', () => {
    // 1/1.1 + 1/1.21 + 1/1.331 = 2.486851990984222
    expectWithin(factor(3, 0.1), 2.486851990984222, 1e-14);
    expectWithin(factor(2, -0.5), 2 + 4, 1e-14); // 1/0.5 + 1/0.25
  });

  it('is the number of months at a rate of zero, and close to it near zero', () => {
    expect(factor(36, 0)).toBe(36);
    // n - n(n+1)/2 r to first order; the next term is of the order of 1e-22
    expectWithin(factor(36, 1e-12), 36 - 666e-12, 1e-15);
    expect(factor(0, 0.1)).toBe(0);
  });

  it('counts in periods', () => {
    // 6 months in quarters at 0.1 a month: 2 quarters at 0.3: 1/1.3 + 1/1.69
    const quarter = given('quarter', 'month', 3);
    const formula = given('n', 'month', 6).annuityFactor(given('r', '1/month', 0.1), quarter);
    expectWithin(scalarOf(formula), 1 / 1.3 + 1 / 1.69, 1e-14);
    expect(named(formula).unit).toEqual({});
  });

  it('is refused at a rate of -100 %', () => {
    const formula = given('n', 'month', 3).annuityFactor(given('r', '1/month', -1), MONTH);
    expect(refusalOf(formula)).toContain('no finite value');
  });
});
