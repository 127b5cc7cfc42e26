'use client';

import { useEffect, useMemo } from 'react';
import { usePlanner, usePlannerStore } from '@/components/planner/planner-context';

/** What the models of the last good scenario reach in an evaluation; null until it can be told. */
export function useKnownScores(index: number, evaluation: string | null): string | null {
  const store = usePlannerStore();
  const engine = usePlanner((state) => state.engine);
  const scenario = usePlanner(({ view }) => view.scenario);
  const workload = usePlanner(({ draft }) => draft.workloads[index]?.id ?? '');
  useEffect(() => {
    // Should it fail, the next edit asks again and says so.
    store
      .getState()
      .ready()
      .catch(() => undefined);
  }, [store]);
  return useMemo(
    () =>
      engine === null || evaluation === null
        ? null
        : engine.knownScores({ scenario, workload, evaluation }),
    [engine, scenario, workload, evaluation],
  );
}
