import { describe, expect, it } from 'vitest';
import { formatDate } from './date';
import { formatDuration, formatMonths } from './time';

const plain = (text: string) => text.replaceAll('\u202f', ' ');

describe('months', () => {
  it.each([
    [2.4, '2.4 months'],
    [21.6, '21.6 months'],
    [1, '1 month'],
    [1.04, '1 month'],
    [24, '24 months'],
    [99.96, '100 months'],
    [181.4, '181 months'],
    [0, '0 months'],
    [0.01, '<0.1 months'],
  ])('prints %d as %s', (months, text) => {
    expect(formatMonths(months)).toBe(text);
  });
});

describe('durations', () => {
  it.each([
    [850, '850 ms'],
    [12.34, '12.3 ms'],
    [0.42, '0.42 ms'],
    [0, '0 ms'],
    [1e-5, '<0.001 ms'],
    [999.7, '1 s'], // not 1,000 ms
    [1250, '1.25 s'],
    [90_000, '90 s'],
    [119_960, '2 min'],
    [150_000, '2.5 min'],
    [3_600_000, '60 min'],
    [7_200_000, '2 h'],
    [3 * 86_400_000, '3 days'],
  ])('prints %d ms as %s', (ms, text) => {
    expect(plain(formatDuration(ms))).toBe(text);
  });
});

describe('dates', () => {
  it.each([
    ['2026-11-21', '21 November 2026'],
    ['2026-03-01T23:30:00-08:00', '1 March 2026'],
    ['2026-09', 'September 2026'],
    ['2026', '2026'],
    ['2024-02-29', '29 February 2024'],
  ])('prints %s as %s', (iso, text) => {
    expect(formatDate(iso)).toBe(text);
  });

  it('shortens the month in a table', () => {
    expect(formatDate('2026-11-21', { style: 'short' })).toBe('21 Nov 2026');
  });

  it.each(['', '21/11/2026', '2026-13-01', '2026-02-31', 'soon'])('refuses %j', (iso) => {
    expect(() => formatDate(iso)).toThrow('it is not an ISO date');
  });
});
