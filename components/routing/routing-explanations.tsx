'use client';

import { useCallback, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { ExplanationContext } from '@/components/explain/explanation-context';
import { ExplanationDialog } from '@/components/explain/explanation-dialog';
import { useRouting, useRoutingActions } from './use-routing';

/** Lets the figures of the portfolio open as all others do; the worker that found them explains them. */
export function RoutingExplanations({ children }: { readonly children: ReactNode }) {
  const store = useRoutingActions();
  const [trail, setTrail] = useState<readonly string[]>([]);
  const cellId = trail.at(-1);
  const explanations = useRouting((state) => state.explanations);
  const explanation = cellId === undefined ? undefined : explanations.get(cellId);
  useEffect(() => {
    // Another answer has explanations of its own.
    if (cellId !== undefined) store.getState().explain(cellId);
  }, [store, cellId, explanations]);
  const open = useCallback((id: string) => {
    setTrail((before) => [...before, id]);
  }, []);
  const source = useMemo(
    () =>
      explanation === undefined || explanation === null ? null : { explain: () => explanation },
    [explanation],
  );
  return (
    <ExplanationContext value={open}>
      {children}
      <ExplanationDialog
        trail={trail}
        engine={source}
        hasFailed={explanation === null}
        onBack={() => {
          setTrail((before) => before.slice(0, -1));
        }}
        onClose={() => {
          setTrail([]);
        }}
      />
    </ExplanationContext>
  );
}
