import { describe, expect, it } from 'vitest';
import { formatAccounting } from './accounting';

describe('an amount in a statement', () => {
  it.each([
    [1310, '1,310'],
    [-1310, '(1,310)'],
    [0, '–'],
    [1_310_400, '1,310,400'],
    [2e15, '2×10¹⁵'],
  ])('prints %d as %s', (whole, text) => {
    expect(formatAccounting(whole)).toBe(text);
  });

  it.each([
    [0.4, '<1'],
    [-0.4, '(<1)'],
    [1e-9, '–'],
    [0, '–'],
  ])('prints %d, rounded to nothing, as %s', (exact, text) => {
    expect(formatAccounting(0, { exact })).toBe(text);
  });

  it('is not for what is not a number', () => {
    expect(() => formatAccounting(NaN)).toThrow(RangeError);
  });
});
