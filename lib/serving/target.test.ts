import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { largestMeeting } from './target';

describe('the largest count that meets a target', () => {
  it('is the threshold, wherever it lies', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 65_536 }), (threshold) => {
        expect(largestMeeting((count) => count <= threshold, 65_536)).toBe(threshold);
      }),
    );
  });

  it('is nothing when one is too many', () => {
    expect(largestMeeting(() => false, 65_536)).toBeUndefined();
  });

  it('stops at the limit, also at one that is no power of two', () => {
    expect(largestMeeting(() => true, 65_536)).toBe(65_536);
    expect(largestMeeting(() => true, 1_000)).toBe(1_000);
    expect(largestMeeting((count) => count <= 700, 1_000)).toBe(700);
  });
});
