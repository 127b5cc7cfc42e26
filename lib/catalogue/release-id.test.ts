import { describe, expect, it } from 'vitest';
import { compareReleases, isReleaseId, releaseDay } from './release-id';

describe('the id of a release', () => {
  it.each(['2026-11-21', '2026-11-21.2', '2026-11-21.10', '2028-02-29'])('%s is one', (id) => {
    expect(isReleaseId(id)).toBe(true);
  });

  it.each([
    ['2026-11-21.1', 'the first release of a day has no number'],
    ['2026-11-21.02', 'a number has no leading zero'],
    ['2026-11-21.', 'a dot calls for a number'],
    ['2026-11-21-2', 'the number follows a dot'],
    ['2026-02-30', 'there is no such day'],
    ['2026-13-01', 'there is no such month'],
    ['21.11.2026', 'the year comes first'],
    ['', 'it is empty'],
  ])('%s is none: %s', (id) => {
    expect(isReleaseId(id)).toBe(false);
  });

  it('names its day', () => {
    expect(releaseDay('2026-11-21')).toBe('2026-11-21');
    expect(releaseDay('2026-11-21.12')).toBe('2026-11-21');
  });

  it('orders releases by day and then by number', () => {
    const oldestFirst = [
      '2026-11-20.3',
      '2026-11-21',
      '2026-11-21.2',
      '2026-11-21.10',
      '2026-11-22',
    ];
    expect([...oldestFirst].reverse().sort(compareReleases)).toEqual(oldestFirst);
    expect(compareReleases('2026-11-21.2', '2026-11-21.2')).toBe(0);
  });
});
