'use client';

import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { usePlanner, usePlannerStore } from '@/components/planner/planner-context';
import type { FinanceParts } from '@/lib/view/finance-types';

interface FinanceReadyProps {
  readonly children: (finance: FinanceParts) => ReactNode;
}

/** Draws what the engine works out on demand, again after each answer and never before its figures. */
export function FinanceReady({ children }: FinanceReadyProps) {
  const store = usePlannerStore();
  const engine = usePlanner((state) => state.engine);
  // An edit is painted first; these tables follow it.
  const view = useDeferredValue(usePlanner((state) => state.view));
  const [hasFailed, setFailed] = useState(false);
  useEffect(() => {
    store
      .getState()
      .ready()
      .catch(() => {
        setFailed(true);
      });
  }, [store]);
  const finance = useMemo(
    () => (engine === null ? null : { view, parts: engine.finance() }),
    [engine, view],
  );
  if (finance === null)
    return (
      <p role="status" className="mt-2 text-table">
        {hasFailed ? 'This part could not be loaded. Check the connection.' : 'Opening…'}
      </p>
    );
  return children(finance.parts);
}
