'use client';

import { useEffect } from 'react';
import { usePlannerStore } from './planner-context';

/** Any of these says that a reader is there and may soon edit a field or open a figure. */
const SIGNS = ['pointermove', 'pointerdown', 'touchstart', 'keydown', 'focusin', 'wheel'] as const;

/** Fetches the engine at the reader's first move, so that the first edit is answered at once. */
export function useEngineAhead(): void {
  const store = usePlannerStore();
  useEffect(() => {
    const listening = new AbortController();
    const fetchAhead = () => {
      listening.abort();
      // Offline now is no reason to complain: the first edit or figure asks again and says so.
      store
        .getState()
        .ready()
        .catch(() => undefined);
    };
    for (const sign of SIGNS)
      document.addEventListener(sign, fetchAhead, { passive: true, signal: listening.signal });
    return () => {
      listening.abort();
    };
  }, [store]);
}
