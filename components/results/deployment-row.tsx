import { RouteSwatch } from '@/components/ui/route-swatch';
import type { DeploymentRow as DeploymentRowView } from '@/lib/view/types';
import { deploymentColumns } from './deployment-columns';

/** One machine that could serve the demand, with its rank and what speaks against trusting it. */
export function DeploymentRow({ row }: { readonly row: DeploymentRowView }) {
  return (
    <tr role="row" className={row.isChosen ? 'best' : undefined}>
      <th scope="row" role="rowheader" className="words">
        {row.rank}. <RouteSwatch option={row.option} />
        {row.machine}
        {row.isCheapest ? <span className="tag tag-strong"> · cheapest</span> : null}
        {row.isChosen ? <span className="tag tag-strong"> · in your scenario</span> : null}
        <span className="description block max-w-[44ch] text-small text-muted">
          {row.description}
          {row.badge === null ? null : <span className="block text-ink">{row.badge}</span>}
        </span>
      </th>
      {deploymentColumns.map(({ key, head, isProse }) => (
        <td key={key} role="cell" data-label={head} className={isProse ? 'words wide' : undefined}>
          {row[key]}
        </td>
      ))}
    </tr>
  );
}
