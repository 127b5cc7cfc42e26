import { describe, expect, it } from 'vitest';
import { isFigure, spanningCell } from './columns';

describe('columns of a report table', () => {
  it.each([
    ['$1,312,400', true],
    ['(737,500)', true],
    ['−12 %', true],
    ['month 2', true],
    ['never', true],
    ['2.3 billion', true],
    ['Frontier API', false],
    ['data stays in the EU', false],
    ['8× H100 SXM in each machine, FP8, vLLM', false],
  ])('takes %j for a figure: %j', (cell, expected) => {
    expect(isFigure(cell)).toBe(expected);
  });

  it('lets a refusal run on over the empty cells after it', () => {
    expect(spanningCell(['Rented GPUs', 'Not available: no offer', '', ''], 4)).toBe(1);
    expect(spanningCell(['Rented GPUs', 'Not available: no offer'], 4)).toBe(1);
  });

  it('leaves rows of figures and rows that are full alone', () => {
    expect(spanningCell(['Frontier API', '12', '', ''], 4)).toBeNull();
    expect(spanningCell(['Frontier API', '12', '13', 'today, as it is'], 4)).toBeNull();
  });
});
