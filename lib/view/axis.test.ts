import { describe, expect, it } from 'vitest';
import { axis, closedAxis } from './axis';

const MONTHS = [1, 2, 3, 6, 12, 24];
const open = (low: number, high: number) => axis({ title: 'USD', low, high, print: String });
const at = ({ ticks }: { ticks: readonly { at: number }[] }) => ticks.map((tick) => tick.at);

describe('an axis that covers a range', () => {
  it.each([
    // step: the smallest of 1, 2, 5 × 10^n that needs at most six
    [0, 66_000, [0, 20_000, 40_000, 60_000, 80_000]],
    [0, 1_734_416, [0, 500_000, 1_000_000, 1_500_000, 2_000_000]],
    [0, 5, [0, 1, 2, 3, 4, 5]],
    [0, 6, [0, 1, 2, 3, 4, 5, 6]],
    [0, 7, [0, 2, 4, 6, 8]],
    [-30, 45, [-40, -20, 0, 20, 40, 60]],
    [-3, 0, [-3, -2.5, -2, -1.5, -1, -0.5, 0]],
    [0, 0, [0, 1]],
  ])('from %d to %d has round ticks', (low, high, ticks) => {
    const view = open(low, high);
    expect(at(view)).toEqual(ticks);
    expect(view.domain).toEqual([ticks[0], ticks.at(-1)]);
  });

  it('covers any range with zero in it, with two to eight ticks', () => {
    for (let exponent = -6; exponent <= 18; exponent++) {
      for (const mantissa of [1, 1.3, 2, 3.7, 5.01, 9.99]) {
        const high = mantissa * 10 ** exponent;
        const [from, to] = open(-high / 3, high).domain;
        expect(from).toBeLessThanOrEqual(-high / 3);
        expect(to).toBeGreaterThanOrEqual(high);
        const { length } = open(-high / 3, high).ticks;
        expect(length).toBeGreaterThanOrEqual(2);
        expect(length).toBeLessThanOrEqual(8);
      }
    }
  });
});

describe('an axis that ends with its data', () => {
  it.each([
    [1, [0, 1]],
    [5, [0, 1, 2, 3, 4, 5]],
    [12, [0, 2, 4, 6, 8, 10, 12]],
    [36, [0, 6, 12, 18, 24, 30, 36]],
    [37, [0, 12, 24, 36]],
    [60, [0, 12, 24, 36, 48, 60]],
    [120, [0, 24, 48, 72, 96, 120]],
  ])('counts %d months in steps people use', (high, ticks) => {
    const view = closedAxis({ title: 'Month', high, steps: MONTHS, print: String });
    expect(at(view)).toEqual(ticks);
    expect(view.domain).toEqual([0, high]);
  });

  it('keeps ticks within a volume that is not round', () => {
    const view = closedAxis({ title: 'Tokens', high: 29.7e9, print: String });
    expect(at(view)).toEqual([0, 5e9, 10e9, 15e9, 20e9, 25e9]);
    expect(view.domain).toEqual([0, 29.7e9]);
  });
});
