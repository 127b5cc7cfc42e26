'use client';

import { useRef, useState } from 'react';
import type { PointerEvent, RefObject } from 'react';
import { usePlannerStore } from '@/components/planner/planner-context';
import { formatCount } from '@/lib/format/count';
import { formatPercent } from '@/lib/format/ratio';
import {
  requestsAt,
  shareAt,
  type MapPoint,
  type Place,
  type RoutingMap,
} from '@/lib/view/routing-map';
import { withWorkloadMoved, type Moved } from './moved';

interface Dragged {
  readonly map: RoutingMap;
  readonly point: MapPoint;
  readonly plot: RefObject<HTMLDivElement | null>;
}

interface Preview extends Place {
  readonly words: string;
  readonly moved: Moved;
}

/** Pixels along an axis below which a hand that only trembled changes nothing on it. */
const STILL = 6;

/** Dragging by mouse, pen or finger: shown as it goes, one edit where it ends, none where it is broken off. */
export function useMarkDrag({ map, point, plot }: Dragged) {
  const store = usePlannerStore();
  const start = useRef<{ x: number; y: number } | null>(null);
  const moved = useRef(false);
  const [preview, setPreview] = useState<Preview | null>(null);
  const workload = () =>
    store.getState().view.scenario.workloads.find(({ id }) => id === point.workloadId);

  const placeAt = (event: PointerEvent): Preview | null => {
    const box = plot.current?.getBoundingClientRect();
    const held = workload();
    if (start.current === null || box === undefined || held === undefined) return null;
    const across = event.clientX - start.current.x;
    const up = start.current.y - event.clientY;
    const left = clamp(point.left + across / box.width);
    const height = clamp(point.up + up / box.height);
    const requestsPerMonth = requestsAt(held, left, map);
    const escalationShare = shareAt(height);
    const isAcross = Math.abs(across) >= STILL;
    const isUp = Math.abs(up) >= STILL;
    if (!isAcross && !isUp) return null;
    return {
      left: isAcross ? left : point.left,
      up: isUp ? height : point.up,
      words: [
        ...(isAcross ? [`${formatCount(requestsPerMonth)} requests a month`] : []),
        ...(isUp ? [formatPercent(escalationShare)] : []),
      ].join(', '),
      moved: { ...(isAcross ? { requestsPerMonth } : {}), ...(isUp ? { escalationShare } : {}) },
    };
  };
  const end = () => {
    start.current = null;
    setPreview(null);
  };
  return {
    preview,
    /** Whether the press that ends now has moved the mark, so that it is no choice of it. */
    wasMoved: () => moved.current,
    handlers: {
      onPointerDown: (event: PointerEvent) => {
        if (event.button !== 0) return;
        moved.current = false;
        start.current = { x: event.clientX, y: event.clientY };
        event.currentTarget.setPointerCapture(event.pointerId);
      },
      onPointerMove: (event: PointerEvent) => {
        const next = placeAt(event);
        if (next !== null) moved.current = true;
        if (next !== null || preview !== null) setPreview(next);
      },
      onPointerUp: (event: PointerEvent) => {
        const last = placeAt(event);
        end();
        if (last === null) return;
        store.getState().change((draft) => withWorkloadMoved(draft, point.workloadId, last.moved));
      },
      onPointerCancel: end,
    },
  };
}

const clamp = (share: number) => Math.min(1, Math.max(0, share));
