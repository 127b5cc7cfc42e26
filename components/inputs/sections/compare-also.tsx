'use client';

import { useChoices, usePlanner, usePlannerStore } from '@/components/planner/planner-context';
import { CheckBox } from '../check-box';
import { FieldGrid } from '../field-group';
import type { FormSection } from '../form-section';
import { LabelledChoice } from '../labelled-choice';
import { Numbers } from '../numbers';
import { saidChoice } from '../said';
import { edgeSpecs, seatSpecs } from '../specs/compare';

/** Savings are measured against today's route, so it cannot leave the comparison. */
const TODAY = 'It is today’s route; choose another in the sentence above to take it out.';

function CompareAlsoFields() {
  return (
    <>
      <Seats />
      <Edge />
    </>
  );
}

function Seats() {
  const store = usePlannerStore();
  const { seatPlans, starts } = useChoices();
  const isOn = usePlanner(({ draft }) => draft.seats !== null);
  const isToday = usePlanner(({ draft }) => draft.today === 'seats');
  return (
    <div>
      <CheckBox
        label="Compare a plan bought per person"
        name="seats"
        isOn={isOn}
        fixed={isOn && isToday ? TODAY : undefined}
        onChange={(next) => {
          store.getState().edit('seats', next ? starts.seats : null);
        }}
      />
      {isOn ? (
        <div className="mt-2 ml-7.5">
          <FieldGrid>
            <LabelledChoice path="seats.plan" label="Plan" choices={seatPlans} />
            <Numbers paths={Object.keys(seatSpecs)} />
          </FieldGrid>
        </div>
      ) : null}
    </div>
  );
}

function Edge() {
  const store = usePlannerStore();
  const { edgeDevices, edgePrecisions, starts } = useChoices();
  const isOn = usePlanner(({ draft }) => draft.edge !== null);
  const isToday = usePlanner(({ draft }) => draft.today === 'edge');
  return (
    <div>
      <CheckBox
        label="Compare devices that run the model where the work is"
        name="edge"
        isOn={isOn}
        fixed={isOn && isToday ? TODAY : undefined}
        onChange={(next) => {
          store.getState().edit('edge', next ? starts.edge : null);
        }}
      />
      {isOn ? (
        <div className="mt-2 ml-7.5">
          <FieldGrid>
            <LabelledChoice path="edge.device" label="Device" choices={edgeDevices} />
            <LabelledChoice
              path="edge.weightPrecision"
              label="Weight precision"
              choices={edgePrecisions}
            />
            <Numbers paths={Object.keys(edgeSpecs)} />
          </FieldGrid>
        </div>
      ) : null}
    </div>
  );
}

/** Routes that are compared where they are asked for. */
export const compareAlso: FormSection = {
  title: 'Compare also',
  paths: ['seats', 'edge', 'seats.plan', 'edge.device', 'edge.weightPrecision'].concat(
    Object.keys(seatSpecs),
    Object.keys(edgeSpecs),
  ),
  summary: (draft, { seatPlans, edgeDevices }) => {
    const asked = [
      ...(draft.seats === null ? [] : [saidChoice(draft, 'seats.plan', seatPlans)]),
      ...(draft.edge === null ? [] : [saidChoice(draft, 'edge.device', edgeDevices)]),
    ];
    return asked.length === 0 ? 'Nothing else' : asked.join('; ');
  },
  Fields: CompareAlsoFields,
};
