'use client';

import { useRef } from 'react';
import { fromLeft } from '@/components/charts/chart-geometry';
import { useIsNarrow } from '@/components/charts/use-is-narrow';
import type { RoutingMap } from '@/lib/view/routing-map';
import { spreadMarks } from '@/lib/view/routing-spread';
import type { PlacementRow } from '@/lib/view/routing-types';
import { MapMark } from './map-mark';

interface MapPlotProps {
  readonly map: RoutingMap;
  readonly placements: readonly PlacementRow[];
  readonly chosenId: string | null;
  readonly onChoose: (workloadId: string) => void;
}

/** Room that marks are kept apart for; with their names beside them on a wide screen. */
const wide = { width: 620, height: 300, markSize: 30, nameWidth: 150, lineHeight: 36 } as const;
const narrow = { width: 280, height: 250, markSize: 34, nameWidth: 0, lineHeight: 34 } as const;

/** The plot: a grid, and each workload as a mark that can be chosen and moved. */
export function MapPlot({ map, placements, chosenId, onChoose }: MapPlotProps) {
  const plot = useRef<HTMLDivElement>(null);
  const isNarrow = useIsNarrow();
  const spread = spreadMarks(map.points, isNarrow ? narrow : wide);
  return (
    <div className="routing-map">
      <div ref={plot} className="routing-plot" role="group" aria-label="Workloads on the map">
        <svg className="routing-grid" aria-hidden="true">
          {map.y.ticks.map(({ at, text }) => (
            <g key={at}>
              <line
                x1="0"
                x2="100%"
                y1={percent(1 - at)}
                y2={percent(1 - at)}
                stroke={at === 0 ? 'var(--ink)' : 'var(--hairline)'}
              />
              <text x="-8" dy="4" textAnchor="end" y={percent(1 - at)}>
                {text}
              </text>
            </g>
          ))}
          {map.x.ticks.map(({ at, text }) => (
            <text key={at} x={percent(fromLeft(at, map.x))} y="100%" dy="20" textAnchor="middle">
              {text}
            </text>
          ))}
        </svg>
        {map.points.map((point, index) => (
          <MapMark
            key={point.workloadId}
            map={map}
            point={point}
            number={index + 1}
            spread={spread[index]}
            placement={placements.find(({ workloadId }) => workloadId === point.workloadId)}
            isChosen={point.workloadId === chosenId}
            plot={plot}
            onChoose={onChoose}
          />
        ))}
      </div>
    </div>
  );
}

function percent(share: number): string {
  return `${share * 100}%`;
}
