/** The source of data/releases/index.ts for the ids of the releases given, oldest first. */
export function indexSource(releases: readonly string[]): string {
  const latest = releases.at(-1);
  if (latest === undefined)
    throw new Error('an index is written after a release, never before the first');
  const lines = releases.map((id) => `  '${id}': () => import('./${id}.json'),`);
  return `// Written by scripts/catalogue-release.ts: one line a release.
import type { Catalogue } from '@/lib/catalogue/catalogue';
import { openRelease } from '@/lib/catalogue/release';

/** Releases by id. Each is a file of its own that loads when it is asked for. */
const RELEASES: Readonly<Record<string, () => Promise<{ readonly default: unknown }>>> = {
${lines.join('\n')}
};

/** Ids of all releases, oldest first. */
export const releaseDates: readonly string[] = Object.keys(RELEASES);

/** The release a new study is made with. */
export const latestRelease = '${latest}';

/** The catalogue of a release; undefined for an id that none has. */
export async function loadRelease(id: string): Promise<Catalogue | undefined> {
  const release = await RELEASES[id]?.();
  return release === undefined ? undefined : openRelease(release.default);
}
`;
}
