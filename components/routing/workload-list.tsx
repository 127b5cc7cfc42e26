import { RouteSwatch } from '@/components/ui/route-swatch';
import type { RoutingMap } from '@/lib/view/routing-map';
import type { PlacementRow } from '@/lib/view/routing-types';
import { shareText } from '@/lib/view/routing-words';

interface WorkloadListProps {
  readonly map: RoutingMap;
  readonly placements: readonly PlacementRow[];
  readonly chosenId: string | null;
  readonly onChoose: (workloadId: string) => void;
}

/** The workloads of the map in words, each to be chosen. */
export function WorkloadList({ map, placements, chosenId, onChoose }: WorkloadListProps) {
  return (
    <section aria-labelledby="routing-workloads" className="over-rule">
      <h3 id="routing-workloads" className="font-semibold">
        Where each goes
      </h3>
      <ol className="mt-1">
        {placements.map(({ workloadId, name, option, place, isMoved }) => {
          const index = map.points.findIndex((point) => point.workloadId === workloadId);
          const point = map.points[index];
          if (point === undefined) return null;
          return (
            <li key={workloadId} className="border-b border-hairline">
              <button
                type="button"
                className="routing-choice"
                aria-pressed={workloadId === chosenId}
                onClick={() => {
                  onChoose(workloadId);
                }}
              >
                <span className="flex gap-2">
                  <span className="ring-key mt-0.5" aria-hidden="true">
                    {index + 1}
                  </span>
                  <span className="font-semibold">{name}</span>
                  <span className="tag ml-auto">{isMoved ? 'moves' : 'stays'}</span>
                </span>
                <span className="block">
                  <RouteSwatch option={option} />
                  {place}
                </span>
                <span className="block text-small text-muted">
                  {point.tokens} a month · {shareText(point)} need the strongest model · data{' '}
                  {point.residencyWords}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
      {chosenId === null ? (
        <p className="screen-only mt-2 text-small text-muted">
          Select a workload to see why, what comes next, and what would move it.
        </p>
      ) : null}
    </section>
  );
}
