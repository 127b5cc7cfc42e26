import { WeightBar } from '@/components/charts/weight-bar';
import { FigureButton } from '@/components/ui/figure-button';
import type { AssumptionRow } from '@/lib/view/types';
import { SourceNote } from './source-note';

/** One assumption: its value, how far it moves the answer, when it flips it, and where it comes from. */
export function AssumptionTableRow({ row }: { readonly row: AssumptionRow }) {
  return (
    <tr role="row">
      <th scope="row" role="rowheader" className="words">
        {row.label}
        <WeightBar weight={row.weight} />
      </th>
      <td role="cell">
        <FigureButton figure={row.figure} />
      </td>
      <td role="cell" className="words wide">
        {row.influence}
        {row.flips === null ? null : <strong className="block">{row.flips}</strong>}
      </td>
      <td role="cell" className="words wide">
        <SourceNote source={row.source} />
      </td>
    </tr>
  );
}
