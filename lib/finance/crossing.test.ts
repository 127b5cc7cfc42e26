import { describe, expect, it } from 'vitest';
import { lastCrossing } from './crossing';

describe('the last crossing of a balance', () => {
  it('lies within the period it falls in', () => {
    // −30 to 20 in the second period: three fifths through it
    expect(lastCrossing([-50, -30, 20])).toEqual({ kind: 'at', periods: 1.6 });
    // a balance that ends its period at zero is paid back then
    expect(lastCrossing([-50, 0, 20])).toEqual({ kind: 'at', periods: 1 });
  });

  it('counts again where the balance dips again', () => {
    // back at zero half way through the first period, and for good half way through the third
    expect(lastCrossing([-10, 10, -10, 10])).toEqual({ kind: 'at', periods: 2.5 });
    expect(lastCrossing([10, -10, 30])).toEqual({ kind: 'at', periods: 1.25 });
  });

  it('is at the start where the balance is never short, and never where it ends short', () => {
    expect(lastCrossing([0, 10])).toEqual({ kind: 'from-the-start' });
    expect(lastCrossing([])).toEqual({ kind: 'from-the-start' });
    expect(lastCrossing([-10])).toEqual({ kind: 'never' });
    expect(lastCrossing([10, -10])).toEqual({ kind: 'never' });
  });
});
