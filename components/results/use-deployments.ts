'use client';

import { useEffect, useRef, useState } from 'react';
import { usePlanner } from '@/components/planner/planner-context';
import type { PlannerEngine } from '@/lib/store/engine';
import type { DeploymentsView, PlannerView } from '@/lib/view/types';

/** The search takes longer than a frame, so it waits until no edit has come for so long. */
const REST_MS = 700;

interface Found {
  readonly view: PlannerView;
  readonly deployments: DeploymentsView;
}

/** The machines ranked for the answer on screen, or for the one before it while the reader edits. */
export function useDeployments(engine: PlannerEngine) {
  const view = usePlanner((state) => state.view);
  const [found, setFound] = useState<Found | null>(null);
  const hasSearched = useRef(false);
  useEffect(() => {
    const search = () => {
      hasSearched.current = true;
      setFound({ view, deployments: engine.deployments() });
    };
    const timer = setTimeout(search, hasSearched.current ? REST_MS : 0);
    return () => {
      clearTimeout(timer);
    };
  }, [engine, view]);
  return { deployments: found?.deployments ?? null, isCurrent: found?.view === view };
}
