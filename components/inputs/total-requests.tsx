'use client';

import { usePlanner, usePlannerStore } from '@/components/planner/planner-context';
import { totalRequests, withTotalRequests } from '@/lib/store/workloads';
import { workloadSpecs } from './field-specs';
import { useNumberText } from './use-number-text';
import { WordsInput } from './words-number';

/** Requests of all workloads together; another total keeps their mix. */
export function TotalRequests() {
  const store = usePlannerStore();
  const total = usePlanner(({ draft }) => totalRequests(draft));
  const field = useNumberText({
    value: total,
    rule: workloadSpecs.requestsPerMonth,
    onValue: (value) => {
      if (typeof value === 'number')
        store.getState().change((draft) => withTotalRequests(draft, value), 'totalRequests');
    },
    onLeave: store.getState().seal,
  });
  return (
    <WordsInput label="Requests per month, all workloads" field={field} placeholder="not known" />
  );
}
