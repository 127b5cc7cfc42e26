// Written by scripts/catalogue-release.ts: one line a release.
import type { Catalogue } from '@/lib/catalogue/catalogue';
import { openRelease } from '@/lib/catalogue/release';

/** Releases by id. Each is a file of its own that loads when it is asked for. */
const RELEASES: Readonly<Record<string, () => Promise<{ readonly default: unknown }>>> = {
  '2026-11-21': () => import('./2026-11-21.json'),
  '2026-11-21.2': () => import('./2026-11-21.2.json'),
  '2026-11-21.3': () => import('./2026-11-21.3.json'),
};

/** Ids of all releases, oldest first. */
export const releaseDates: readonly string[] = Object.keys(RELEASES);

/** The release a new study is made with. */
export const latestRelease = '2026-11-21.3';

/** The catalogue of a release; undefined for an id that none has. */
export async function loadRelease(id: string): Promise<Catalogue | undefined> {
  const release = await RELEASES[id]?.();
  return release === undefined ? undefined : openRelease(release.default);
}
