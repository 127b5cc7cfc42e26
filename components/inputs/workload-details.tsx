import { LabelledNumber } from './labelled-number';
import { workloadSpecs } from './specs/workload';

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
      <td role="cell" colSpan={columns} className="words">
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
      </td>
    </tr>
  );
}
