import { describe, expect, it } from 'vitest';
import { expectWithin } from '@/lib/testing/relative';
import { given, MONTH, named, refusalOf, scalarOf, seriesOf } from '../testing/worked';
import * as series from './series';

const flow = given('flow', 'USD/month', [110, 121, 133.1]);
const steady = given('steady', 'USD/month', 100);
const stock = given('stock', 'GPU', [4, 2, 8, 8, 3]);
const quarter = given('quarter', 'month', 3);

describe('compound growth', () => {
  const start = given('start', 'USD/MTok', 1000);

  it('starts growing in the second month', () => {
    const rate = given('rate', '1/month', 0.1);
    // 1000; 1000 x 1.1 = 1100; 1000 x 1.1² = 1210
    const [first, second, third] = seriesOf(start.compound(rate, MONTH), 3);
    expect(first).toBe(1000);
    expectWithin(second!, 1100, 1e-15);
    expectWithin(third!, 1210, 1e-15);
  });

  it('falls with a negative rate and stays put at zero', () => {
    // 1000; 1000 x 0.5 = 500; 1000 x 0.25 = 250
    expect(seriesOf(start.compound(given('rate', '1/month', -0.5), MONTH), 3)).toEqual([
      1000, 500, 250,
    ]);
    expect(seriesOf(start.compound(given('rate', '1/month', 0), MONTH), 2)).toEqual([1000, 1000]);
  });

  it('grows by rate x period in each period', () => {
    // 0.5 a month over quarters of 3 months: 1 + 1.5 = 2.5 a quarter
    expect(seriesOf(start.compound(given('rate', '1/month', 0.5), quarter), 3)).toEqual([
      1000, 2500, 6250,
    ]);
  });
});

describe('sums over time', () => {
  it('runs a total', () => {
    // 110; 110 + 121 = 231; 231 + 133.1 = 364.1
    const [first, second, third] = seriesOf(flow.cumulative(MONTH), 3);
    expect([first, second]).toEqual([110, 231]);
    expectWithin(third!, 364.1, 1e-15);
    expect(named(flow.cumulative(MONTH)).unit).toEqual({ USD: 1 });
  });

  it('sums all months', () => {
    expectWithin(scalarOf(flow.sum(MONTH), 3), 364.1, 1e-15);
    expect(scalarOf(flow.sum(MONTH), 2)).toBe(231); // a shorter horizon reads fewer months
    expect(named(flow.sum(MONTH)).unit).toEqual({ USD: 1 });
  });

  it('counts a single number once a month', () => {
    expect(scalarOf(steady.sum(MONTH), 36)).toBe(3600); // 36 x 100
    expect(seriesOf(steady.cumulative(MONTH), 3)).toEqual([100, 200, 300]);
  });

  it('multiplies a flow by the length of the period', () => {
    expect(scalarOf(steady.sum(quarter), 4)).toBe(1200); // 4 quarters x 3 months x 100
    expect(seriesOf(steady.cumulative(quarter), 2)).toEqual([300, 600]);
  });
});

describe('a discounted sum', () => {
  it('discounts the first flow by one period', () => {
    // 110/1.1 + 121/1.21 + 133.1/1.331 = 100 + 100 + 100
    const rate = given('rate', '1/month', 0.1);
    expectWithin(scalarOf(flow.discountedSum(rate, MONTH), 3), 300, 1e-15);
    expectWithin(scalarOf(flow.discountedSum(rate, MONTH), 1), 100, 1e-15);
  });

  it('discounts a steady flow by the annuity factor', () => {
    // 100 x (1 − 1.01^−36) / 0.01 = 100 x 30.107505040...
    const rate = given('rate', '1/month', 0.01);
    expectWithin(scalarOf(steady.discountedSum(rate, MONTH), 36), 3010.750504, 1e-9);
  });

  it('is the plain sum at a rate of zero', () => {
    expect(scalarOf(steady.discountedSum(given('rate', '1/month', 0), MONTH), 36)).toBe(3600);
  });

  it('uses the length of the period in the flow and in the rate', () => {
    // quarters: 3 x 100 = 300, at 1 + 3 x 0.5 = 2.5: 300/2.5 + 300/6.25 = 120 + 48
    const rate = given('rate', '1/month', 0.5);
    expectWithin(scalarOf(steady.discountedSum(rate, quarter), 2), 168, 1e-15);
    expect(named(steady.discountedSum(rate, quarter)).unit).toEqual({ USD: 1 });
  });

  it('refuses a rate of −100 %', () => {
    const rate = given('rate', '1/month', -1);
    expect(refusalOf(steady.discountedSum(rate, MONTH))).toContain('Infinity');
  });
});

