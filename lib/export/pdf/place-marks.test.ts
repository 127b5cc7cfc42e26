import { describe, expect, it } from 'vitest';
import { overlapOf, sampled } from './geometry';
import { placeNote } from './place-marks';

const frame = { left: 0, top: 0, right: 200, bottom: 100 };
const diagonal = sampled(
  [
    { x: 0, y: 100 },
    { x: 200, y: 0 },
  ],
  3,
);

describe('the text of a marked point', () => {
  it('stands clear of the lines, inside the frame', () => {
    const rect = placeNote(
      { at: { x: 100, y: 50 }, width: 60, height: 18 },
      { frame, ink: diagonal, taken: [] },
    );
    const isCovered = ({ x, y }: { x: number; y: number }) =>
      x > rect.left && x < rect.right && y > rect.top && y < rect.bottom;
    expect(diagonal.filter(isCovered)).toEqual([]);
    expect(rect.left >= 0 && rect.right <= 200 && rect.top >= 0 && rect.bottom <= 100).toBe(true);
  });

  it('does not cover another text', () => {
    const note = { at: { x: 100, y: 50 }, width: 60, height: 18 };
    const first = placeNote(note, { frame, ink: diagonal, taken: [] });
    const second = placeNote(note, { frame, ink: diagonal, taken: [first] });
    expect(overlapOf(first, second)).toBe(0);
  });
});
