'use client';

import { usePlanner, usePlannerStore } from '@/components/planner/planner-context';
import { costParts } from '@/lib/scenario/cost-parts';
import { withPartCounted } from '@/lib/store/adjust';
import { CheckBox } from '../check-box';
import type { FormSection } from '../form-section';

function CountedFields() {
  const store = usePlannerStore();
  const off = usePlanner(({ draft }) => draft.off);
  return (
    <fieldset>
      <legend className="field-hint mb-2">
        A part that is not ticked is left out of every route.
      </legend>
      <div className="grid grid-cols-[repeat(auto-fill,minmax(13.5rem,1fr))] gap-x-8 gap-y-1">
        {costParts.map((part) => (
          <CheckBox
            key={part}
            name="off"
            value={part}
            label={part}
            isOn={!off.includes(part)}
            onChange={(isCounted) => {
              store.getState().change((draft) => withPartCounted(draft, part, isCounted));
            }}
          />
        ))}
      </div>
    </fieldset>
  );
}

/** Which parts of the cost count. */
export const counted: FormSection = {
  title: 'What is counted',
  paths: ['off'],
  summary: ({ off }) =>
    off.length === 0 ? 'Every part of the cost' : `Without: ${off.join(', ')}`,
  Fields: CountedFields,
};
