'use client';

import { Folded } from '@/components/ui/folded';
import { RouteSwatch } from '@/components/ui/route-swatch';
import type { PlacementRow } from '@/lib/view/routing-types';
import { WhatMovesIt } from './what-moves-it';

/** One workload: where it goes, why, what comes next, what falls away, what would move it. */
export function WorkloadPanel({ placement }: { readonly placement: PlacementRow }) {
  const { workloadId, name, option, place, reason, nextBest, fallenAway } = placement;
  return (
    <section aria-labelledby="routing-chosen" className="over-rule min-w-0">
      <h3 id="routing-chosen" className="font-semibold">
        {name}
      </h3>
      <div className="grid gap-x-10 gap-y-4 md:grid-cols-2">
        <div className="min-w-0">
          <p className="mt-1">
            <RouteSwatch option={option} />
            {place}
          </p>
          <p className="mt-1 text-table">{reason}</p>
          <dl className="mt-2 text-table">
            <div className="flex justify-between gap-4 border-y border-hairline py-1.5">
              <dt>
                Next best
                <span className="block text-small text-muted">
                  {nextBest === null ? 'No other place meets its needs' : nextBest.place}
                </span>
              </dt>
              <dd className="text-right whitespace-nowrap">
                {nextBest === null ? 'none' : `${nextBest.extra} more`}
              </dd>
            </div>
          </dl>
          {fallenAway.length === 0 ? (
            <p className="mt-2 text-table text-muted">No place falls away.</p>
          ) : (
            <Folded summary={`What falls away, and why: ${fallenAway.length}`}>
              {() => (
                <ul className="mt-1 text-small">
                  {fallenAway.map((each, index) => (
                    <li key={index} className="border-b border-hairline py-1.5">
                      <span className="font-semibold">{each.place}</span>
                      <span className="block break-words">{each.why}</span>
                    </li>
                  ))}
                </ul>
              )}
            </Folded>
          )}
        </div>
        <WhatMovesIt workloadId={workloadId} />
      </div>
    </section>
  );
}
