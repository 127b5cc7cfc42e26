'use client';

import { createContext, useContext, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { usePlanner } from '@/components/planner/planner-context';
import {
  createRoutingStore,
  type RoutedScenario,
  type RoutingState,
  type RoutingStore,
} from './routing-store';
import { startWorker } from './start-worker';

/** An edit in progress is let come to rest before the search follows it. */
const REST_MS = 300;

export const RoutingContext = createContext<RoutingStore | null>(null);

/** The scenario of the last good answer on screen. */
export function useRoutedScenario(): RoutedScenario {
  const id = usePlanner(({ view }) => view.scenarioId);
  const scenario = usePlanner(({ view }) => view.scenario);
  const release = usePlanner(({ view }) => view.catalogueRelease);
  return { id, scenario, release };
}

/** The page's portfolio; it follows the scenario while the reader looks at it. */
export function useRoutingStore(isInView: boolean): RoutingStore {
  const [store] = useState(() => createRoutingStore(startWorker));
  const asked = useRoutedScenario();
  const status = useStore(store, (state) => state.status);
  const askedId = useStore(store, (state) => state.askedId);
  const isWanted = isInView && status !== 'cancelled' && askedId !== asked.id;
  const { id, scenario, release } = asked;
  useEffect(() => {
    if (!isWanted) return;
    const timer = setTimeout(
      () => {
        store.getState().route({ id, scenario, release });
      },
      store.getState().askedId === null ? 0 : REST_MS,
    );
    return () => {
      clearTimeout(timer);
    };
  }, [store, isWanted, id, scenario, release]);
  useEffect(() => store.getState().close, [store]);
  return store;
}

/** A part of the portfolio's state. */
export function useRouting<T>(select: (state: RoutingState) => T): T {
  return useStore(useRoutingActions(), select);
}

/** The store itself, for effects and event handlers. */
export function useRoutingActions(): RoutingStore {
  const store = useContext(RoutingContext);
  if (store === null) throw new Error('The parts of the portfolio are drawn inside RoutingBody.');
  return store;
}
