'use client';

import { useState } from 'react';
import { usePlannerStore } from '@/components/planner/planner-context';
import type { PlannerState } from '@/lib/store/planner-store';

interface DownloadButtonProps {
  /** What is downloaded, as the button names it. */
  readonly name: string;
  /** What is written, as a sentence goes on about it: "report". */
  readonly noun: string;
  readonly save: (state: PlannerState) => Promise<void>;
}

/** Writes a file of the answer on screen, and says so while it does. */
export function DownloadButton({ name, noun, save }: DownloadButtonProps) {
  const store = usePlannerStore();
  const [state, setState] = useState<'idle' | 'writing' | 'failed'>('idle');
  const start = async () => {
    setState('writing');
    try {
      await save(store.getState());
      setState('idle');
    } catch {
      setState('failed');
    }
  };
  const words = {
    idle: '',
    writing: `Writing the ${noun}…`,
    failed: `The ${noun} could not be written. Check the connection and try again.`,
  };
  return (
    <>
      <button
        type="button"
        className="button"
        disabled={state === 'writing'}
        onClick={() => void start()}
      >
        <span>
          <span className="max-sm:sr-only">Download </span>
          <span className="inline-block max-sm:first-letter:uppercase">{name}</span>
        </span>
      </button>
      <span role="status" className="text-small text-muted empty:hidden">
        {words[state]}
      </span>
    </>
  );
}
