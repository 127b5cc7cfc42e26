'use client';

import { useEffect, useState } from 'react';

const LATEST_MS = 1500;

/** False until the browser has had time to paint and answer the reader, then true for good. */
export function useIsIdle(): boolean {
  const [isIdle, setIdle] = useState(false);
  useEffect(() => {
    const settle = () => {
      setIdle(true);
    };
    // Safari has no requestIdleCallback.
    if (!('requestIdleCallback' in window)) {
      const timer = setTimeout(settle, LATEST_MS);
      return () => {
        clearTimeout(timer);
      };
    }
    const handle = requestIdleCallback(settle, { timeout: LATEST_MS });
    return () => {
      cancelIdleCallback(handle);
    };
  }, []);
  return isIdle;
}
