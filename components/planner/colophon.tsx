'use client';

import { ClaimsLink } from '@/components/claims/claims-link';
import { usePlanner, usePlannerStore } from './planner-context';

/** What the answer was made from, so that it can be made again. */
export function Colophon() {
  const view = usePlanner((state) => state.view);
  const store = usePlannerStore();
  return (
    <footer className="border-t-2 border-ink pt-4 text-small text-muted">
      <dl className="flex flex-wrap gap-x-8 gap-y-1">
        {[
          ['Catalogue release', view.catalogueRelease],
          ['Prices in force on', view.scenario.pricesAt],
          ['Engine', view.engineVersion],
          ['Scenario', view.scenarioId],
        ].map(([term, value]) => (
          <div key={term} className="flex gap-1.5">
            <dt>{term}</dt>
            <dd className="text-ink">{value}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-2 max-w-[80ch]">
        Prices are list prices unless you state your own. Every figure opens to its formula and its
        sources. Breakeven is free software under the Apache License 2.0; it sends nothing you enter
        to a server.
      </p>
      <p className="screen-only mt-2">
        <ClaimsLink current={() => store.getState().view.scenario} />
      </p>
    </footer>
  );
}
