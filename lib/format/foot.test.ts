import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { footParts } from './foot';

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

describe('footing', () => {
  it('gives the step left over to the largest remainder', () => {
    // 33.4 + 33.3 + 33.3 = 100: rounded apart they foot to 99
    expect(footParts([33.3, 33.4, 33.3], 100)).toEqual([33, 34, 33]);
    // 0.6 + 0.6 + 0.6 = 1.8, shown as 2: rounded apart they foot to 3
    expect(footParts([0.6, 0.6, 0.6], 1.8)).toEqual([1, 1, 0]);
  });

  it('foots credits and costs, in thousands where told', () => {
    // −1.5k + 4.2k = 2.7k, shown as 3k
    expect(footParts([-1500, 4200], 2700, 1000)).toEqual([-1000, 4000]);
  });

  it('leaves nothing as nothing, without a minus', () => {
    expect(footParts([], 0)).toEqual([]);
    expect(footParts([-0, 0], 0)).toEqual([0, 0]);
  });

  it('refuses parts that do not sum to their total', () => {
    expect(() => footParts([1, 2], 4)).toThrow('The parts 1, 2 do not sum to 4.');
  });

  it('foots to the rounded total with no part a whole step off', () => {
    const parts = fc.array(fc.double({ min: -1e7, max: 1e9, noNaN: true }), { maxLength: 40 });
    fc.assert(
      fc.property(parts, (exact) => {
        const shown = footParts(exact, sum(exact));
        expect(sum(shown)).toBe(Math.round(sum(exact)) + 0);
        // a sum of 40 doubles below 1e9 is off by less than 1e-4
        for (const [i, part] of shown.entries())
          expect(Math.abs(part - exact[i]!)).toBeLessThan(1 + 1e-4);
      }),
    );
  });
});
