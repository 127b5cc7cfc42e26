'use client';

import { useChoices } from '@/components/planner/planner-context';
import { FieldGrid } from '../field-group';
import type { FormSection } from '../form-section';
import { LabelledChoice } from '../labelled-choice';
import { Numbers } from '../numbers';
import { said, saidAlone, saidChoice } from '../said';
import { servingSpecs } from '../specs/machines';

const numbers = Object.keys(servingSpecs);

function ServingFields() {
  const { engines, precisions } = useChoices();
  return (
    <FieldGrid>
      <LabelledChoice path="selfHosted.engine" label="Serving engine" choices={engines} />
      <LabelledChoice
        path="selfHosted.weightPrecision"
        label="Weight precision"
        choices={precisions}
      />
      <Numbers paths={numbers} />
    </FieldGrid>
  );
}

/** How the model is served, on rented and on owned machines alike. */
export const serving: FormSection = {
  title: 'Serving a model ourselves',
  paths: ['selfHosted.engine', 'selfHosted.weightPrecision', ...numbers],
  summary: (draft, { engines }) =>
    [
      `${saidChoice(draft, 'selfHosted.engine', engines)} in ${draft.selfHosted.weightPrecision.toUpperCase()}`,
      draft.selfHosted.outputTokensPerSecond === null
        ? 'throughput as estimated'
        : `throughput measured: ${said(draft, 'selfHosted.outputTokensPerSecond')}`,
      `spare replicas: ${saidAlone(draft, 'selfHosted.spareReplicas')}`,
    ].join('; '),
  Fields: ServingFields,
};
