import { withValueAt, type Draft } from '@/lib/store/draft';

/** What moving a workload on the map sets. */
export interface Moved {
  readonly requestsPerMonth?: number;
  readonly escalationShare?: number;
}

/** The draft with a workload at another place of the map; a workload that is gone changes nothing. */
export function withWorkloadMoved(draft: Draft, workloadId: string, moved: Moved): Draft {
  const index = draft.workloads.findIndex(({ id }) => id === workloadId);
  if (index < 0) return draft;
  return Object.entries(moved).reduce<Draft>(
    (changed, [key, value]) => withValueAt(changed, `workloads.${index}.${key}`, value),
    draft,
  );
}

const STEP = 1.1;
const LARGE_STEP = 2;

/** Requests a month one step more or less; at least one whole request further. */
export function steppedRequests(now: number, way: 1 | -1, isLarge: boolean): number {
  const stepped = Math.round(now * (isLarge ? LARGE_STEP : STEP) ** way);
  return Math.max(0, stepped === now ? now + way : stepped);
}

/** A share one step more or less, in whole per cent from none to all. */
export function steppedShare(now: number, way: 1 | -1, isLarge: boolean): number {
  const percent = Math.round(now * 100) + way * (isLarge ? 10 : 1);
  return Math.min(100, Math.max(0, percent)) / 100;
}
