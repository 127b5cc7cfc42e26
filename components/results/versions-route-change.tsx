import { RouteSwatch } from '@/components/ui/route-swatch';
import type { RouteChangeView } from '@/lib/view/versions-types';

const columns = [
  { key: 'presentValue', head: 'Present value' },
  { key: 'total', head: 'Total paid' },
] as const;

/** One route's cost, from before over each reason to now. */
export function VersionsRouteChange({ route }: { readonly route: RouteChangeView }) {
  return (
    <table className="ledger" role="table">
      <caption className="font-semibold">
        <RouteSwatch option={route.option} />
        {route.label}
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader" className="words">
            Reason
          </th>
          {columns.map(({ key, head }) => (
            <th key={key} scope="col" role="columnheader">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {route.rows.map((row) => (
          <tr key={row.key} role="row">
            <th scope="row" role="rowheader" className="words">
              {row.label}
            </th>
            {columns.map(({ key }) => (
              <td key={key} role="cell" className="whitespace-nowrap">
                {row[key] ?? <span className="text-muted">–</span>}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
