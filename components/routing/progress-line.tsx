'use client';

import { useRoutedScenario, useRouting, useRoutingActions } from './use-routing';

/** How far the search is, with a way to stop it; after it, whether the answer follows the page. */
export function ProgressLine() {
  const store = useRoutingActions();
  const asked = useRoutedScenario();
  const status = useRouting((state) => state.status);
  const progress = useRouting((state) => state.progress);
  const answeredId = useRouting((state) => state.answer?.scenarioId ?? null);
  const isWorking = status === 'working';
  return (
    <div className="screen-only mb-3 flex min-h-8 flex-wrap items-center gap-x-4 gap-y-1 text-table text-muted">
      <p role="status">{wordsOf({ status, progress, isCurrent: answeredId === asked.id })}</p>
      {isWorking ? (
        <button type="button" className="button" onClick={store.getState().cancel}>
          Cancel
        </button>
      ) : null}
      {status === 'cancelled' || status === 'failed' ? (
        <button
          type="button"
          className="button"
          onClick={() => {
            store.getState().route(asked);
          }}
        >
          {status === 'failed' ? 'Try again' : 'Work it out'}
        </button>
      ) : null}
    </div>
  );
}

function wordsOf(given: {
  status: 'idle' | 'working' | 'answered' | 'cancelled' | 'failed';
  progress: string;
  isCurrent: boolean;
}): string {
  switch (given.status) {
    case 'working':
      return given.progress;
    case 'cancelled':
      return given.isCurrent
        ? 'Stopped. Edits are not followed.'
        : 'Stopped. What stands here does not follow your edits.';
    case 'failed':
      return 'This could not be worked out. Check the connection.';
    case 'idle':
    case 'answered':
      return given.isCurrent ? 'Worked out for the scenario above.' : 'Follows your edit…';
  }
}
