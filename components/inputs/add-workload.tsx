'use client';

import { useEffect, useId, useRef, useState } from 'react';
import { useChoices, usePlanner, usePlannerStore } from '@/components/planner/planner-context';
import { SourceNote } from '@/components/results/source-note';
import { withWorkloadAdded } from '@/lib/store/workloads';

const MOST_WORKLOADS = 50;
/** A new workload stands below the others; its volume is what the reader must say first. */
const VOLUME = 'requestsPerMonth';

/** Adds a workload, empty or from the figures of a usual kind of work. */
export function AddWorkload() {
  const id = useId();
  const store = usePlannerStore();
  const { presets, starts } = useChoices();
  const count = usePlanner(({ draft }) => draft.workloads.length);
  const [picked, setPicked] = useState('');
  const added = useRef(false);
  const preset = presets.find(({ value }) => value === picked);

  useEffect(() => {
    if (!added.current) return;
    added.current = false;
    const [field] = document.getElementsByName(`workloads.${count - 1}.${VOLUME}`);
    field?.focus();
  }, [count]);

  const add = () => {
    added.current = true;
    const { label: name, workload: start } = preset ?? {
      label: 'New workload',
      workload: starts.workload,
    };
    store.getState().change((draft) => withWorkloadAdded(draft, { name, start }));
  };
  return (
    <div className="mt-3 grid max-w-[44rem] gap-x-6 gap-y-2 sm:grid-cols-[16rem_1fr]">
      <div>
        <label htmlFor={id} className="block text-table">
          Start a new workload from
        </label>
        <select
          id={id}
          className="line-choice"
          aria-describedby={`${id}-hint`}
          value={picked}
          onChange={(event) => {
            setPicked(event.target.value);
          }}
        >
          <option value="">Empty</option>
          {presets.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <div className="self-end">
        <button type="button" className="button" disabled={count >= MOST_WORKLOADS} onClick={add}>
          Add a workload
        </button>
      </div>
      <div id={`${id}-hint`} className="field-hint sm:col-span-2">
        {count >= MOST_WORKLOADS ? `A scenario holds at most ${MOST_WORKLOADS} workloads. ` : ''}
        {preset === undefined ? (
          'Its volume and its lengths start empty and ask for your figures.'
        ) : (
          <>
            {preset.description} Its volume starts empty and asks for yours; so does the lowest
            score. Where its lengths come from:
            {preset.lengths.map((source) => (
              <SourceNote key={source.text} source={source} />
            ))}
          </>
        )}
      </div>
    </div>
  );
}
