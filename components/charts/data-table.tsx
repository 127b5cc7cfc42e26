import type { DataTable as DataTableView } from '@/lib/view/types';

interface DataTableProps {
  readonly table: DataTableView;
  readonly isCaptionHidden?: boolean;
}

/** The numbers behind a drawing, as text. A wide table scrolls in its own box, by keyboard too. */
export function DataTable({ table, isCaptionHidden = false }: DataTableProps) {
  return (
    <div
      className="relative max-h-96 overflow-auto"
      tabIndex={0}
      role="region"
      aria-label={table.caption}
    >
      <table className="plain-table">
        <caption className={isCaptionHidden ? 'sr-only' : 'field-hint pb-1 text-left'}>
          {table.caption}
        </caption>
        <thead>
          <tr>
            {table.head.map((text) => (
              <th key={text} scope="col">
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((cells, row) => (
            <tr key={row}>
              {cells.map((text, column) =>
                column === 0 ? (
                  <th key={column} scope="row">
                    {text}
                  </th>
                ) : (
                  <td key={column}>{text}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
