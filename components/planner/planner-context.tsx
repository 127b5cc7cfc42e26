'use client';

import { createContext, startTransition, useContext, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { createPlannerStore } from '@/lib/store/planner-store';
import type { PlannerState, PlannerStore } from '@/lib/store/planner-store';
import type { ChoicesView, PlannerView } from '@/lib/view/types';
import { loadChoices } from './load-choices';
import { loadEngine } from './load-engine';

const StoreContext = createContext<PlannerStore | null>(null);
const ChoicesContext = createContext<ChoicesView | null>(null);

/** What the page opens on: an answer, and the choices made in it. */
export interface OpeningAnswer {
  readonly view: PlannerView;
  readonly choices: ChoicesView;
}

interface PlannerProviderProps {
  readonly opening: string;
  readonly children: ReactNode;
}

/** Holds the one store of the page, started from the answer the server has already given. */
export function PlannerProvider({ opening, children }: PlannerProviderProps) {
  const [{ store, chosen }] = useState(() => {
    // The server wrote it from the same build, so there is nothing in it to check.
    const { view, choices } = JSON.parse(opening) as OpeningAnswer;
    return {
      store: createPlannerStore({ view, loadEngine, schedule: afterPaint }),
      chosen: choices,
    };
  });
  const choices = useAllChoices(store) ?? chosen;
  return (
    <StoreContext value={store}>
      <ChoicesContext value={choices}>{children}</ChoicesContext>
    </StoreContext>
  );
}

/** All choices, once they or the engine have arrived. */
function useAllChoices(store: PlannerStore): ChoicesView | null {
  const [fetched, setFetched] = useState<ChoicesView | null>(null);
  const engine = useStore(store, (state) => state.engine);
  useEffect(() => {
    const leaving = new AbortController();
    void loadChoices(leaving.signal).then((choices) => {
      startTransition(() => {
        setFetched(choices);
      });
    });
    return () => {
      leaving.abort();
    };
  }, []);
  return useMemo(() => fetched ?? engine?.choices() ?? null, [fetched, engine]);
}

/** A part of the page's state. */
export function usePlanner<T>(select: (state: PlannerState) => T): T {
  return useStore(usePlannerStore(), select);
}

/** The store itself, for effects and event handlers. */
export function usePlannerStore(): PlannerStore {
  return present(useContext(StoreContext));
}

/** What the form's selects offer. */
export function useChoices(): ChoicesView {
  return present(useContext(ChoicesContext));
}

function present<T>(value: T | null): T {
  if (value === null) throw new Error('The planner’s parts are drawn inside PlannerProvider.');
  return value;
}

function afterPaint(task: () => void): void {
  requestAnimationFrame(() => setTimeout(task));
}
