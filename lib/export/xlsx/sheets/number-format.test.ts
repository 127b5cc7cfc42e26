import { describe, expect, it } from 'vitest';
import type { Cell } from '@/lib/graph/cell';
import { given, named } from '../testing/toy';
import { numberFormat } from './number-format';

const usd = given('usd', 'USD', 1);
const worked = (unit: string) =>
  named('x.result', given('leaf', unit, 1).times(given('one', '1', 1)));

describe('the format of a number', () => {
  it.each<[string, Cell, { values: number[]; format: string }]>([
    ['an amount', worked('USD'), { values: [1_234_567.8], format: '#,##0_);(#,##0);"–"_)' }],
    ['a small amount', worked('USD'), { values: [12.3], format: '#,##0.00_);(#,##0.00);"–"_)' }],
    [
      'a price below a cent',
      worked('USD/GPU'),
      { values: [0.0042], format: '#,##0.000000_);(#,##0.000000);"–"_)' },
    ],
    ['whole machines', worked('GPU'), { values: [8, 16], format: '#,##0_);(#,##0);"–"_)' }],
    // A factor of 1 may become 0.97 when an input changes.
    ['a factor', worked('1'), { values: [1], format: '#,##0.0000_);(#,##0.0000);"–"_)' }],
    ['a rate', worked('1/year'), { values: [0.1], format: '0.00%_);(0.00%)' }],
    // What is typed over a 0 may be 0.15.
    ['a small input', usd, { values: [0], format: 'General' }],
    ['a large input', usd, { values: [250_000], format: '#,##0_);(#,##0)' }],
  ])('of %s', (_, cell, { values, format }) => {
    expect(numberFormat(cell, values)).toBe(format);
  });
});
