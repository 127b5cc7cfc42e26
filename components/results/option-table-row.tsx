import { FigureButton } from '@/components/ui/figure-button';
import { RouteSwatch } from '@/components/ui/route-swatch';
import type { OptionRow } from '@/lib/view/types';
import type { OptionColumn } from './option-columns';

interface OptionTableRowProps {
  readonly row: OptionRow;
  readonly columns: readonly OptionColumn[];
}

/** One route: its figures, or the sentence that says why it has none. */
export function OptionTableRow({ row, columns }: OptionTableRowProps) {
  const { figures } = row;
  return (
    <tr role="row" className={row.isBest ? 'best' : undefined}>
      <th scope="row" role="rowheader" className="words">
        <span className="whitespace-nowrap">
          <RouteSwatch option={row.option} />
          {row.label}
        </span>
        {row.isBest ? <span className="tag tag-strong"> · cheapest</span> : null}
        {row.isToday ? <span className="tag"> · today</span> : null}
        <span className="description block text-small text-muted">{row.description}</span>
      </th>
      {figures === null ? (
        <td role="cell" className="words wide" colSpan={columns.length}>
          {row.refusal}
        </td>
      ) : (
        columns.map(({ key, head }) => (
          <td
            key={key}
            role="cell"
            data-label={head}
            className={typeof figures[key] === 'string' ? 'prose' : undefined}
          >
            <OptionCell value={figures[key]} />
          </td>
        ))
      )}
    </tr>
  );
}

function OptionCell({
  value,
}: {
  readonly value: NonNullable<OptionRow['figures']>[OptionColumn['key']];
}) {
  if (value === null) return <span className="text-muted">–</span>;
  return typeof value === 'string' ? value : <FigureButton figure={value} />;
}
