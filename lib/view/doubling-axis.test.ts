import { describe, expect, it } from 'vitest';
import { expectWithin } from '@/lib/testing/relative';
import { doublingAxis, onDoublings, printDoubling } from './doubling-axis';

const title = 'Requests at once';

describe('an axis of doublings', () => {
  it('has a tick at each power of two up to its end', () => {
    // log2(100) = 6.643856...
    const { domain, ticks } = doublingAxis({ title, high: 100 });
    expect(domain[0]).toBe(0);
    expectWithin(domain[1], 6.643856189774724, 1e-15);
    expect(ticks.map(({ text }) => text)).toEqual(['1', '2', '4', '8', '16', '32', '64']);
    expect(ticks.map(({ at }) => at)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  it('leaves powers out where there would be more than eight', () => {
    const { ticks } = doublingAxis({ title, high: 6144 });
    expect(ticks.map(({ text }) => text)).toEqual(['1', '4', '16', '64', '256', '1,024', '4,096']);
  });

  it('shows one doubling at least', () => {
    expect(doublingAxis({ title, high: 1 }).ticks.map(({ text }) => text)).toEqual(['1', '2']);
  });

  it('prints the number that stands at a place', () => {
    for (const count of [1, 3, 37, 100, 4097])
      expect(printDoubling(onDoublings(count)).replace(',', '')).toBe(String(count));
  });
});
