'use client';

import { useChoices } from '@/components/planner/planner-context';
import { optionIds, optionLabels } from '@/lib/scenario/options';
import { FieldGroup } from './field-group';
import { escalationSpec, fieldSpecs, peopleSpecs } from './field-specs';
import type { FieldPath } from './field-specs';
import { commitmentChoices } from './fixed-choices';
import { LabelledChoice } from './labelled-choice';
import { LabelledNumber } from './labelled-number';

const apiRoutes = [
  { prefix: 'frontierApi', title: optionLabels['frontier-api'] },
  { prefix: 'smallApi', title: optionLabels['small-api'] },
  { prefix: 'hostedOpen', title: optionLabels['hosted-open'] },
] as const;

const ownedPaths = [
  'owned.usdPerServer',
  'owned.gpusPerReplica',
  'owned.networkShare',
  'owned.supportSharePerYear',
  'owned.usdPerKWh',
  'owned.pue',
  'owned.hostingUsdPerKWMonth',
  'owned.hardwarePriceChangePerYear',
  'owned.residualShare',
  'owned.decommissioningUsdPerServer',
] as const satisfies readonly FieldPath[];

/** Every field the sentence and the workloads leave out, grouped the way finance thinks. */
export function ScenarioFields() {
  const choices = useChoices();
  const numbers = (paths: readonly FieldPath[]) =>
    paths.map((path) => <LabelledNumber key={path} path={path} spec={fieldSpecs[path]} />);
  return (
    <div className="grid gap-6 pt-4">
      <FieldGroup title="Paying per token">
        {apiRoutes.flatMap(({ prefix, title }) =>
          (['discountShare', 'priceChangePerYear'] as const).map((key) => {
            const path = `${prefix}.${key}` as const;
            const spec = fieldSpecs[path];
            return (
              <LabelledNumber
                key={path}
                path={path}
                spec={spec}
                label={`${title}, ${key === 'discountShare' ? 'discount' : 'price change'}`}
              />
            );
          }),
        )}
        {numbers(['retryShare'])}
      </FieldGroup>
      <FieldGroup title="Quality: requests that must go to the frontier API after all">
        {optionIds
          .filter((option) => option !== 'frontier-api')
          .map((option) => (
            <LabelledNumber
              key={option}
              path={`escalationShare.${option}`}
              spec={escalationSpec}
              label={optionLabels[option]}
            />
          ))}
      </FieldGroup>
      <FieldGroup title="Serving a model ourselves">
        <LabelledChoice path="selfHosted.engine" label="Serving engine" choices={choices.engines} />
        <LabelledChoice
          path="selfHosted.weightPrecision"
          label="Weight precision"
          choices={choices.precisions}
        />
        {numbers(['selfHosted.spareReplicas'])}
      </FieldGroup>
      <FieldGroup title="Rented GPUs">
        <LabelledChoice path="rented.commitment" label="Commitment" choices={commitmentChoices} />
        {numbers(['rented.usdPerGpuHour', 'rented.gpusPerReplica', 'rented.rentChangePerYear'])}
      </FieldGroup>
      <FieldGroup title="Owned servers">{numbers(ownedPaths)}</FieldGroup>
      <FieldGroup title="People">
        {numbers(['people.loadedUsdPerFtePerYear'])}
        {(['fte', 'migrationFteMonths'] as const).flatMap((key) =>
          optionIds.map((option) => (
            <LabelledNumber
              key={`${key}.${option}`}
              path={`people.${key}.${option}`}
              spec={peopleSpecs[key]}
              label={`${optionLabels[option]}: ${key === 'fte' ? 'to run it' : 'to move to it'}`}
            />
          )),
        )}
      </FieldGroup>
      <FieldGroup title="Finance">{numbers(['hoursPerMonth'])}</FieldGroup>
    </div>
  );
}
