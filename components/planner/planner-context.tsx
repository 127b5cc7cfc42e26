'use client';

import { createContext, useContext, useState } from 'react';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { createPlannerStore } from '@/lib/store/planner-store';
import type { PlannerState, PlannerStore } from '@/lib/store/planner-store';
import type { ChoicesView, PlannerView } from '@/lib/view/types';
import { loadEngine } from './load-engine';

interface PlannerContextValue {
  readonly store: PlannerStore;
  readonly choices: ChoicesView;
}

const PlannerContext = createContext<PlannerContextValue | null>(null);

interface PlannerProviderProps {
  readonly view: PlannerView;
  readonly choices: ChoicesView;
  readonly children: ReactNode;
}

/** Holds the one store of the page, started from the answer the server has already given. */
export function PlannerProvider({ view, choices, children }: PlannerProviderProps) {
  const [value] = useState(() => ({
    store: createPlannerStore({ view, loadEngine, schedule: afterPaint }),
    choices,
  }));
  return <PlannerContext value={value}>{children}</PlannerContext>;
}

/** A part of the page's state. */
export function usePlanner<T>(select: (state: PlannerState) => T): T {
  return useStore(usePlannerStore(), select);
}

/** The store itself, for effects and event handlers. */
export function usePlannerStore(): PlannerStore {
  return useValue().store;
}

/** What the form's selects offer. */
export function useChoices(): ChoicesView {
  return useValue().choices;
}

function useValue(): PlannerContextValue {
  const value = useContext(PlannerContext);
  if (value === null) throw new Error('The planner’s parts are drawn inside PlannerProvider.');
  return value;
}

function afterPaint(task: () => void): void {
  requestAnimationFrame(() => setTimeout(task));
}
