import { describe, expect, it } from 'vitest';
import { fromLeft, fromTop, placeNames } from './chart-geometry';

const axis = { title: '', domain: [0, 200], ticks: [] } as const;
const line = (option: 'rented' | 'owned', label: string, y: number) => ({
  option,
  label,
  points: [{ x: 0, y }],
});

describe('a place on an axis', () => {
  it('is a share of the plot, from the left and from the top', () => {
    expect(fromLeft(50, axis)).toBe(0.25);
    expect(fromTop(50, axis)).toBe(0.75);
  });
});

describe('names at the ends of lines', () => {
  it('keep the order of the lines and do not touch', () => {
    const lines = [line('rented', 'Rented GPUs', 100), line('owned', 'Owned servers', 101)];
    const [rented, owned] = placeNames(lines, { y: axis, height: 300, isNarrow: false });
    expect(rented!.baseline - owned!.baseline).toBeGreaterThanOrEqual(15);
  });

  it('break in two where the chart is narrow and the name long', () => {
    const lines = [line('rented', 'Hosted open weights', 10), line('owned', 'Frontier API', 150)];
    const names = placeNames(lines, { y: axis, height: 300, isNarrow: true });
    expect(names.map(({ words }) => words)).toEqual([['Hosted open', 'weights'], ['Frontier API']]);
  });
});
