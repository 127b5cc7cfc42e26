import { LoadBar } from '@/components/charts/load-bar';
import { FigureButton } from '@/components/ui/figure-button';
import { RouteSwatch } from '@/components/ui/route-swatch';
import type { CapacityView } from '@/lib/view/types';
import { FigureList } from './figure-list';

const columns = [
  { key: 'peak', head: 'Load' },
  { key: 'perReplica', head: 'One replica serves' },
  { key: 'share', head: 'Fills' },
] as const;

/** One self-hosted route's machines, load and workloads. */
export function CapacityCard({ capacity }: { readonly capacity: CapacityView }) {
  return (
    <section
      aria-label={`Capacity, ${capacity.label}`}
      data-route={capacity.option}
      className="min-w-0"
    >
      <h3 className="font-semibold">
        <RouteSwatch option={capacity.option} />
        {capacity.label}
      </h3>
      <p className="text-table">{capacity.layout}</p>
      {capacity.badge === null ? null : <p className="text-table text-muted">{capacity.badge}</p>}
      <LoadBar capacity={capacity} />
      <FigureList figures={capacity.rows} />
      <table className="ledger cards mt-5" role="table">
        <caption className="field-hint pb-1">
          Busiest minute of the first month, by workload
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            {['Workload', ...columns.map(({ head }) => head)].map((head, index) => (
              <th
                key={head}
                scope="col"
                role="columnheader"
                className={index === 0 ? 'words' : undefined}
              >
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {capacity.workloads.map((workload) => (
            <tr key={workload.share.id} role="row">
              <th scope="row" role="rowheader" className="words">
                {workload.name}
              </th>
              {columns.map(({ key, head }) => (
                <td key={key} role="cell" data-label={head}>
                  <FigureButton figure={workload[key]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
