'use client';

import { useState } from 'react';
import { ChartFrame } from '@/components/charts/chart-frame';
import { usePlanner } from '@/components/planner/planner-context';
import { routingMap } from '@/lib/view/routing-map';
import type { PlacementRow } from '@/lib/view/routing-types';
import { mapWords } from '@/lib/view/routing-words';
import { MapPlot } from './map-plot';
import { ResidencyKey } from './residency-key';
import { WorkloadList } from './workload-list';
import { WorkloadPanel } from './workload-panel';

interface PlacementMapProps {
  readonly placements: readonly PlacementRow[];
}

/** Every workload by volume, quality and residency, where it goes, and why. */
export function PlacementMap({ placements }: PlacementMapProps) {
  const scenario = usePlanner(({ view }) => view.scenario);
  const [chosenId, setChosen] = useState<string | null>(null);
  const placementOf = (id: string) => placements.find(({ workloadId }) => workloadId === id);
  const map = routingMap(scenario, (id) => placementOf(id)?.option ?? scenario.today);
  const chosen = chosenId === null ? undefined : placementOf(chosenId);
  return (
    <div className="grid gap-x-12 gap-y-6 lg:grid-cols-[1.9fr_1fr] lg:grid-rows-[auto_1fr]">
      <ChartFrame words={mapWords(map, placements)} level={3}>
        <p className="mt-2 text-small text-muted" aria-hidden="true">
          {map.y.title}
        </p>
        <MapPlot map={map} placements={placements} chosenId={chosenId} onChoose={setChosen} />
        <p className="text-right text-small text-muted" aria-hidden="true">
          {map.x.title}
        </p>
        <ResidencyKey map={map} />
        <p id="routing-map-help" className="screen-only mt-1 max-w-[72ch] text-small text-muted">
          Drag a workload, or move it with the arrow keys (with Shift in large steps), to change its
          volume and its need for the strongest model; Undo takes it back.
        </p>
      </ChartFrame>
      <div className="min-w-0 lg:row-span-2">
        <WorkloadList map={map} placements={placements} chosenId={chosenId} onChoose={setChosen} />
      </div>
      {chosen === undefined ? null : <WorkloadPanel key={chosen.workloadId} placement={chosen} />}
    </div>
  );
}
