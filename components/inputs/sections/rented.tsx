'use client';

import { useChoices, usePlanner } from '@/components/planner/planner-context';
import { withRentedAt } from '@/lib/store/adjust';
import type { Draft } from '@/lib/store/draft';
import { FieldGroup } from '../field-group';
import { commitmentChoices, runningChoices } from '../fixed-choices';
import type { FormSection } from '../form-section';
import { LabelledChoice } from '../labelled-choice';
import { Numbers } from '../numbers';
import { RegionChoice } from '../region-choice';
import { said, saidChoice } from '../said';
import { ShownWhere } from '../shown-where';
import { rentedSpecs } from '../specs/machines';

const gridOf = ({ rented }: Draft) => ({ gridGramsPerKWh: rented.gridGramsPerKWh });

function RentedFields() {
  return (
    <>
      <Contract />
      <RunningHours />
      <FieldGroup title="Around the machines">
        <Numbers
          paths={[
            'rented.storageGbPerInstance',
            'rented.storageUsdPerGbMonth',
            'rented.loadBalancerUsdPerMonth',
            'rented.egressGbPerMTok',
            'rented.egressUsdPerGb',
          ]}
        />
      </FieldGroup>
      <Grid />
    </>
  );
}

function Contract() {
  const commitment = usePlanner(({ draft }) => draft.rented.commitment);
  const isReserved = commitment === 'reserved-1y' || commitment === 'reserved-3y';
  return (
    <FieldGroup title="Rent">
      <LabelledChoice path="rented.commitment" label="Commitment" choices={commitmentChoices} />
      <ShownWhere matters={isReserved} paths={['rented.prepaidShare']}>
        <Numbers paths={['rented.prepaidShare']} />
      </ShownWhere>
      <ShownWhere matters={commitment === 'spot'} paths={['rented.interruptionShare']}>
        <Numbers paths={['rented.interruptionShare']} />
      </ShownWhere>
      <Numbers paths={['rented.usdPerGpuHour', 'rented.gpusPerReplica']} />
      <ShownWhere matters={!isReserved} paths={['rented.rentChangePerYear']}>
        <Numbers paths={['rented.rentChangePerYear']} />
      </ShownWhere>
    </FieldGroup>
  );
}

function RunningHours() {
  const running = usePlanner(({ draft }) => draft.rented.running);
  return (
    <FieldGroup title="Running hours">
      <LabelledChoice
        path="rented.running"
        label="Machines run"
        choices={runningChoices}
        help="A reservation is paid for every hour of its term, whatever stands here."
      />
      <ShownWhere matters={running === 'schedule'} paths={['rented.hoursPerWeek']}>
        <Numbers paths={['rented.hoursPerWeek']} />
      </ShownWhere>
      <ShownWhere matters={running === 'autoscale'} paths={['rented.minimumReplicas']}>
        <Numbers paths={['rented.minimumReplicas']} />
      </ShownWhere>
    </FieldGroup>
  );
}

function Grid() {
  const { grids } = useChoices();
  return (
    <FieldGroup title="Carbon">
      <RegionChoice
        label="Region of the machines"
        help="Fills in the carbon intensity; the provider pays for the electricity."
        regions={grids}
        figures={gridOf}
        move={withRentedAt}
      />
      <Numbers paths={['rented.gridGramsPerKWh']} />
    </FieldGroup>
  );
}

/** GPUs by the hour, and what is bought around them. */
export const rented: FormSection = {
  title: 'Rented GPUs',
  paths: ['rented.commitment', 'rented.running', ...Object.keys(rentedSpecs)],
  summary: (draft) =>
    [
      saidChoice(draft, 'rented.commitment', commitmentChoices),
      saidChoice(draft, 'rented.running', runningChoices).toLowerCase(),
      draft.rented.usdPerGpuHour === null
        ? 'rent of the catalogue'
        : `rent ${said(draft, 'rented.usdPerGpuHour')}`,
    ].join('; '),
  Fields: RentedFields,
};