describe('levels and their changes', () => {
  it('never falls below the highest so far', () => {
    expect(seriesOf(stock.highestSoFar(), 5)).toEqual([4, 4, 8, 8, 8]);
  });

  it('keeps a negative highest', () => {
    const losses = given('losses', 'USD', [-3, -5, -1]);
    expect(seriesOf(losses.highestSoFar(), 3)).toEqual([-3, -3, -1]);
    expect(scalarOf(losses.highest(), 3)).toBe(-1);
  });

  it('counts an increase from the second month on', () => {
    // nothing; 2 − 4; 8 − 2; 8 − 8; 3 − 8
    expect(seriesOf(stock.increase(MONTH), 5)).toEqual([0, -2, 6, 0, -5]);
    expect(named(stock.increase(MONTH)).unit).toEqual({ GPU: 1, month: -1 });
  });

  it('counts an increase per unit of time', () => {
    const levels = given('levels', 'GPU', [0, 6]);
    expect(seriesOf(levels.increase(quarter), 2)).toEqual([0, 2]); // 6 GPUs in 3 months
  });

  it('finds no increase in a single number', () => {
    expect(seriesOf(given('fixed', 'GPU', 7).increase(MONTH), 3)).toEqual([0, 0, 0]);
  });

  it('reads the first, the last and the highest month', () => {
    expect(scalarOf(stock.first(), 5)).toBe(4);
    expect(scalarOf(stock.last(), 5)).toBe(3);
    expect(scalarOf(stock.last(), 2)).toBe(2);
    expect(scalarOf(stock.highest(), 5)).toBe(8);
    expect(scalarOf(stock.highest(), 2)).toBe(4);
  });

  it('reads a single number as the same in every month', () => {
    const fixed = given('fixed', 'GPU', 7);
    expect(scalarOf(fixed.first())).toBe(7);
    expect(scalarOf(fixed.last())).toBe(7);
    expect(scalarOf(fixed.highest())).toBe(7);
    expect(seriesOf(fixed.highestSoFar(), 2)).toEqual([7, 7]);
  });
});

describe('a month of choice', () => {
  const at = (month: number, period = MONTH) =>
    stock.atMonth(given('chosen', 'month', month), period);

  it('counts from one', () => {
    expect(scalarOf(at(1), 5)).toBe(4);
    expect(scalarOf(at(3), 5)).toBe(8);
    expect(scalarOf(at(5), 5)).toBe(3);
  });

  it('counts in periods', () => {
    expect(scalarOf(at(6, quarter), 5)).toBe(2); // month 6 ends the second quarter
  });

  it.each([0, -1, 6, 36])('is refused in month %d of five', (month) => {
    expect(refusalOf(at(month), 5)).toBe('Result has no finite value: it comes out as NaN');
  });

  it('reads a single number in any month of the horizon', () => {
    const fixed = given('fixed', 'GPU', 7);
    expect(scalarOf(fixed.atMonth(given('chosen', 'month', 5), MONTH), 5)).toBe(7);
    expect(refusalOf(fixed.atMonth(given('chosen', 'month', 6), MONTH), 5)).toContain('NaN');
  });
});

describe('every operator on a series', () => {
  it.each(Object.values(series))(
    '$name writes its whole output, whatever stood there',
    (operator) => {
      const one = Float64Array.of(1);
      const input = operator.takes === 'series' ? Float64Array.of(3, 1, 2) : Float64Array.of(3);
      const output = () => new Float64Array(operator.gives === 'series' ? 3 : 1);
      const [clean, used] = [output(), output().fill(7)];
      operator.apply([input, one, one], clean);
      operator.apply([input, one, one], used);
      expect(used).toEqual(clean);
    },
  );
});

describe('an amount in the last month', () => {
  const resale = given('resale', 'USD', 900);

  it('is a flow of that month only', () => {
    expect(seriesOf(resale.inLastMonth(MONTH), 3)).toEqual([0, 0, 900]);
    expect(seriesOf(resale.inLastMonth(MONTH), 1)).toEqual([900]);
    expect(named(resale.inLastMonth(MONTH)).unit).toEqual({ USD: 1, month: -1 });
  });

  it('adds up to the amount whatever the period', () => {
    expect(seriesOf(resale.inLastMonth(quarter), 2)).toEqual([0, 300]);
    expect(scalarOf(resale.inLastMonth(quarter).sum(quarter), 2)).toBe(900);
  });
});
