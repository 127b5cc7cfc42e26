import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatMoney } from './money';

describe('money', () => {
  it.each([
    [0, '$0'],
    [-0, '$0'],
    [412_345.49, '$412,345'],
    [412_345.5, '$412,346'],
    [-38_000, '−$38,000'],
    [0.5, '$1'],
    [0.49, '<$1'],
    [-0.49, '>−$1'],
    [1_234_567_890_123, '$1,234,567,890,123'],
    [2e15, '$2×10¹⁵'],
    [Number.MAX_VALUE, '$1.8×10³⁰⁸'],
  ])('prints the total %d as %s', (usd, text) => {
    expect(formatMoney(usd)).toBe(text);
  });

  it.each([
    [1_310_400, '$1.31m'],
    [412_345, '$412k'],
    [900_000, '$900k'],
    [1_000_000, '$1.00m'],
    [999_499, '$999k'],
    [999_500, '$1.00m'], // not $1,000k
    [999_999_999, '$1.00bn'],
    [12_340_000_000, '$12.3bn'],
    [5.678e13, '$56.8tn'],
    [999.6, '$1.00k'],
    [999.4, '$999'],
    [41.2, '$41.20'],
    [99.999, '$100'],
    [3.789, '$3.79'],
    [0.0375, '$0.0375'],
    [0, '$0'],
    [-412_345, '−$412k'],
    [1e21, '$1×10²¹'],
  ])('prints %d compactly as %s', (usd, text) => {
    expect(formatMoney(usd, { style: 'compact' })).toBe(text);
  });

  it.each([
    [0, '$0'],
    [50_000, '$50k'],
    [1_500_000, '$1.5m'],
    [2_000_000_000, '$2bn'],
    [50, '$50'],
    [2.5, '$2.50'],
    [-250_000, '−$250k'],
  ])('labels %d on an axis as %s', (usd, text) => {
    expect(formatMoney(usd, { style: 'axis' })).toBe(text);
  });

  it.each([
    [3, '$3.00'], // a first version elsewhere printed $3
    [3.79, '$3.79'],
    [1234.5, '$1,234.50'],
    [1.005, '$1.01'],
    [0.999, '$0.999'],
    [0.9996, '$1.00'],
    [0.5, '$0.50'],
    [0.15, '$0.15'],
    [0.125, '$0.125'],
    [0.03, '$0.030'],
    [0.0375, '$0.0375'],
    [0.00001234, '$0.0000123'],
    [1e-9, '<$0.000001'],
    [-1e-9, '>−$0.000001'],
    [0, '$0.00'],
  ])('prints the unit price %d as %s', (usd, text) => {
    expect(formatMoney(usd, { style: 'unit-price' })).toBe(text);
  });

  it.each([
    [-1234, '($1,234)'],
    [-0.2, '(<$1)'],
    [1234, '$1,234'],
    [-0, '$0'],
  ])('prints %d in a table as %s', (usd, text) => {
    expect(formatMoney(usd, { negative: 'parentheses' })).toBe(text);
  });

  it('groups as the locale does, keeping the dollar sign in front', () => {
    expect(formatMoney(-1_234_567.5, { style: 'unit-price', locale: 'de-DE' })).toBe(
      '−$1.234.567,50',
    );
  });

  it.each([NaN, Infinity, -Infinity])('refuses to print %d', (usd) => {
    expect(() => formatMoney(usd)).toThrow(`formatMoney cannot print ${usd}.`);
  });

  it('never prints an amount that is not zero as zero, nor four digits before a scale', () => {
    const styles = fc.constantFrom('exact', 'compact', 'axis', 'unit-price');
    const amounts = fc.double({ min: 1e-300, max: 1e15, noNaN: true });
    fc.assert(
      fc.property(amounts, styles, (usd, style) => {
        const text = formatMoney(usd, { style: style as 'exact' });
        expect(text).toMatch(/[1-9]/);
        expect(text).not.toMatch(/\d{4}(k|m|bn)|,\d{3}(k|m|bn)/);
      }),
    );
  });
});
