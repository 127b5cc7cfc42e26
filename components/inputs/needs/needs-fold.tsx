'use client';

import { useState } from 'react';
import { useChoices, usePlanner } from '@/components/planner/planner-context';
import { needsCorrecting } from '../needs-correcting';
import { useProblemCount } from '../use-scenario-field';
import { NeedsFields } from './needs-fields';
import { needsSummary } from './needs-summary';
import { needPaths } from './paths';

/** What one workload asks, behind a line that says it; drawn when it is first opened. */
export function NeedsFold({ index }: { readonly index: number }) {
  const [wasOpened, setOpened] = useState(false);
  const { evaluations } = useChoices();
  const name = usePlanner(({ draft }) => draft.workloads[index]?.name ?? '');
  const words = usePlanner(({ draft }) => needsSummary(draft.workloads[index], evaluations));
  const problems = useProblemCount(needPaths(index));
  return (
    <details
      className="mt-4 border-t border-hairline"
      onToggle={() => {
        setOpened(true);
      }}
    >
      <summary className="grid items-baseline gap-x-6 py-2 sm:grid-cols-[15rem_1fr]">
        <h3 className="chevron text-table font-semibold">
          Needs<span className="sr-only"> of {name}</span>
        </h3>
        <span className="text-table text-muted">
          {problems === 0 ? (
            words
          ) : (
            <strong className="text-worse">{needsCorrecting(problems)}</strong>
          )}
        </span>
      </summary>
      {wasOpened ? <NeedsFields index={index} /> : null}
    </details>
  );
}
