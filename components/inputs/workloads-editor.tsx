'use client';

import { usePlanner } from '@/components/planner/planner-context';
import { AddWorkload } from './add-workload';
import { WorkloadRow } from './workload-row';
import { workloadHeads } from './workload-heads';

/** The workloads as a table of fields. */
export function WorkloadsEditor() {
  const workloads = usePlanner(({ draft }) => draft.workloads);
  return (
    <>
      <div className="relative overflow-x-auto">
        <table className="ledger cards" role="table">
          <caption className="field-hint pb-2">
            Means per request; latency targets are means too. Counts may be typed as 1,200, 500k or
            2.4M.
          </caption>
          <thead role="rowgroup">
            <tr role="row">
              {workloadHeads.map(({ key, head }) => (
                <th
                  key={key}
                  scope="col"
                  role="columnheader"
                  className={key === 'name' || key === 'profile' ? 'words' : undefined}
                >
                  {head}
                </th>
              ))}
              <th scope="col" role="columnheader">
                <span className="sr-only">Actions</span>
              </th>
            </tr>
          </thead>
          <tbody role="rowgroup">
            {workloads.map((workload, index) => (
              <WorkloadRow key={workload.id} index={index} canRemove={workloads.length > 1} />
            ))}
          </tbody>
        </table>
      </div>
      <AddWorkload />
    </>
  );
}
