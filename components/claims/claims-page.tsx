'use client';

import { useMemo } from 'react';
import { ThemeSwitch } from '@/components/ui/theme-switch';
import { Wordmark } from '@/components/ui/wordmark';
import type { ClaimsView } from '@/lib/view/claims-types';
import { Claim } from './claim';
import { useClaims } from './use-claims';

interface ClaimsPageProps {
  /** The answer for the opening scenario, as JSON. */
  readonly opening: string;
}

/** What others claim of open and proprietary models, each put to the reader's own workloads. */
export function ClaimsPage({ opening }: ClaimsPageProps) {
  // The server wrote it from the same build, so there is nothing in it to check.
  const first = useMemo(() => JSON.parse(opening) as ClaimsView, [opening]);
  const { view, banner, hash } = useClaims(first);
  const planner = `/${hash}`;
  return (
    <div className="page">
      <header className="flex flex-wrap items-center gap-x-5 gap-y-3 border-b-2 border-ink pb-3">
        <Wordmark />
        <div className="screen-only flex items-center gap-3 sm:ml-auto">
          <a className="link" href={planner}>
            Back to the answer
          </a>
          <ThemeSwitch />
        </div>
      </header>
      <main className="grid gap-6">
        <div role="alert" className={banner.length === 0 ? 'hidden' : 'claims-banner'}>
          {banner.map((message) => (
            <p key={message}>{message}</p>
          ))}
        </div>
        <p className="opening text-title" role="status">
          Opening the shared scenario…
        </p>
        <div className="answer grid max-w-[72ch] gap-3">
          <h1 className="text-verdict font-semibold text-balance">
            What they claim, on your workloads
          </h1>
          <p>
            Claims of five articles on open and proprietary models, put to “{view.scenarioName}”.
            Each is worked out from the same figures as the answer; where one thing moved alone
            would change the finding, the value at which it does is given.
          </p>
          <p className="font-semibold" role="status">
            {view.summary}
          </p>
        </div>
        <ol className="answer claims">
          {view.rows.map((row) => (
            <Claim key={row.id} row={row} />
          ))}
        </ol>
      </main>
      <footer className="border-t-2 border-ink pt-4 text-small text-muted">
        <p className="max-w-[80ch]">
          Scenario {view.scenarioId}, catalogue of {view.catalogueRelease}. One input is moved at a
          time and everything else is held, measured capacity too: volume from a hundredth to a
          thousand times the plan, prices by 90 % either way, people from none to three times as
          many. The published findings are in our words; their links open the source.
        </p>
      </footer>
    </div>
  );
}
