'use client';

import { useMemo } from 'react';
import { useChoices, usePlanner } from '@/components/planner/planner-context';
import { resultModels } from './models';

/** Workloads and models that a result of one's own can be of. */
export function useResultChoices() {
  const choices = useChoices();
  const draft = usePlanner((state) => state.draft);
  return useMemo(
    () => ({
      workloads: draft.workloads.map(({ id, name }) => ({ value: id, label: name })),
      models: resultModels(draft, choices),
    }),
    [draft, choices],
  );
}
