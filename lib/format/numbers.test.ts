import { describe, expect, it } from 'vitest';
import { formatCount, formatTokens } from './count';
import { formatFactor, formatPercent } from './ratio';
import { formatRange } from './range';
import { formatMoney } from './money';
import { formatMonths } from './time';

// Tests write a plain space where the text has a narrow no-break one.
const plain = (text: string) => text.replaceAll('\u202f', ' ');

describe('counts', () => {
  it.each([
    [0, '0'],
    [-0, '0'],
    [2_400_000, '2,400,000'],
    [2.4, '2.4'],
    [1 / 3, '0.333'],
    [999.6, '1,000'],
    [1234.5, '1,235'],
    [-12, '−12'],
    [0.0004, '<0.001'],
    [3e20, '3×10²⁰'],
  ])('prints %d as %s', (count, text) => {
    expect(formatCount(count)).toBe(text);
  });
});

describe('tokens', () => {
  it.each([
    [2_300_000_000, '2.3 billion tokens'],
    [2_314_000_000, '2.31 billion tokens'],
    [600_000_000, '600 million tokens'],
    [999_600_000, '1 billion tokens'],
    [1_500_000_000_000, '1.5 trillion tokens'],
    [412_345, '412,345 tokens'],
    [1, '1 token'],
    [0, '0 tokens'],
    [1e18, '1×10¹⁸ tokens'],
  ])('prints %d as %s', (tokens, text) => {
    expect(formatTokens(tokens)).toBe(text);
  });

  it.each([
    [2_300_000_000, '2.3bn'],
    [500_000_000, '500m'],
    [999_999, '1m'],
    [50_000, '50k'],
    [0, '0'],
  ])('labels %d on an axis as %s', (tokens, text) => {
    expect(formatTokens(tokens, { style: 'axis' })).toBe(text);
  });
});

describe('percentages', () => {
  it.each([
    [0, '0 %'],
    [-0, '0 %'],
    [0.03, '3 %'],
    [0.035, '3.5 %'],
    [0.07, '7 %'], // 0.07 × 100 is 7.000000000000001 in doubles
    [0.0994, '9.9 %'],
    [0.0995, '10 %'],
    [0.444, '44 %'],
    [0.83, '83 %'],
    [0.996, '>99 %'],
    [1, '100 %'],
    [1.2, '120 %'],
    [-0.4, '−40 %'],
    [-0.9999, '<−99 %'],
    [0.0004, '<0.1 %'],
    [-0.0004, '>−0.1 %'],
    [12.5, '1,250 %'],
  ])('prints %d as %s', (fraction, text) => {
    expect(plain(formatPercent(fraction))).toBe(text);
  });

  it('keeps the sign beside its number with a narrow no-break space', () => {
    expect(formatPercent(0.83)).toBe('83\u202f%');
  });
});

describe('factors', () => {
  it.each([
    [1.8, '1.8×'],
    [1, '1.0×'],
    [0.5556, '0.56×'],
    [9.96, '10×'],
    [12.4, '12×'],
    [1234, '1,234×'],
    [0.001, '<0.01×'],
    [0, '0×'],
  ])('prints %d as %s', (factor, text) => {
    expect(formatFactor(factor)).toBe(text);
  });

  it('agrees with the percentage printed from the same figure', () => {
    // a saving of 80 % is a factor 1 ÷ (1 − 0.8) = 5
    expect(formatFactor(1 / (1 - 0.8))).toBe('5.0×');
    expect(plain(formatPercent(0.8))).toBe('80 %');
  });
});

describe('ranges', () => {
  const money = (usd: number) => formatMoney(usd, { style: 'compact' });
  it.each([
    [{ low: 250_000, high: 590_000 }, money, '$250k–$590k'],
    [{ low: -50_000, high: 120_000 }, money, '−$50.0k to $120k'],
    [{ low: 412_100, high: 412_200 }, money, '$412k'],
    [{ low: 0.03, high: 0.05 }, formatPercent, '3–5 %'],
    [{ low: 0.0001, high: 0.05 }, formatPercent, '<0.1 % to 5 %'],
    [{ low: 2.4, high: 5.1 }, formatMonths, '2.4–5.1 months'],
    [{ low: 1, high: 2 }, formatMonths, '1 month–2 months'],
    [{ low: 2.3e9, high: 4.1e9 }, formatTokens, '2.3–4.1 billion tokens'],
    [{ low: 6e8, high: 4.1e9 }, formatTokens, '600 million tokens–4.1 billion tokens'],
  ])('prints %o', (ends, format, text) => {
    expect(plain(formatRange(ends, format))).toBe(text);
  });
});

describe('every formatter', () => {
  it.each([formatCount, formatTokens, formatPercent, formatFactor, formatMonths])(
    'refuses what is not a number',
    (format) => {
      for (const value of [NaN, Infinity, -Infinity])
        expect(() => format(value)).toThrow(`${format.name} cannot print ${value}.`);
    },
  );
});
