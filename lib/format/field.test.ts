import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeDefault, describeRange, formatField, parseField } from './field';
import type { FieldRule } from './field';

const requests: FieldRule = { label: 'Requests per month', kind: 'number', min: 0, max: 1e12 };
const growth: FieldRule = { label: 'Growth per month', kind: 'percent', min: -0.5, max: 1 };
const months: FieldRule = { label: 'Horizon', kind: 'whole', min: 1, max: 120 };
const layout: FieldRule = {
  label: 'GPUs per replica',
  kind: 'whole',
  min: 1,
  max: 64,
  blank: { word: 'auto', value: 'auto' },
};

describe('reading a field', () => {
  it.each([
    ['1200', 1200],
    ['1,200', 1200],
    ['2.4M', 2_400_000],
    ['2.4 m', 2_400_000],
    ['500k', 500_000],
    ['$1,200.50', 1200.5],
    ['1.2bn', 1_200_000_000],
    ['.5', 0.5],
    ['1 200', 1200],
  ])('reads %s as %d', (text, value) => {
    expect(parseField(text, requests)).toEqual({ ok: true, value });
  });

  it.each([
    ['3.3', 0.033],
    ['3.3 %', 0.033],
    ['-7%', -0.07],
    ['−7', -0.07],
    ['100', 1],
  ])('reads %s percent as the fraction %d', (text, value) => {
    expect(parseField(text, growth)).toEqual({ ok: true, value });
  });

  it('reads an empty field or its word as the automatic choice where there is one', () => {
    expect(parseField('', layout)).toEqual({ ok: true, value: 'auto' });
    expect(parseField('Auto', layout)).toEqual({ ok: true, value: 'auto' });
  });

  it.each([
    ['', requests, 'Requests per month needs a number.'],
    ['lots', requests, '“lots” is not a number. Write it like 1.5, 1,200, 500k or 2.4M.'],
    ['1,5', requests, '“1,5” is not a number. Write it like 1.5, 1,200, 500k or 2.4M.'],
    ['1.2.3', requests, '“1.2.3” is not a number. Write it like 1.5, 1,200, 500k or 2.4M.'],
    ['150 %', growth, 'Growth per month must be from -50 to 100 %, not 150 %.'],
    ['12.5', months, 'Horizon must be a whole number, not 12.5.'],
    ['0', months, 'Horizon must be from 1 to 120, not 0.'],
  ])('refuses %j in a sentence that names value and rule', (text, rule, message) => {
    expect(parseField(text, rule)).toEqual({ ok: false, message });
  });
});

describe('writing a field', () => {
  it.each([
    [2_400_000, '2.4M'],
    [2_600_000_000, '2.6B'],
    [500_000, '500k'],
    [50_000, '50,000'],
    [1_234_567, '1,234,567'],
    [1_234_000, '1.234M'],
    [1200, '1,200'],
    [0.085, '0.085'],
    [-1200, '-1,200'],
  ])('writes %d as %s', (value, text) => {
    expect(formatField(value, requests)).toBe(text);
  });

  it('writes a fraction as percent without the noise of binary multiplication', () => {
    // 0.07 * 100 is 7.000000000000001 in doubles.
    expect(formatField(0.07, growth)).toBe('7');
    expect(formatField(0.033, growth)).toBe('3.3');
  });

  it('states the range in the unit of the field', () => {
    expect(describeRange(growth)).toBe('from -50 to 100 %');
    expect(describeRange(requests)).toBe('from 0 to 1,000B');
  });

  it('states a default with its range, and without one where it has none', () => {
    expect(describeDefault(growth, { value: 0.034, low: -0.02, high: 0.05 })).toBe(
      '3.4 %, usually -2 to 5 %',
    );
    expect(describeDefault(requests, { value: 2000, low: 500, high: 10_000 })).toBe(
      '2,000, usually 500 to 10,000',
    );
    expect(describeDefault(months, { value: 36, low: 36, high: 36 })).toBe('36');
    expect(describeDefault(growth, { value: 0 })).toBe('0 %');
  });

  it('reads back every value it writes', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e9 }),
        fc.integer({ min: 0, max: 4 }),
        (whole, places) => {
          const value = Number(`${whole}e-${places}`);
          expect(parseField(formatField(value, requests), requests)).toEqual({ ok: true, value });
        },
      ),
    );
    fc.assert(
      fc.property(fc.integer({ min: -5000, max: 10_000 }), (basisPoints) => {
        const value = Number(`${basisPoints}e-4`);
        const written = formatField(value, growth);
        expect(parseField(written, growth)).toEqual({ ok: true, value: value === 0 ? 0 : value });
      }),
    );
  });
});
