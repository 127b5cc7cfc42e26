'use client';

import { useCallback, useState } from 'react';
import type { ReactNode } from 'react';
import { usePlanner, usePlannerStore } from '@/components/planner/planner-context';
import { ExplanationContext } from './explanation-context';
import { ExplanationDialog } from './explanation-dialog';

/** Lets any figure below open its explanation, and shows it beside the page. */
export function ExplanationProvider({ children }: { readonly children: ReactNode }) {
  const store = usePlannerStore();
  const engine = usePlanner((state) => state.engine);
  const [trail, setTrail] = useState<readonly string[]>([]);
  const [hasFailed, setFailed] = useState(false);

  const open = useCallback(
    (cellId: string) => {
      setFailed(false);
      setTrail((before) => [...before, cellId]);
      store
        .getState()
        .ready()
        .catch(() => {
          setFailed(true);
        });
    },
    [store],
  );

  return (
    <ExplanationContext value={open}>
      {children}
      <ExplanationDialog
        trail={trail}
        engine={engine}
        hasFailed={hasFailed}
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
