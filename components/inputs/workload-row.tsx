'use client';

import { usePlanner, usePlannerStore } from '@/components/planner/planner-context';
import { withWorkloadCopied, withoutWorkload } from '@/lib/store/workloads';
import { workloadSpecs } from './field-specs';
import { profileChoices } from './fixed-choices';
import { LineChoice } from './line-choice';
import { LineNumber } from './line-number';
import { LineText } from './line-text';
import { workloadHeads } from './workload-heads';

interface WorkloadRowProps {
  readonly index: number;
  readonly canRemove: boolean;
}

/** One workload: its fields, and what can be done with it. */
export function WorkloadRow({ index, canRemove }: WorkloadRowProps) {
  const store = usePlannerStore();
  const name = usePlanner(({ draft }) => draft.workloads[index]?.name ?? '');
  const path = `workloads.${index}`;
  return (
    <tr role="row">
      {workloadHeads.map(({ key, head }) =>
        key === 'name' ? (
          <th key={key} scope="row" role="rowheader" className="words min-w-40">
            <LineText
              path={`${path}.name`}
              label={`Name of workload ${index + 1}`}
              maxLength={80}
            />
          </th>
        ) : (
          <td
            key={key}
            role="cell"
            data-label={head}
            className={key === 'profile' ? 'min-w-36' : 'min-w-18'}
          >
            {key === 'profile' ? (
              <LineChoice
                path={`${path}.profile`}
                choices={profileChoices}
                label={`${head}, ${name}`}
              />
            ) : (
              <LineNumber
                path={`${path}.${key}`}
                rule={workloadSpecs[key]}
                label={`${head}, ${name}`}
              />
            )}
          </td>
        ),
      )}
      <td role="cell" className="wide">
        <button
          type="button"
          className="button button-quiet"
          aria-label={`Duplicate ${name}`}
          onClick={() => {
            store.getState().change((draft) => withWorkloadCopied(draft, index, `${name}, copy`));
          }}
        >
          Duplicate
        </button>
        <button
          type="button"
          className="button button-quiet"
          aria-label={`Remove ${name}`}
          disabled={!canRemove}
          onClick={() => {
            store.getState().change((draft) => withoutWorkload(draft, index));
          }}
        >
          Remove
        </button>
      </td>
    </tr>
  );
}
