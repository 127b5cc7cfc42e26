import type { PlannerEngine } from '@/lib/store/engine';

/** Fetches the engine and the catalogue, a chunk of their own, after the page has been painted. */
export async function loadEngine(): Promise<PlannerEngine> {
  const { engineFixture } = await import('@/components/testing/planner-fixture');
  return engineFixture;
}
