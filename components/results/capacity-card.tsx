import { LoadBar } from '@/components/charts/load-bar';
import { FigureButton } from '@/components/ui/figure-button';
import { RouteSwatch } from '@/components/ui/route-swatch';
import type { CapacityView } from '@/lib/view/types';

/** One self-hosted route's machines, load and workloads. */
export function CapacityCard({ capacity }: { readonly capacity: CapacityView }) {
  return (
    <section aria-label={`Capacity, ${capacity.label}`} data-route={capacity.option}>
      <h3 className="font-semibold">
        <RouteSwatch option={capacity.option} />
        {capacity.label}
      </h3>
      <p className="text-table">{capacity.layout}</p>
      {capacity.badge === null ? null : <p className="text-table text-muted">{capacity.badge}</p>}
      <LoadBar capacity={capacity} />
      <dl className="text-table">
        {capacity.rows.map((row) => (
          <div
            key={row.label}
            className="flex justify-between gap-4 border-b border-hairline py-1.5"
          >
            <dt>
              {row.label}
              {row.note === undefined ? null : <span className="text-muted">, {row.note}</span>}
            </dt>
            <dd className="text-right">
              <FigureButton figure={row.figure} label={row.label} />
            </dd>
          </div>
        ))}
      </dl>
      <table className="ledger mt-5">
        <caption className="field-hint pb-1">
          Busiest minute of the first month, by workload
        </caption>
        <thead>
          <tr>
            <th scope="col" className="words">
              Workload
            </th>
            <th scope="col">Load</th>
            <th scope="col">One replica serves</th>
            <th scope="col">Fills</th>
          </tr>
        </thead>
        <tbody>
          {capacity.workloads.map((workload) => (
            <tr key={workload.share.id}>
              <th scope="row" className="words">
                {workload.name}
              </th>
              {[workload.peak, workload.perReplica, workload.share].map((figure) => (
                <td key={figure.id}>
                  <FigureButton figure={figure} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
