'use client';

import type { RefObject } from 'react';
import { usePlanner } from '@/components/planner/planner-context';
import { shareAt, type MapPoint, type RoutingMap } from '@/lib/view/routing-map';
import { routeKind, sentence } from '@/lib/view/words';
import type { SpreadMark } from '@/lib/view/routing-spread';
import type { PlacementRow } from '@/lib/view/routing-types';
import { ResidencyShape } from './residency-shape';
import { useMarkDrag } from './use-mark-drag';
import { useMarkKeys } from './use-mark-keys';

interface MapMarkProps {
  readonly map: RoutingMap;
  readonly point: MapPoint;
  readonly number: number;
  /** Where it stands clear of others. */
  readonly spread: SpreadMark | undefined;
  /** Of the last answer; a workload added since has none yet. */
  readonly placement: PlacementRow | undefined;
  readonly isChosen: boolean;
  readonly plot: RefObject<HTMLDivElement | null>;
  readonly onChoose: (workloadId: string) => void;
}

/** One workload: its sign, its name, where it goes. Pressing it chooses it, dragging it changes it. */
export function MapMark(props: MapMarkProps) {
  const { map, point, number, spread, placement, isChosen, plot, onChoose } = props;
  const { workloadId } = point;
  const name = usePlanner(
    ({ view }) => view.scenario.workloads.find(({ id }) => id === workloadId)?.name ?? '',
  );
  const drag = useMarkDrag({ map, point, plot });
  const keys = useMarkKeys(workloadId, shareAt(point.up));
  const at = drag.preview ?? point;
  const goes = placement === undefined ? 'not placed yet' : routeKind(placement.option);
  const lifted = drag.preview === null ? (spread?.lift ?? 0) : 0;
  return (
    <>
      {Math.abs(lifted) < 1 ? null : (
        <span
          className="routing-stem"
          style={{
            left: percent(at.left),
            bottom: `calc(${percent(at.up)} + ${Math.min(0, lifted)}px)`,
            height: Math.abs(lifted),
          }}
        />
      )}
      <button
        type="button"
        className="routing-mark"
        data-route={placement?.option}
        data-side={spread?.side}
        aria-pressed={isChosen}
        aria-describedby="routing-map-help"
        style={{ left: percent(at.left), bottom: `calc(${percent(at.up)} + ${lifted}px)` }}
        onClick={() => {
          if (!drag.wasMoved()) onChoose(workloadId);
        }}
        {...drag.handlers}
        {...keys}
      >
        <ResidencyShape residency={point.residency} isFilled={point.isShareOwn} size={26}>
          {String(number)}
        </ResidencyShape>
        <span className="routing-mark-words">
          <span className="block font-semibold">{name}</span>
          <span className="block">
            {drag.preview === null ? sentence(goes) : drag.preview.words}
          </span>
        </span>
        <span className="sr-only">
          , {point.tokens} a month, {point.share} need the strongest model, data{' '}
          {point.residencyWords}
        </span>
      </button>
    </>
  );
}

function percent(share: number): string {
  return `${share * 100}%`;
}
