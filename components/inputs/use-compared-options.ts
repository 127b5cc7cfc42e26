'use client';

import { useMemo } from 'react';
import { usePlanner } from '@/components/planner/planner-context';
import { comparedOptions } from '@/lib/scenario/options';
import type { OptionId } from '@/lib/scenario/options';

/** The routes that the scenario on screen compares. */
export function useComparedOptions(): readonly OptionId[] {
  const hasEdge = usePlanner(({ draft }) => draft.edge !== null);
  const hasSeats = usePlanner(({ draft }) => draft.seats !== null);
  return useMemo(
    () => comparedOptions({ edge: hasEdge ? {} : null, seats: hasSeats ? {} : null }),
    [hasEdge, hasSeats],
  );
}
