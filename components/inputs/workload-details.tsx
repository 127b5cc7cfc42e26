'use client';

import dynamic from 'next/dynamic';
import { LabelledNumber } from './labelled-number';
import { OrMessage } from './or-message';
import { workloadSpecs } from './specs/workload';

/** A chunk of its own: the first paint does not wait for what few workloads say. */
const NeedsFold = dynamic(() => import('./needs/needs-fold').then((module) => module.NeedsFold), {
  ssr: false,
  loading: () => (
    <p className="py-2 text-table text-muted" role="status">
      Opening…
    </p>
  ),
});

interface WorkloadDetailsProps {
  readonly id: string;
  readonly index: number;
  readonly name: string;
  /** Columns of the table the row spans. */
  readonly columns: number;
}

const keys = ['cacheWriteShare', 'flexShare'] as const;

/** What few workloads need, in a row of its own below the workload's. */
export function WorkloadDetails({ id, index, name, columns }: WorkloadDetailsProps) {
  return (
    <tr role="row" id={id}>
      <td role="cell" colSpan={columns} className="words whitespace-normal">
        <fieldset className="grid gap-x-8 gap-y-4 sm:grid-cols-[repeat(auto-fill,minmax(18rem,1fr))]">
          <legend className="sr-only">Details of {name}</legend>
          {keys.map((key) => (
            <LabelledNumber
              key={key}
              path={`workloads.${index}.${key}`}
              spec={workloadSpecs[key]}
            />
          ))}
        </fieldset>
        <OrMessage message="The needs could not be loaded. Check the connection and reload the page.">
          <NeedsFold index={index} />
        </OrMessage>
      </td>
    </tr>
  );
}
