'use client';

import { useState } from 'react';
import { usePlannerStore } from '@/components/planner/planner-context';
import { saveReport } from './save-report';

const words = {
  idle: '',
  writing: 'Writing the report…',
  failed: 'The report could not be written. Check the connection and try again.',
} as const;

/** Saves the board report as a PDF. */
export function DownloadReport() {
  const store = usePlannerStore();
  const [state, setState] = useState<keyof typeof words>('idle');
  const save = async () => {
    setState('writing');
    try {
      await saveReport(store.getState());
      setState('idle');
    } catch {
      setState('failed');
    }
  };
  return (
    <>
      <button
        type="button"
        className="button"
        disabled={state === 'writing'}
        onClick={() => void save()}
      >
        <span>
          <span className="max-sm:sr-only">Download </span>PDF
        </span>
      </button>
      <span role="status" className="text-small text-muted empty:hidden">
        {words[state]}
      </span>
    </>
  );
}
