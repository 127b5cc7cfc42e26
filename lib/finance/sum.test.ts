import { describe, expect, it } from 'vitest';
import { compensatedSum } from './sum';

describe('a sum that carries its rounding errors', () => {
  it('keeps what is left when large amounts cancel', () => {
    // the example of Neumaier's improvement on Kahan, where plain addition gives 0
    expect(compensatedSum([1, 1e100, 1, -1e100])).toBe(2);
    // 10^16 + 1 is not a double; its error is carried whichever comes first
    expect(compensatedSum([1e16, 1, -1e16])).toBe(1);
    expect(compensatedSum([1, 1e16, -1e16])).toBe(1);
  });

  it('is nothing for no amounts, and infinite past the largest double', () => {
    expect(compensatedSum([])).toBe(0);
    expect(compensatedSum([1e308, 1e308])).toBe(Infinity);
  });
});
