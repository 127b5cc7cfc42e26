import { describe, expect, it } from 'vitest';
import { reportDate } from './date';

describe('the date of a report', () => {
  it('is printed in words and stamped at midnight UTC', () => {
    const { words, instant } = reportDate('2026-03-01');
    expect(words).toBe('1 March 2026');
    expect(instant.toISOString()).toBe('2026-03-01T00:00:00.000Z');
  });

  it('is not guessed from other writings', () => {
    expect(() => reportDate('1 March 2026')).toThrow('got "1 March 2026"');
    expect(() => reportDate('2026-13-01')).toThrow('ISO date');
  });
});
