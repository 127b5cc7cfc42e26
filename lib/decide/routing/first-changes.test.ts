import { describe, expect, it } from 'vitest';
import { firstChanges } from './first-changes';

const GRID = [1, 2, 4, 8, 16, 32, 64];

function changesOf(placeAt: (value: number) => string, { from = 8, steps = 20 } = {}) {
  const asked: number[] = [];
  const found = firstChanges({
    grid: GRID,
    from,
    placeAt: (value) => {
      asked.push(value);
      return placeAt(value);
    },
    same: (a, b) => a === b,
    between: (a, b) => (a + b) / 2,
    steps,
  });
  return { found, asked };
}

describe('the nearest values at which an answer changes', () => {
  it('are found above and below on a function of steps', () => {
    // c from 21.5 on, b from 3 on, a below.
    const { found } = changesOf((value) => (value >= 21.5 ? 'c' : value >= 3 ? 'b' : 'a'));
    expect(found.map(({ place, isAbove }) => [place, isAbove])).toEqual([
      ['c', true],
      ['a', false],
    ]);
    // Bisected 20 times: 16 to 32 above, 4 to 2 below; what is told lies on the other side.
    const [above, below] = found;
    expect(above!.at).toBeGreaterThanOrEqual(21.5);
    expect(above!.at - 21.5).toBeLessThanOrEqual(16 / 2 ** 20);
    expect(below!.at).toBeLessThan(3);
    expect(3 - below!.at).toBeLessThanOrEqual(2 / 2 ** 20);
  });

  it('are none where the answer never changes, or beyond the grid alone', () => {
    expect(changesOf(() => 'b').found).toEqual([]);
    expect(changesOf((value) => (value > 64 ? 'c' : 'b')).found).toEqual([]);
  });

  it('are the first on the grid, not later ones', () => {
    const { found, asked } = changesOf((value) => (value >= 40 ? 'd' : value >= 12 ? 'c' : 'b'), {
      steps: 0,
    });
    expect(found).toEqual([{ at: 16, place: 'c', isAbove: true }]);
    // Above: 16 and no further; below all of the grid.
    expect(asked).toEqual([8, 16, 4, 2, 1]);
  });

  it('tell the answer next to the change, where another lies between it and the grid', () => {
    // Between 16 and 32 it is first c, then d: the change from b is to c.
    const { found } = changesOf((value) => (value >= 30 ? 'd' : value >= 20 ? 'c' : 'b'));
    expect(found).toEqual([{ at: expect.closeTo(20, 3) as number, place: 'c', isAbove: true }]);
  });

  it('start from a value between two of the grid', () => {
    const { asked } = changesOf(() => 'b', { from: 5 });
    expect(asked).toEqual([5, 8, 16, 32, 64, 4, 2, 1]);
  });
});
