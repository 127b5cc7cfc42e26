'use client';

import { usePlanner } from '@/components/planner/planner-context';
import { BreakdownRow } from './breakdown-row';
import { ChartFrame } from './chart-frame';

/** Where each route's money goes: one bar a route, to one scale, its parts named below it. */
export function Breakdown() {
  const breakdown = usePlanner(({ view }) => view.breakdown);
  return (
    <ChartFrame words={breakdown}>
      <ul className="mt-3 grid gap-5">
        {breakdown.bars.map((bar) => (
          <BreakdownRow key={bar.option} bar={bar} maximum={breakdown.maximum} />
        ))}
      </ul>
    </ChartFrame>
  );
}
