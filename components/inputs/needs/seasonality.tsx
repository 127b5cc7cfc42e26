'use client';

import { useId } from 'react';
import { usePlanner, usePlannerStore } from '@/components/planner/planner-context';
import { CheckBox } from '../check-box';
import { LineNumber } from '../line-number';
import { monthNames } from '../need-choices';
import { needSpecs } from '../specs/needs';

/** The same in every month, from which the user says how it differs. */
const EVEN = monthNames.map(() => 1);

/** Volume of each calendar month; the same all year until the box is ticked. */
export function Seasonality({ index }: { readonly index: number }) {
  const store = usePlannerStore();
  const path = `workloads.${index}.seasonality`;
  const varies = usePlanner(({ draft }) => (draft.workloads[index]?.seasonality ?? null) !== null);
  return (
    <fieldset>
      <legend className="float-left mb-2 w-full text-table font-semibold">Over the year</legend>
      <div className="clear-both">
        <CheckBox
          name={path}
          label="Its volume varies over the year; otherwise it is the same in every month"
          isOn={varies}
          onChange={(next) => {
            store.getState().edit(path, next ? EVEN : null);
          }}
        />
        {varies ? <Months path={path} /> : null}
      </div>
    </fieldset>
  );
}

function Months({ path }: { readonly path: string }) {
  const id = useId();
  const rule = needSpecs['seasonality.*'];
  return (
    <div className="mt-2 ml-7.5">
      <p id={`${id}-hint`} className="field-hint mb-2">
        Times the volume of that month by the growth above; 1 changes nothing, 1.4 is 40 % more.
      </p>
      <div className="grid grid-cols-[repeat(auto-fill,minmax(5rem,1fr))] gap-x-4 gap-y-3">
        {monthNames.map((month, position) => (
          <div key={month}>
            <label htmlFor={`${id}-${month}`} className="block text-table">
              {month}
            </label>
            <LineNumber
              id={`${id}-${month}`}
              hintId={`${id}-hint`}
              path={`${path}.${position}`}
              rule={{ ...rule, label: `Volume of ${month}` }}
            />
          </div>
        ))}
      </div>
    </div>
  );
}
