'use client';

import { useState } from 'react';
import { usePlanner, usePlannerStore } from '@/components/planner/planner-context';
import { MOST_SCORES, withScoreAdded } from '@/lib/store/lists';
import { LocalChoice } from '../local-choice';
import { useResultChoices } from './use-result-choices';

/** Chooses the workload and the model of a result; the score is typed in its row. */
export function AddScore() {
  const store = usePlannerStore();
  const { workloads, models } = useResultChoices();
  const count = usePlanner(({ draft }) => draft.ownScores.length);
  const [picked, setPicked] = useState('');
  const [model, setModel] = useState('');
  const [error, setError] = useState<string | null>(null);
  const workload = workloads.find(({ value }) => value === picked) ?? workloads[0];

  const add = () => {
    if (model === '' || workload === undefined) {
      setError('Model must be chosen before a result can be added; it is empty.');
    } else if (count >= MOST_SCORES) {
      setError(
        `A scenario holds at most ${MOST_SCORES} results, and has ${count}; remove one first.`,
      );
    } else {
      const added = { workload: workload.value, model };
      store.getState().change((draft) => withScoreAdded(draft, added));
      setModel('');
      setError(null);
    }
  };
  return (
    <fieldset>
      <legend className="float-left mb-2 w-full text-table font-semibold">Add a result</legend>
      <div className="clear-both grid gap-x-8 gap-y-3 sm:grid-cols-[13.5rem_minmax(0,27rem)_auto]">
        <LocalChoice
          label="Workload of the result"
          choices={workloads}
          value={workload?.value ?? ''}
          onChange={setPicked}
        />
        <LocalChoice
          label="Model of the result"
          choices={models}
          value={model}
          none="Choose a model"
          error={error}
          onChange={(next) => {
            setModel(next);
            setError(null);
          }}
        />
        <div className="sm:pt-5">
          <button type="button" className="button" onClick={add}>
            Add the result
          </button>
        </div>
      </div>
    </fieldset>
  );
}
