'use client';

import { useState } from 'react';
import type { ReactNode } from 'react';

interface FoldedProps {
  readonly summary: string;
  /** A function, so that what is folded away costs nothing until it is wanted. */
  readonly children: () => ReactNode;
}

/** A part one level down, drawn when it is first opened: the first paint does not wait for it. */
export function Folded({ summary, children }: FoldedProps) {
  const [wasOpened, setOpened] = useState(false);
  return (
    <details
      className="mt-3"
      onToggle={() => {
        setOpened(true);
      }}
    >
      <summary className="inline-flex min-h-6 items-center text-table text-accent">
        <span className="chevron">{summary}</span>
      </summary>
      {wasOpened ? children() : null}
    </details>
  );
}
