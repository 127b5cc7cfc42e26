'use client';

import { useState } from 'react';
import { useChoices, usePlanner, usePlannerStore } from '@/components/planner/planner-context';
import { MOST_PLACES, withPlaceAdded } from '@/lib/store/lists';
import { LocalChoice } from '../local-choice';
import { offersOf, placeKindOf, placeKinds } from './offers';

/** Chooses a kind, then one of its offers, and adds it to the places. */
export function AddPlace() {
  const store = usePlannerStore();
  const choices = useChoices();
  const count = usePlanner(({ draft }) => draft.alternatives.length);
  const [kind, setKind] = useState<string>('frontier-api');
  const [offer, setOffer] = useState('');
  const [error, setError] = useState<string | null>(null);
  const chosenKind = placeKindOf(kind) ?? 'frontier-api';

  const add = () => {
    if (offer === '') {
      setError('Offer must be chosen before a place can be added; it is empty.');
    } else if (count >= MOST_PLACES) {
      setError(
        `A scenario holds at most ${MOST_PLACES} places, and has ${count}; remove one first.`,
      );
    } else {
      store.getState().change((draft) => withPlaceAdded(draft, { kind: chosenKind, offer }));
      setOffer('');
      setError(null);
    }
  };
  return (
    <fieldset>
      <legend className="float-left mb-2 w-full text-table font-semibold">Add a place</legend>
      <div className="clear-both grid gap-x-8 gap-y-3 sm:grid-cols-[13.5rem_minmax(0,27rem)_auto]">
        <LocalChoice
          label="Kind of place"
          choices={placeKinds}
          value={kind}
          onChange={(next) => {
            setKind(next);
            setOffer('');
            setError(null);
          }}
        />
        <LocalChoice
          label="Offer of the place"
          choices={offersOf(choices, chosenKind)}
          value={offer}
          none="Choose an offer"
          error={error}
          onChange={(next) => {
            setOffer(next);
            setError(null);
          }}
        />
        <div className="sm:pt-5">
          <button type="button" className="button" onClick={add}>
            Add the place
          </button>
        </div>
      </div>
    </fieldset>
  );
}
