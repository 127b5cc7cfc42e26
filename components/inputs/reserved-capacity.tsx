'use client';

import { usePlanner, usePlannerStore } from '@/components/planner/planner-context';
import { optionLabels } from '@/lib/scenario/options';
import type { OptionId } from '@/lib/scenario/options';
import { CheckBox } from './check-box';
import { FieldGrid } from './field-group';
import { Numbers } from './numbers';
import { reservedSpecs } from './specs/api';
import type { ApiPrefix } from './specs/api';

/** Nobody publishes these by the unit alone, so the fields start empty and ask for the contract’s own. */
const START = { tokensPerMinutePerUnit: '', usdPerUnitMonth: '' };

/** Capacity a provider keeps for one customer: none, or its two terms. */
export function ReservedCapacity({
  prefix,
  option,
}: {
  readonly prefix: ApiPrefix;
  readonly option: OptionId;
}) {
  const store = usePlannerStore();
  const path = `${prefix}.reservedCapacity`;
  const isOn = usePlanner(({ draft }) => draft[prefix].reservedCapacity !== null);
  return (
    <div>
      <CheckBox
        label={`${optionLabels[option]}: reserved capacity, bought in units for the busiest minute`}
        name={path}
        isOn={isOn}
        onChange={(next) => {
          store.getState().edit(path, next ? START : null);
        }}
      />
      {isOn ? (
        <div className="mt-2 ml-7.5">
          <FieldGrid>
            <Numbers paths={Object.keys(reservedSpecs).map((key) => `${path}.${key}`)} />
          </FieldGrid>
        </div>
      ) : null}
    </div>
  );
}
