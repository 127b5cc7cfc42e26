import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compareReleases, isReleaseId, releaseDay } from '@/lib/catalogue/release-id';
import digests from './digests.json';
import { latestRelease, loadRelease, releaseDates } from './index';

const folder = new URL('./', import.meta.url);

// A link or a report names the release it was made with and must find it unchanged years
// later: a price corrected afterwards goes into a new release, never into an old file.
describe('released catalogues', () => {
  it.each(Object.entries(digests))('%s is byte for byte what was released', (id, digest) => {
    const text = readFileSync(new URL(`${id}.json`, folder));
    expect(createHash('sha256').update(text).digest('hex')).toBe(digest);
  });

  it('are all pinned and all in the index', () => {
    const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
    const names = files.map((name) => name.replace(/\.json$/, ''));
    const ids = names.filter(isReleaseId).sort(compareReleases);
    expect(names.filter((name) => !isReleaseId(name))).toEqual(['digests']);
    expect(Object.keys(digests)).toEqual(ids);
    expect(releaseDates).toEqual(ids);
    expect(latestRelease).toBe(ids.at(-1));
  });

  it('open by id, and by no other; prices are read as of their day', async () => {
    const catalogue = await loadRelease(latestRelease);
    expect(catalogue?.release).toBe(latestRelease);
    expect(catalogue?.apiPrices.asOf).toBe(releaseDay(latestRelease));
    expect(await loadRelease('1999-01-01')).toBeUndefined();
  });
});
