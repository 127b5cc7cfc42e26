import { describe, expect, it } from 'vitest';
import { expectWithin } from '@/lib/testing/relative';
import { solve } from './solve';
import { quantile, rankCorrelation, statisticsOf } from './statistics';

const EXACT = 1e-12;

describe('error statistics', () => {
  it('are of predicted over measured, less one', () => {
    // predicted / measured: 2, 1/2, 1.1, 1 → errors 1, 0.5, 0.1, 0; bias (2 · ½ · 1.1 · 1)^¼ − 1
    const { median, mean, bias, within25, rows } = statisticsOf(
      [2, 0.5, 1.1, 1].map((ratio) => Math.log(ratio)),
    );
    expect(rows).toBe(4);
    expectWithin(median, 0.3, EXACT); // halfway between 0.1 and 0.5
    expectWithin(mean, 0.4, EXACT);
    expectWithin(bias, 1.1 ** 0.25 - 1, 1e-9);
    expectWithin(within25, 0.5, EXACT);
  });

  it('take quantiles between the order statistics', () => {
    expectWithin(quantile([4, 1, 3, 2], 0.9), 3.7, EXACT); // 90 % of the way from 1st to 4th: 2.7 steps
    expect(quantile([5], 0.1)).toBe(5);
  });

  it('correlate ranks, ties at their mean rank', () => {
    expect(rankCorrelation([1, 2, 3], [10, 100, 1000])).toBe(1);
    expect(rankCorrelation([1, 2, 3], [3, 2, 1])).toBe(-1);
    // ranks 1, 2.5, 2.5, 4 against 1, 2, 3, 4: covariance 4.5, √(4.5 · 5)
    expectWithin(rankCorrelation([1, 2, 2, 3], [1, 2, 3, 4]), 4.5 / Math.sqrt(22.5), EXACT);
  });
});

describe('a linear system', () => {
  it('is solved with a pivot that is not on the diagonal', () => {
    // 2y = 4 and 3x + y = 5: y = 2, x = 1
    const matrix = [
      [0, 2],
      [3, 1],
    ];
    const [x, y] = solve({ matrix, right: [4, 5] });
    expectWithin(x!, 1, EXACT);
    expectWithin(y!, 2, EXACT);
  });
});
