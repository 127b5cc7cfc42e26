import { loadRelease, releaseDates } from '@/data/releases/index';
import type { Catalogue } from '@/lib/catalogue/catalogue';
import type { RequestError } from '../command';
import { requestError } from '../command';

/** The catalogue of a release that a request names; an unknown one is an error that lists those there are. */
export async function releaseNamed(
  id: string,
  path: string,
): Promise<{ catalogue: Catalogue } | { error: RequestError }> {
  // An id such as "constructor", which every object answers to, is as unknown as any.
  const catalogue = releaseDates.includes(id) ? await loadRelease(id) : undefined;
  if (catalogue !== undefined) return { catalogue };
  const message = `${path} is "${id}"; it must be one of the releases ${releaseDates.join(', ')}.`;
  return requestError('unknown-release', message, path);
}
