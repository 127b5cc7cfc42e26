import { describe, expect, it } from 'vitest';
import { expectWithin } from '@/lib/testing/relative';
import { paybackOf } from './payback';

/** Cash saved so far after each of `months` months: what was put in, then the same saving every month. */
const steady = (given: { upfront: number; monthly: number; months: number }) =>
  Array.from({ length: given.months }, (_, i) => given.monthly * (i + 1) - given.upfront);

describe('payback', () => {
  it('is 3.125 months for $25,000 that save $8,000 a month', () => {
    // 25,000 ÷ 8,000; +7,000 after month 4 and +71,000 after month 12, as OptimNow publishes.
    const cumulativeSaving = steady({ upfront: 25_000, monthly: 8000, months: 12 });
    expect(cumulativeSaving[3]).toBe(7000);
    expect(cumulativeSaving[11]).toBe(71_000);
    const payback = paybackOf({ upfrontExtra: 25_000, cumulativeSaving });
    expect(payback.kind).toBe('at');
    if (payback.kind === 'at') expectWithin(payback.months, 3.125, 1e-12);
  });

  it('falls inside the first month where that month saves more than was put in', () => {
    // 22,500 ÷ 25,500 = 0.882 months (peakinfer.com prints 1.5)
    const cumulativeSaving = steady({ upfront: 22_500, monthly: 25_500, months: 3 });
    const payback = paybackOf({ upfrontExtra: 22_500, cumulativeSaving });
    if (payback.kind !== 'at') throw new Error(payback.kind);
    expectWithin(payback.months, 22_500 / 25_500, 1e-12);
  });

  it('is on the month’s end where the saving so far is exactly nothing then', () => {
    const cumulativeSaving = steady({ upfront: 300, monthly: 100, months: 6 });
    expect(paybackOf({ upfrontExtra: 300, cumulativeSaving })).toEqual({ kind: 'at', months: 3 });
  });

  it('counts the last crossing where later purchases eat the saving again', () => {
    // −10, +10, −30, −10, +30: short for the last time after month 3, and −10 to +30 crosses after a quarter.
    const cumulativeSaving = [10, -30, -10, 30];
    expect(paybackOf({ upfrontExtra: 10, cumulativeSaving })).toEqual({ kind: 'at', months: 3.25 });
  });

  it('counts a dip of a route that needed no money at the start', () => {
    // 0, +5, −5, +5: month 2 to 3 crosses half way
    expect(paybackOf({ upfrontExtra: 0, cumulativeSaving: [5, -5, 5] })).toEqual({
      kind: 'at',
      months: 2.5,
    });
  });

  it.each([
    ['needs no more money and saves', 0, [1, 2, 3]],
    ['needs less money', -100, [50, 20, 10]],
    ['costs the same', 0, [0, 0, 0]],
  ])('is from the start for a route that %s', (_, upfrontExtra, cumulativeSaving) => {
    expect(paybackOf({ upfrontExtra, cumulativeSaving })).toEqual({ kind: 'from-the-start' });
  });

  it.each([
    ['saves too little', 100, [-90, -80, -70]],
    ['costs more every month', 0, [-1, -2, -3]],
    ['ends short after having been ahead', 10, [5, 5, -1]],
  ])('is never within the horizon for a route that %s', (_, upfrontExtra, cumulativeSaving) => {
    expect(paybackOf({ upfrontExtra, cumulativeSaving })).toEqual({
      kind: 'never',
      message: 'It has not paid back within 3 months.',
    });
  });
});
