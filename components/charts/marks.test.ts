import { describe, expect, it } from 'vitest';
import type { LineChartView, Mark } from '@/lib/view/types';
import { readMarks } from './marks';

const axis = { title: '', domain: [0, 10], ticks: [] } as const;
const line = (option: 'rented' | 'owned') => ({ option, label: option, points: [] });
const mark = (x: number, text: string): Mark => ({ x, y: 1, value: '$1.00', text });

function chart(marks: readonly Mark[]): LineChartView {
  const table = { caption: '', head: [], rows: [] };
  const words = { title: '', measure: '', summary: '', table };
  return { ...words, x: axis, y: axis, lines: [line('rented'), line('owned')], marks };
}

describe('the marks of a chart', () => {
  it('are numbered from left to right', () => {
    const { named, position } = readMarks(chart([mark(7, 'late'), mark(2, 'early')]));
    expect(named.map(({ number, mark: { text } }) => [number, text])).toEqual([
      [1, 'early'],
      [2, 'late'],
    ]);
    expect(position).toEqual([]);
  });

  it('are the reader’s position where most lines have one at the same place', () => {
    const marks = [mark(3, 'rented here'), mark(5, 'crossing'), mark(3, 'owned here')];
    const { named, position } = readMarks(chart(marks));
    expect(position.map(({ text }) => text)).toEqual(['rented here', 'owned here']);
    expect(named.map(({ mark: { text } }) => text)).toEqual(['crossing']);
  });
});
