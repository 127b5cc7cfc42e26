import type { AssumptionRow } from '@/lib/view/types';
import { AssumptionTableRow } from './assumption-table-row';

interface AssumptionTableProps {
  readonly caption: string;
  readonly rows: readonly AssumptionRow[];
}

const heads = ['Assumption', 'Value', 'What moving it does', 'Source'] as const;

/** Assumptions below each other, in the order given. */
export function AssumptionTable({ caption, rows }: AssumptionTableProps) {
  return (
    <table className="ledger cards assumptions" role="table">
      <caption className="sr-only">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {heads.map((head) => (
            <th
              key={head}
              scope="col"
              role="columnheader"
              className={head === 'Value' ? undefined : 'words'}
            >
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <AssumptionTableRow key={row.figure.id} row={row} />
        ))}
      </tbody>
    </table>
  );
}
