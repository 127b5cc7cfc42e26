'use client';

import { usePlanner, usePlannerStore } from '@/components/planner/planner-context';
import { sharedGrowth, withSharedGrowth } from '@/lib/store/workloads';
import { workloadSpecs } from './specs/workload';
import { useNumberText } from './use-number-text';
import { WordsInput } from './words-number';

/** Growth of all workloads where they share one; typing one sets it for all. */
export function SharedGrowth() {
  const store = usePlannerStore();
  const growth = usePlanner(({ draft }) => sharedGrowth(draft));
  const set = (value: number | string) => {
    store.getState().change((draft) => withSharedGrowth(draft, value), 'sharedGrowth');
  };
  const field = useNumberText({
    value: growth,
    rule: workloadSpecs.growthPerMonth,
    onValue: (value) => {
      if (value !== null) set(value);
    },
    onText: set,
    onLeave: store.getState().seal,
  });
  return <WordsInput label="Growth per month, percent" field={field} placeholder="a varying" />;
}
