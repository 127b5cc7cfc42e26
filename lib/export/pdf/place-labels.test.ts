import { describe, expect, it } from 'vitest';
import { spreadLabels } from './place-labels';

const label = (wanted: number) => ({ wanted, height: 10 });
const span = { from: 0, to: 100 };

describe('labels at line ends', () => {
  it('stand in the middle of their line where there is room', () => {
    expect(spreadLabels([label(20), label(60)], span)).toEqual([15, 55]);
  });

  it('share the shift where two lines end together', () => {
    // Two labels of 10 around 50: tops 40 and 50.
    expect(spreadLabels([label(50), label(50)], span)).toEqual([40, 50]);
  });

  it('keep the order of their lines, whatever order they are given in', () => {
    expect(spreadLabels([label(52), label(50), label(48)], span)).toEqual([55, 45, 35]);
  });

  it('stay inside the span', () => {
    expect(spreadLabels([label(0), label(1), label(99), label(100)], span)).toEqual([
      0, 10, 80, 90,
    ]);
  });
});
