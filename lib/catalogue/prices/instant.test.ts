import { describe, expect, it } from 'vitest';
import { isWithinHours, parseInstant } from './instant';

const HOUR = 3_600_000;

describe('parseInstant', () => {
  it.each([
    ['1970-01-02', 24 * HOUR],
    ['1970-01-02T00:00:00Z', 24 * HOUR],
    ['1970-01-01T02:30Z', 2.5 * HOUR],
    ['1970-01-01T02:00:00+02:00', 0],
    ['1970-01-01t00:00:00.500z', 500],
  ])('reads %s as %d ms', (text, ms) => {
    expect(parseInstant(text)).toBe(ms);
  });

  it.each([
    '',
    'today',
    '2026-02-30',
    '2026-13-01',
    '2026-02-30T00:00:00Z',
    '2026-01-01T00:00:00',
    '2026-01-01T25:00:00Z',
    '20260101',
  ])('refuses "%s"', (text) => {
    expect(parseInstant(text)).toBeUndefined();
  });
});

describe('isWithinHours', () => {
  it('includes the first minute of a window and leaves out the last', () => {
    expect(isWithinHours(HOUR, '01:00', '04:00')).toBe(true);
    expect(isWithinHours(4 * HOUR - 1, '01:00', '04:00')).toBe(true);
    expect(isWithinHours(4 * HOUR, '01:00', '04:00')).toBe(false);
  });

  it('lets a window cross midnight, also before 1970', () => {
    expect(isWithinHours(23 * HOUR, '22:00', '02:00')).toBe(true);
    expect(isWithinHours(-HOUR, '22:00', '02:00')).toBe(true);
    expect(isWithinHours(3 * HOUR, '22:00', '02:00')).toBe(false);
  });
});
