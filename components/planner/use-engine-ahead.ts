'use client';

import { useEffect } from 'react';
import { useIsIdle } from '@/components/charts/use-is-idle';
import { usePlannerStore } from './planner-context';

/** Fetches the engine while the reader reads, so that the first edit is answered at once. */
export function useEngineAhead(): void {
  const store = usePlannerStore();
  const isIdle = useIsIdle();
  useEffect(() => {
    // Offline now is no reason to complain: the first edit or figure asks again and says so.
    if (isIdle)
      store
        .getState()
        .ready()
        .catch(() => undefined);
  }, [isIdle, store]);
}
