import type { Planner } from '@/lib/view/planner';

/** Fetches the engine and the catalogue, chunks of their own, once the page has been painted. */
export async function loadEngine(): Promise<Planner> {
  const [{ openPlanner }, { latestRelease, loadRelease }] = await Promise.all([
    import('@/lib/view/planner'),
    import('@/data/releases/index'),
  ]);
  const catalogue = await loadRelease(latestRelease);
  if (catalogue === undefined) throw new Error(`The release ${latestRelease} is not in the build.`);
  return openPlanner(catalogue);
}
