'use client';

import { useChoices, usePlanner } from '@/components/planner/planner-context';
import type { Draft } from '@/lib/store/draft';
import { FieldGroup } from '../field-group';
import { tuningChoices } from '../fixed-choices';
import type { FormSection } from '../form-section';
import { LabelledChoice } from '../labelled-choice';
import { Numbers } from '../numbers';
import { PerRouteTable } from '../per-route-table';
import { said, saidAlone, saidChoice } from '../said';
import { ShownWhere } from '../shown-where';
import { modelWorkSpecs } from '../specs/money';

const perRoute = [
  'escalationShare',
  'modelWork.failedShare',
  'modelWork.complianceUsdPerYear',
] as const;
const runs = [
  'modelWork.tuningRunsPerYear',
  'modelWork.tuningMTokPerRun',
  'modelWork.tuningUtilisation',
];

function ModelWorkFields() {
  const { tools } = useChoices();
  const tuning = usePlanner(({ draft }) => draft.modelWork.tuning);
  return (
    <>
      <FieldGroup title="Evaluation">
        <Numbers paths={['modelWork.evaluationItemsPerMonth', 'modelWork.reviewUsdPerItem']} />
      </FieldGroup>
      <FieldGroup title="Fine-tuning the self-hosted model">
        <LabelledChoice path="modelWork.tuning" label="Fine-tuning" choices={tuningChoices} />
        <ShownWhere matters={tuning !== 'none'} paths={runs}>
          <Numbers paths={runs} />
        </ShownWhere>
      </FieldGroup>
      <FieldGroup title="Tools">
        <LabelledChoice path="modelWork.tool" label="Tool" choices={tools} none="None" />
        <Numbers paths={['modelWork.toolSeats', 'modelWork.toolUsdPerSeatMonth']} />
      </FieldGroup>
      <FieldGroup title="What goes wrong, and what is audited">
        <Numbers paths={['modelWork.usdPerFailedAnswer']} />
      </FieldGroup>
      <PerRouteTable
        caption="Escalated requests were answered too poorly and are answered again by the frontier API; failed answers are those nobody could use even then."
        paths={perRoute}
      />
    </>
  );
}

/** Work on the model besides running it, and what its wrong answers cost. */
export const modelWork: FormSection = {
  title: 'Model work',
  paths: ['modelWork.tuning', 'modelWork.tool', ...Object.keys(modelWorkSpecs), ...perRoute],
  summary: (draft) =>
    [
      `${saidAlone(draft, 'modelWork.evaluationItemsPerMonth')} answers reviewed a month`,
      draft.modelWork.tuning === 'none' ? 'no fine-tuning' : `fine-tuning: ${tuningWord(draft)}`,
      draft.modelWork.tool === null && draft.modelWork.toolSeats === 0
        ? 'no tool'
        : `${said(draft, 'modelWork.toolSeats')} of a tool`,
    ].join('; '),
  Fields: ModelWorkFields,
};

/** "LoRA", without the explanation that the select adds. */
function tuningWord(draft: Draft): string {
  const [word = ''] = saidChoice(draft, 'modelWork.tuning', tuningChoices).split(':');
  return word;
}
