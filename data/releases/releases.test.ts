import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import digests from './digests.json';
import { latestRelease, loadRelease, releaseDates } from './index';

const folder = new URL('./', import.meta.url);

// A link or a report names the release it was made with and must find it unchanged years
// later: a price corrected afterwards goes into a new release, never into an old file.
describe('released catalogues', () => {
  it.each(Object.entries(digests))('%s is byte for byte what was released', (date, digest) => {
    const text = readFileSync(new URL(`${date}.json`, folder));
    expect(createHash('sha256').update(text).digest('hex')).toBe(digest);
  });

  it('are all pinned and all in the index', () => {
    const files = readdirSync(folder).filter((name) => /^\d{4}-\d{2}-\d{2}\.json$/.test(name));
    const dates = files.map((name) => name.replace('.json', '')).sort();
    expect(Object.keys(digests)).toEqual(dates);
    expect(releaseDates).toEqual(dates);
    expect(latestRelease).toBe(dates.at(-1));
  });

  it('open by date, and by no other', async () => {
    const catalogue = await loadRelease(latestRelease);
    expect(catalogue?.release).toBe(latestRelease);
    expect(catalogue?.apiPrices.asOf).toBe(latestRelease);
    expect(await loadRelease('1999-01-01')).toBeUndefined();
  });
});
