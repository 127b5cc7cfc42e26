'use client';

import { useId, useState } from 'react';
import { usePlanner, usePlannerStore } from '@/components/planner/planner-context';
import { withWorkloadCopied, withoutWorkload } from '@/lib/store/workloads';
import { workloadSpecs } from './specs/workload';
import { profileChoices } from './fixed-choices';
import { LineChoice } from './line-choice';
import { LineNumber } from './line-number';
import { LineText } from './line-text';
import { needPaths } from './needs/paths';
import { useProblemCount } from './use-scenario-field';
import { WorkloadDetails } from './workload-details';
import { workloadHeads } from './workload-heads';

interface WorkloadRowProps {
  readonly index: number;
  readonly canRemove: boolean;
}

/** Columns wider than a short number needs. */
const widths: Partial<Record<(typeof workloadHeads)[number]['key'], string>> = {
  inputTokens: 'min-w-20',
  profile: 'min-w-34',
};

/** The heads' columns and the one of the actions. */
const COLUMNS = workloadHeads.length + 1;

/** One workload: its fields, and what can be done with it. */
export function WorkloadRow({ index, canRemove }: WorkloadRowProps) {
  const store = usePlannerStore();
  const name = usePlanner(({ draft }) => draft.workloads[index]?.name ?? '');
  const path = `workloads.${index}`;
  const detailsId = useId();
  const [isOpen, setOpen] = useState(false);
  const problems = useProblemCount([
    `${path}.cacheWriteShare`,
    `${path}.flexShare`,
    ...needPaths(index),
  ]);
  const hasDetails = isOpen || problems > 0;
  return (
    <>
      <tr role="row">
        {workloadHeads.map(({ key, head }) =>
          key === 'name' ? (
            <th key={key} scope="row" role="rowheader" className="words min-w-36">
              <LineText
                path={`${path}.name`}
                label={`Name of workload ${index + 1}`}
                maxLength={80}
              />
            </th>
          ) : (
            <td key={key} role="cell" data-label={head} className={widths[key] ?? 'min-w-18'}>
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
            className="button button-quiet chevron px-1.5"
            aria-label={`Details of ${name}`}
            aria-expanded={hasDetails}
            aria-controls={detailsId}
            onClick={() => {
              setOpen((before) => !before);
            }}
          >
            Details
          </button>
          <button
            type="button"
            className="button button-quiet px-1.5"
            aria-label={`Duplicate ${name}`}
            onClick={() => {
              store.getState().change((draft) => withWorkloadCopied(draft, index, `${name}, copy`));
            }}
          >
            Duplicate
          </button>
          <button
            type="button"
            className="button button-quiet px-1.5"
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
      {hasDetails ? (
        <WorkloadDetails id={detailsId} index={index} name={name} columns={COLUMNS} />
      ) : null}
    </>
  );
}
