'use client';

import { createContext, useContext } from 'react';

/** Opens the explanation of a figure, by the id of its cell. */
export const ExplanationContext = createContext<(cellId: string) => void>(() => undefined);

export function useExplain(): (cellId: string) => void {
  return useContext(ExplanationContext);
}
