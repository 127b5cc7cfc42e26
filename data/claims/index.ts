import type { ClaimEntry } from '@/lib/decide/claims/claim';

/**
 * The claims of the articles this project began with, and what has been published about each, loaded
 * when they are asked for. A test holds the file against its schema, so it is not parsed again here.
 */
export async function loadClaims(): Promise<readonly ClaimEntry[]> {
  const { default: json } = await import('./claims.json');
  return json as unknown as readonly ClaimEntry[]; // checked before it is committed; see above
}
