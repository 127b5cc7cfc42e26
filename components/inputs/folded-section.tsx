'use client';

import { useState } from 'react';
import { useChoices, usePlanner } from '@/components/planner/planner-context';
import { DefaultSources } from './default-sources';
import type { FormSection } from './form-section';
import { needsCorrecting } from './needs-correcting';
import { useProblemCount } from './use-scenario-field';

/** A part of the form behind its heading and what is set in it; drawn when it is first opened. */
export function FoldedSection({ title, paths, summary, Fields }: FormSection) {
  const [wasOpened, setOpened] = useState(false);
  const choices = useChoices();
  const words = usePlanner(({ draft }) => summary(draft, choices));
  const problems = useProblemCount(paths);
  return (
    <details
      className="border-b border-hairline"
      onToggle={() => {
        setOpened(true);
      }}
    >
      <summary className="grid items-baseline gap-x-6 py-2.5 sm:grid-cols-[15rem_1fr]">
        <h2 className="chevron text-body font-semibold">{title}</h2>
        <span className="text-table text-muted">
          {problems === 0 ? (
            words
          ) : (
            <strong className="text-worse">{needsCorrecting(problems)}</strong>
          )}
        </span>
      </summary>
      {wasOpened ? (
        <div className="grid gap-5 pt-2 pb-5">
          <Fields />
          <DefaultSources paths={paths} />
        </div>
      ) : null}
    </details>
  );
}
