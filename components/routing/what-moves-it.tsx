'use client';

import { useEffect } from 'react';
import { useRoutedScenario, useRouting, useRoutingActions } from './use-routing';

/** What would send a workload elsewhere, worked out once it is chosen and the mix is known. */
export function WhatMovesIt({ workloadId }: { readonly workloadId: string }) {
  const store = useRoutingActions();
  const { id, scenario, release } = useRoutedScenario();
  const isAnswered = useRouting(
    ({ status, answer }) => status === 'answered' && answer?.scenarioId === id,
  );
  const moves = useRouting((state) => state.moves);
  const isAsked = moves?.workloadId === workloadId && moves.scenarioId === id;
  useEffect(() => {
    if (isAnswered && !isAsked) store.getState().findMoves({ id, scenario, release, workloadId });
  }, [store, isAnswered, isAsked, id, scenario, release, workloadId]);
  const sentences = isAsked ? moves.sentences : null;
  return (
    <div className="mt-1 min-w-0">
      <h4 className="text-table font-semibold">What would move it</h4>
      {sentences === null ? (
        <p role="status" className="text-table text-muted">
          {isAsked && moves.hasFailed
            ? 'This could not be worked out.'
            : 'Trying other volumes, shares and places for its data…'}
        </p>
      ) : (
        <ul className="list-disc pl-5 text-table">
          {sentences.length === 0 ? (
            <li>Nothing that was tried: it stays at any volume, quality and residency.</li>
          ) : (
            sentences.map((sentence, index) => <li key={index}>{sentence}</li>)
          )}
        </ul>
      )}
    </div>
  );
}
