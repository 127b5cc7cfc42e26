'use client';

import { useStore } from 'zustand';
import { ProgressLine } from './progress-line';
import { RoutingAnswer } from './routing-answer';
import { RoutingExplanations } from './routing-explanations';
import { RoutingImpossible } from './routing-impossible';
import { RoutingContext, useRoutedScenario, useRoutingStore } from './use-routing';

/** The portfolio: how far it is, and the last answer. */
export function RoutingBody({ isInView }: { readonly isInView: boolean }) {
  const store = useRoutingStore(isInView);
  const answer = useStore(store, (state) => state.answer);
  const { id } = useRoutedScenario();
  const isCurrent = answer?.scenarioId === id;
  return (
    <RoutingContext value={store}>
      <ProgressLine />
      {answer === null ? null : (
        <RoutingExplanations>
          <div
            className={`routing-answer grid gap-10 ${isCurrent ? '' : 'screen-only'}`}
            aria-busy={!isCurrent}
          >
            {answer.view.kind === 'placed' ? (
              <RoutingAnswer view={answer.view} />
            ) : (
              <RoutingImpossible view={answer.view} />
            )}
          </div>
        </RoutingExplanations>
      )}
    </RoutingContext>
  );
}
