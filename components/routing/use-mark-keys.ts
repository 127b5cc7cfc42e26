'use client';

import type { KeyboardEvent } from 'react';
import { usePlannerStore } from '@/components/planner/planner-context';
import { steppedRequests, steppedShare, withWorkloadMoved, type Moved } from './moved';

/** Moves a workload by the arrow keys; steps in a row along one axis are one edit. */
export function useMarkKeys(workloadId: string, shareNow: number) {
  const store = usePlannerStore();
  return {
    onKeyDown: (event: KeyboardEvent) => {
      const { key, shiftKey } = event;
      const way = key === 'ArrowRight' || key === 'ArrowUp' ? 1 : -1;
      const isAcross = key === 'ArrowRight' || key === 'ArrowLeft';
      if (!isAcross && key !== 'ArrowUp' && key !== 'ArrowDown') return;
      event.preventDefault();
      const workload = store.getState().draft.workloads.find(({ id }) => id === workloadId);
      if (workload === undefined) return;
      const { requestsPerMonth, escalationShare } = workload;
      const share = typeof escalationShare === 'number' ? escalationShare : shareNow;
      const moved: Moved = isAcross
        ? { requestsPerMonth: steppedRequests(Number(requestsPerMonth) || 0, way, shiftKey) }
        : { escalationShare: steppedShare(share, way, shiftKey) };
      const field = `map.${workloadId}.${isAcross ? 'across' : 'up'}`;
      store.getState().change((draft) => withWorkloadMoved(draft, workloadId, moved), field);
    },
    onBlur: store.getState().seal,
  };
}
