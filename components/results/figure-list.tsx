import { FigureButton } from '@/components/ui/figure-button';
import type { NamedFigure } from '@/lib/view/types';

interface FigureListProps {
  readonly figures: readonly (NamedFigure & { readonly note?: string })[];
}

/** Figures of the ledger with their names, one a line; each opens how it was made. */
export function FigureList({ figures }: FigureListProps) {
  return (
    <dl className="text-table">
      {figures.map(({ label, note, figure }) => (
        <div key={label} className="flex justify-between gap-4 border-b border-hairline py-1.5">
          <dt>
            {label}
            {note === undefined ? null : <span className="text-muted">, {note}</span>}
          </dt>
          <dd className="text-right">
            <FigureButton figure={figure} label={label} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
