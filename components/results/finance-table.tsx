import { FigureButton } from '@/components/ui/figure-button';
import type { StatementCell, StatementRow, StatementView } from '@/lib/view/finance-types';

interface FinanceTableProps {
  readonly view: StatementView;
  /** One that is long enough to scroll in its own height, its heads staying in sight. */
  readonly isLong?: boolean;
}

const firstColumn =
  'sticky left-0 z-10 bg-paper w-36 min-w-36 sm:w-60 sm:min-w-60 pr-3 text-left font-[inherit]';
const numberColumn = 'pl-4 text-right whitespace-nowrap';
const ruled = 'border-b border-hairline';

/** A statement; a wide one scrolls in its own box, its heads and its names staying in sight. */
export function FinanceTable({ view, isLong = false }: FinanceTableProps) {
  const { caption, corner, head, groups, notes } = view;
  return (
    <>
      <div
        className={`relative overflow-auto print:max-h-none print:overflow-visible ${isLong ? 'max-h-[85dvh]' : ''}`}
        tabIndex={0}
        role="region"
        aria-label={caption}
      >
        <table className="border-separate border-spacing-0 text-small md:text-table">
          <caption className="text-left">
            <span className="field-hint sticky left-0 inline-block max-w-[85vw]">{caption}</span>
          </caption>
          <thead>
            <tr>
              <th
                scope="col"
                className={`${firstColumn} top-0 z-20 border-b border-ink py-1 align-bottom font-normal text-muted`}
              >
                {corner}
              </th>
              {head.map((text) => (
                <th
                  key={text}
                  scope="col"
                  className={`${numberColumn} sticky top-0 z-10 border-b border-ink bg-paper py-1 align-bottom font-normal text-muted`}
                >
                  {text}
                </th>
              ))}
            </tr>
          </thead>
          {groups.map(({ title, rows }) => (
            <tbody key={rows.map(({ key }) => key).join()}>
              {title === null ? null : (
                <tr>
                  <th
                    scope="rowgroup"
                    colSpan={head.length + 1}
                    className={`${ruled} pt-3 pb-1 text-left font-semibold`}
                  >
                    <span className="sticky left-0">{title}</span>
                  </th>
                </tr>
              )}
              {rows.map((row) => (
                <FinanceRow key={row.key} row={row} columns={head.length} />
              ))}
            </tbody>
          ))}
        </table>
      </div>
      {notes.length === 0 ? null : (
        <ul className="mt-2 max-w-[72ch] text-small text-muted">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </>
  );
}

function FinanceRow({ row, columns }: { readonly row: StatementRow; readonly columns: number }) {
  const { label, weight, cells } = row;
  const line = weight === 'total' ? 'border-b border-ink font-semibold' : ruled;
  return (
    <tr>
      <th scope="row" className={`${firstColumn} ${line} py-1 ${weightClass(weight)}`}>
        {label}
      </th>
      {typeof cells === 'string' ? (
        <td colSpan={columns} className={`${line} py-1 pl-4 text-left text-muted`}>
          <span className="inline-block max-w-[45vw]">{cells}</span>
        </td>
      ) : (
        cells.map((cell, column) => (
          <td key={column} className={`${numberColumn} ${line} py-1`}>
            <FinanceCell cell={cell} />
          </td>
        ))
      )}
    </tr>
  );
}

function weightClass(weight: StatementRow['weight']): string {
  return weight === 'total' ? 'font-semibold' : 'font-normal';
}

function FinanceCell({ cell }: { readonly cell: StatementCell }) {
  if (cell === null) return null;
  return typeof cell === 'string' ? (
    <span className="text-muted">{cell}</span>
  ) : (
    <FigureButton figure={cell} />
  );
}
