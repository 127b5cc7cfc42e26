import { describe, expect, it } from 'vitest';
import { formatDay, formatDays, formatHour, formatHourOfWeek } from './hour-of-week';

describe('hours of the week', () => {
  it.each([
    [0, 'Monday 00:00'],
    [23, 'Monday 23:00'],
    [44, 'Tuesday 20:00'],
    [44.9, 'Tuesday 20:00'],
    [167, 'Sunday 23:00'],
    [168, 'Monday 00:00'],
  ])('prints hour %d as %s', (hour, text) => {
    expect(formatHourOfWeek(hour)).toBe(text);
  });

  it.each([
    [{ from: 0, to: 6 }, 'every day'],
    [{ from: 0, to: 4 }, 'Monday–Friday'],
    [{ from: 5, to: 5 }, 'Saturday'],
  ])('prints the days %j as %s', (days, text) => {
    expect(formatDays(days)).toBe(text);
  });

  it('writes hours as a clock does', () => {
    expect(formatHour(9)).toBe('09:00');
  });

  it('knows seven days', () => {
    expect(() => formatDay(7)).toThrow('cannot print 7');
  });
});
