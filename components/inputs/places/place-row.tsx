'use client';

import { RouteSwatch } from '@/components/ui/route-swatch';
import { useChoices, usePlanner, usePlannerStore } from '@/components/planner/planner-context';
import { optionLabels } from '@/lib/scenario/options';
import { withoutPlace } from '@/lib/store/lists';
import type { ChoiceView } from '@/lib/view/types';
import { labelOf } from '../choice-options';
import { LineChoice } from '../line-choice';
import { isMachine, placeKindOf } from './offers';
import { useNamedOffers } from './use-named-offers';

/** One place: its offer and, on machines, what they run. */
export function PlaceRow({ index }: { readonly index: number }) {
  const store = usePlannerStore();
  const choices = useChoices();
  const place = usePlanner(({ draft }) => draft.alternatives[index]);
  const usual = usePlanner(({ draft }) => draft.selfHosted);
  const kind = placeKindOf(place?.kind ?? '');
  const named = useNamedOffers(kind, place?.offer ?? '');
  if (place === undefined) return null;
  const { offered, name, seller } = named;
  const path = `alternatives.${index}`;
  return (
    <tr role="row">
      <th scope="row" role="rowheader" className="words md:pt-3">
        {kind === undefined ? place.kind : <Kind kind={kind} />}
        {seller === null ? null : <span className="field-hint block">{seller}</span>}
      </th>
      <td role="cell" data-label="Offer" className="words wide">
        <LineChoice path={`${path}.offer`} choices={offered} label={`Offer, place ${index + 1}`} />
        {name === null ? (
          <span className="field-hint block">
            The catalogue has no such offer, so nothing is sent there.
          </span>
        ) : null}
      </td>
      <MachineChoice
        head="Model"
        path={`${path}.model`}
        label={`Model, place ${index + 1}`}
        choices={choices.models}
        usual={isMachine(kind) ? labelOf(choices.models, usual.model) : null}
      />
      <MachineChoice
        head="Weight precision"
        path={`${path}.weightPrecision`}
        label={`Weight precision, place ${index + 1}`}
        choices={choices.precisions}
        usual={isMachine(kind) ? labelOf(choices.precisions, usual.weightPrecision) : null}
      />
      <td role="cell" className="wide">
        <button
          type="button"
          className="button button-quiet px-1.5"
          aria-label={`Remove place ${index + 1}, ${name ?? place.offer}`}
          onClick={() => {
            store.getState().change((draft) => withoutPlace(draft, index));
          }}
        >
          Remove
        </button>
      </td>
    </tr>
  );
}

function Kind({ kind }: { readonly kind: keyof typeof optionLabels }) {
  return (
    <>
      <RouteSwatch option={kind} />
      {optionLabels[kind]}
    </>
  );
}

interface MachineChoiceProps {
  readonly head: string;
  readonly path: string;
  readonly label: string;
  readonly choices: readonly ChoiceView[];
  /** What the scenario's own machines have; null where the offer settles it. */
  readonly usual: string | null;
}

function MachineChoice({ head, path, label, choices, usual }: MachineChoiceProps) {
  return (
    <td role="cell" data-label={head} className={usual === null ? 'words md:pt-3' : 'words'}>
      {usual === null ? (
        <span className="text-muted">of the offer</span>
      ) : (
        <LineChoice path={path} choices={choices} label={label} none={`As compared: ${usual}`} />
      )}
    </td>
  );
}
