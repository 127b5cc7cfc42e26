import fc from 'fast-check';
import { expect, it } from 'vitest';
import { spreadMarks } from './routing-spread';

const size = { width: 600, height: 300, markSize: 30, nameWidth: 150, lineHeight: 36 } as const;

it('leaves marks that are clear of each other where they belong', () => {
  const places = [
    { left: 0.1, up: 0.2 },
    { left: 0.5, up: 0.2 },
  ];
  expect(spreadMarks(places, size)).toEqual([
    { lift: 0, side: 'right' },
    { lift: 0, side: 'right' },
  ]);
});

it('lifts the later of two that share a place by one line', () => {
  const [, second] = spreadMarks(
    [
      { left: 0.1, up: 0.2 },
      { left: 0.1, up: 0.2 },
    ],
    size,
  );
  expect(second).toEqual({ lift: 36, side: 'right' });
});

it('puts a name on the left where there is no room on the right', () => {
  // 0.8 × 600 + 15 + 150 = 645, past 600.
  expect(spreadMarks([{ left: 0.8, up: 0.5 }], size)).toEqual([{ lift: 0, side: 'left' }]);
});

it('never lets one mark or its name cover another', () => {
  const place = fc.record({
    left: fc.double({ min: 0, max: 1, noNaN: true }),
    up: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(place, { maxLength: 12 }), (places) => {
      const boxes = spreadMarks(places, size).map(({ lift, side }, index) => {
        const { left, up } = places[index]!;
        const x = left * size.width;
        const from = x - 15 - (side === 'left' ? 150 : 0);
        return { from, to: from + 180, y: up * size.height + lift };
      });
      boxes.forEach((a, i) => {
        boxes.slice(i + 1).forEach((b) => {
          const isClear = a.to <= b.from || b.to <= a.from || Math.abs(a.y - b.y) > 36 - 1e-6;
          expect(isClear).toBe(true);
        });
      });
    }),
    { seed: 20261121, numRuns: 300 },
  );
});
