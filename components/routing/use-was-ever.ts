'use client';

import { useState } from 'react';

/** True from the first time on. */
export function useWasEver(isNow: boolean): boolean {
  const [wasEver, setEver] = useState(isNow);
  if (isNow && !wasEver) setEver(true);
  return wasEver || isNow;
}
