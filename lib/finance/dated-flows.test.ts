import { describe, expect, it } from 'vitest';
import { expectWithin } from '../testing/relative';
import { xirr, xnpv } from './dated-flows';
import { DomainError } from './domain';

// Microsoft's documentation of XNPV and XIRR
const values = [-10_000, 2750, 4250, 3250, 2750];
const dates = ['2008-01-01', '2008-03-01', '2008-10-30', '2009-02-15', '2009-04-01'];

describe('flows on dates', () => {
  it('are discounted as in the example of XNPV: 2,086.65 at 9 %', () => {
    expectWithin(xnpv({ rate: 0.09, values, dates }), 2086.6476020315, 1e-12);
  });

  it('return as in the example of XIRR: 37.34 %', () => {
    const roots = xirr({ values, dates });
    expect(roots.kind).toBe('one');
    expectWithin(roots.kind === 'one' ? roots.rate : NaN, 0.3733625335188315, 1e-12);
  });

  it('count 365 days a year, leap years too', () => {
    // 2024 has 366 days: 100 × 1.1^(366 ÷ 365)
    const grown = 100 * Math.pow(1.1, 366 / 365);
    expectWithin(
      xnpv({ rate: 0.1, values: [0, grown], dates: ['2024-01-01', '2025-01-01'] }),
      100,
      1e-14,
    );
  });

  it('may come in any order after the first, and together on a day', () => {
    const shuffled = [0, 3, 1, 4, 2];
    expect(
      xirr({ values: shuffled.map((i) => values[i]!), dates: shuffled.map((i) => dates[i]!) }),
    ).toEqual(xirr({ values, dates }));
    const split = xirr({
      values: [-10_000, 1000, 1750, ...values.slice(2)],
      dates: [dates[0]!, dates[1]!, ...dates.slice(1)],
    });
    expect(split).toEqual(xirr({ values, dates }));
  });

  it.each([
    [{ values: [1], dates: ['2008-01-01', '2008-01-02'] }, 'dates is a list of 2'],
    [{ values: [1], dates: ['2008-1-1'] }, 'dates.0 is "2008-1-1"; it must be a calendar day'],
    [{ values: [1], dates: ['2008-02-30'] }, 'dates.0 is "2008-02-30"'],
    [{ values: [1], dates: ['2008-13-01'] }, 'dates.0 is "2008-13-01"'],
    [
      { values: [1, 2], dates: ['2008-01-02', '2008-01-01'] },
      'no earlier than the first date, "2008-01-02"',
    ],
  ])('refuse %j', (flows, message) => {
    expect(() => xirr(flows)).toThrow(DomainError);
    expect(() => xnpv({ rate: 0.1, ...flows })).toThrow(message);
  });
});
