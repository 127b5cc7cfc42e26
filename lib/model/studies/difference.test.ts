import { describe, expect, it } from 'vitest';
import { differencesOf } from './difference';

describe('differences', () => {
  const recomputed = { a: 10, grid: [[1, null]] };
  const differ = (given: Record<string, unknown>, tolerance: Record<string, number> = {}) =>
    differencesOf(given, { recomputed, tolerance }).map(({ figure }) => figure);

  it('are figures further away than their tolerance, not at it', () => {
    expect(differ({ a: 12 }, { a: 2 })).toEqual([]);
    expect(differ({ a: 12.01 }, { a: 2 })).toEqual(['a']);
    expect(differ({ a: 7.99 }, { a: 2 })).toEqual(['a']);
  });

  it('are found inside tables, where null is only like null', () => {
    expect(differ({ grid: [[1, null]] })).toEqual([]);
    expect(differ({ grid: [[1, 0]] }, { grid: 5 })).toEqual(['grid.0.1']);
    expect(differ({ grid: [[null, null]] }, { grid: 5 })).toEqual(['grid.0.0']);
    expect(differ({ grid: [[1]] })).toEqual(['grid.0']);
    expect(differ({ grid: 1 })).toEqual(['grid']);
  });

  it('are figures that nobody recomputes or that are no numbers', () => {
    expect(differencesOf({ b: 1 }, { recomputed, tolerance: { b: 9 } })).toEqual([
      { figure: 'b', given: 1, tolerance: 9 },
    ]);
    expect(differ({ a: '10' })).toEqual(['a']);
  });
});
