import type { EvidenceRow } from '@/lib/view/types';
import { SourceNote } from './source-note';

const columns = [
  { key: 'setting', head: 'Measured setting', isProse: true },
  { key: 'differences', head: 'Differs from this replica', isProse: true },
  { key: 'measured', head: 'Measured', isProse: false },
  { key: 'estimated', head: 'Estimated for it', isProse: false },
  { key: 'ratio', head: 'Measured, of the estimate', isProse: false },
] as const;

/** The nearest public measurements, each beside the estimate for its own setting. */
export function EvidenceTable({ rows }: { readonly rows: readonly EvidenceRow[] }) {
  return (
    <table className="ledger cards" role="table">
      <caption className="sr-only">
        Public measurements nearest to this replica, nearest first
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader" className="words">
            Measurement
          </th>
          {columns.map(({ key, head, isProse }) => (
            <th key={key} scope="col" role="columnheader" className={isProse ? 'words' : undefined}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={row.id} role="row">
            <th scope="row" role="rowheader" className="words">
              {row.what}
              <SourceNote source={row.source} />
            </th>
            {columns.map(({ key, head, isProse }) => (
              <td
                key={key}
                role="cell"
                data-label={head}
                className={isProse ? 'words wide' : undefined}
              >
                {row[key] ?? <span className="text-muted">–</span>}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
