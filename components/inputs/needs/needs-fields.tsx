'use client';

import { usePlanner } from '@/components/planner/planner-context';
import { FieldGroup } from '../field-group';
import { todayChoices } from '../fixed-choices';
import { LabelledChoice } from '../labelled-choice';
import { LabelledNumber } from '../labelled-number';
import { labelOf } from '../choice-options';
import { residencyChoices, residencyRegionChoices } from '../need-choices';
import { comparedIn } from '../said';
import { ShownWhere } from '../shown-where';
import { needSpecs } from '../specs/needs';
import { QualityFields } from './quality-fields';
import { Seasonality } from './seasonality';

/** Everything one workload asks, in the groups a reader thinks of it in. */
export function NeedsFields({ index }: { readonly index: number }) {
  return (
    <div className="grid gap-5 pt-2 pb-4">
      <QualityFields index={index} />
      <Residency index={index} />
      <Today index={index} />
      <Seasonality index={index} />
    </div>
  );
}

function Residency({ index }: { readonly index: number }) {
  const path = `workloads.${index}`;
  const residency = usePlanner(({ draft }) => draft.workloads[index]?.residency);
  const region = `${path}.residencyRegion`;
  return (
    <FieldGroup title="Where its data may be processed">
      <LabelledChoice
        path={`${path}.residency`}
        label="Data may go"
        choices={residencyChoices}
        help="A hard rule: a place of which no source says that it keeps to it is left out."
      />
      <ShownWhere matters={residency === 'region'} paths={[region]}>
        <LabelledChoice
          path={region}
          label="Region"
          choices={residencyRegionChoices}
          none="Choose a region"
        />
      </ShownWhere>
    </FieldGroup>
  );
}

function Today({ index }: { readonly index: number }) {
  const path = `workloads.${index}`;
  const usual = usePlanner(({ draft }) => labelOf(todayChoices, draft.today));
  const offered = usePlanner(({ draft }) =>
    [...comparedIn(draft), draft.workloads[index]?.today].join(),
  ).split(',');
  const choices = todayChoices.filter(({ value }) => offered.includes(value));
  return (
    <FieldGroup title="Today">
      <LabelledChoice
        path={`${path}.today`}
        label="Runs today on"
        choices={choices}
        none={`As the scenario: ${usual}`}
      />
      <LabelledNumber path={`${path}.users`} spec={needSpecs.users} />
    </FieldGroup>
  );
}
