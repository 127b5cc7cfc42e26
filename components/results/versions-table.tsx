import { FigureButton } from '@/components/ui/figure-button';
import type { ComparisonRow, ComparisonView } from '@/lib/view/versions-types';

const firstColumn =
  'sticky left-0 z-10 bg-paper w-32 min-w-32 sm:w-60 sm:min-w-60 pr-3 text-left align-top';
const otherColumn = 'min-w-36 max-w-64 pl-4 text-right align-top';
const ruled = 'border-b border-hairline py-1';
const headed = 'border-b border-ink py-1 align-bottom font-normal text-muted';

/** Versions side by side; a wide table scrolls in its own box, its labels staying in sight. */
export function VersionsTable({ comparison }: { readonly comparison: ComparisonView }) {
  const { columns, groups } = comparison;
  return (
    <div
      className="relative overflow-x-auto"
      tabIndex={0}
      role="region"
      aria-label="Versions compared"
    >
      <table className="border-separate border-spacing-0 text-small md:text-table">
        <caption className="sr-only">Versions side by side, the scenario on screen first</caption>
        <thead>
          <tr>
            <th scope="col" className={`${firstColumn} ${headed}`}>
              Figure
            </th>
            {columns.map(({ id, name }) => (
              <th key={id} scope="col" className={`${otherColumn} ${headed} wrap-break-word`}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map(({ title, rows }) => (
          <tbody key={title}>
            <tr>
              <th
                scope="rowgroup"
                colSpan={columns.length + 1}
                className={`${ruled} pt-3 text-left font-semibold`}
              >
                <span className="sticky left-0">{title}</span>
              </th>
            </tr>
            {rows.map((row) => (
              <VersionsTableRow key={row.key} row={row} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function VersionsTableRow({ row }: { readonly row: ComparisonRow }) {
  const { label, cells, figure, differs } = row;
  return (
    <tr>
      <th scope="row" className={`${firstColumn} ${ruled} font-normal`}>
        {label}
        {differs ? <span className="block text-small text-muted">differs</span> : null}
      </th>
      {cells.map((text, column) => (
        <td key={column} className={`${otherColumn} ${ruled}`}>
          {column === 0 && figure !== null ? <FigureButton figure={figure} /> : text}
        </td>
      ))}
    </tr>
  );
}
