'use client';

import { usePlanner, usePlannerStore } from '@/components/planner/planner-context';
import { totalOrText, withTotalInMixOf, withTotalText } from '@/lib/store/workloads';
import { workloadSpecs } from './specs/workload';
import { useNumberText } from './use-number-text';
import { WordsInput } from './words-number';

/** Typing in the field is one step to undo. */
const STEP = 'totalRequests';

/** Requests of all workloads together; another total keeps their mix. */
export function TotalRequests() {
  const store = usePlannerStore();
  const total = usePlanner(({ draft }) => totalOrText(draft));
  const field = useNumberText({
    value: total,
    rule: workloadSpecs.requestsPerMonth,
    onValue: (value) => {
      if (typeof value !== 'number') return;
      const { draft, history, view, change } = store.getState();
      // On the way to "40M" stands "4", too few requests to tell the mix by: it is that before typing.
      const before = history.open === STEP ? history.past.at(-1) : draft;
      const next = { total: value, good: view.scenario };
      change(() => withTotalInMixOf(before ?? draft, next), STEP);
    },
    onText: (text) => {
      store.getState().change((draft) => withTotalText(draft, text), STEP);
    },
    onLeave: store.getState().seal,
  });
  return (
    <WordsInput label="Requests per month, all workloads" field={field} placeholder="not known" />
  );
}
