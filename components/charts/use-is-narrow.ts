'use client';

import { useSyncExternalStore } from 'react';

const NARROW = '(max-width: 39.99rem)';

/** Whether the screen is as narrow as a phone's. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const query = matchMedia(NARROW);
      query.addEventListener('change', changed);
      return () => {
        query.removeEventListener('change', changed);
      };
    },
    () => matchMedia(NARROW).matches,
    () => false,
  );
}
