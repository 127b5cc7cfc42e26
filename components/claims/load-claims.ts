import type { Scenario } from '@/lib/scenario/schema';
import type { ClaimsView } from '@/lib/view/claims-types';

/** Fetches engine, catalogue and claims, chunks of their own, and answers; the opening scenario where none is given. */
export async function loadClaimsView(scenario?: Scenario): Promise<ClaimsView> {
  const [{ claimsView }, { latestRelease, loadRelease }, { loadClaims }] = await Promise.all([
    import('@/lib/view/claims'),
    import('@/data/releases/index'),
    import('@/data/claims/index'),
  ]);
  const [catalogue, entries] = await Promise.all([loadRelease(latestRelease), loadClaims()]);
  if (catalogue === undefined) throw new Error(`The release ${latestRelease} is not in the build.`);
  return claimsView({ ...(scenario === undefined ? {} : { scenario }), catalogue, entries });
}
