'use client';

import { useState } from 'react';
import { latestRelease, releaseDates } from '@/data/releases/index';
import type { PlannerEngine } from '@/lib/store/engine';
import type { Version } from '@/lib/store/versions';
import type { ChangesView } from '@/lib/view/versions-types';
import { AskedFor } from './asked-for';
import { VersionsRouteChange } from './versions-route-change';
import { useChangesSince } from './versions-changes-since';

interface VersionsChangesProps {
  readonly engine: PlannerEngine;
  readonly versions: readonly Version[];
}

const NOTHING = { value: '', label: 'choose a version or a release' };

/** What changed from a version, or from another release of the catalogue, to what is on screen. */
export function VersionsChanges({ engine, versions }: VersionsChangesProps) {
  const [asked, setAsked] = useState(NOTHING.value);
  const choices = [
    NOTHING,
    ...versions.map(({ id, name }) => ({ value: `version ${id}`, label: name })),
    ...releaseDates
      .filter((release) => release !== latestRelease)
      .map((release) => ({ value: `release ${release}`, label: `Catalogue of ${release}` })),
  ];
  const { changes, isCurrent, hasFailed } = useChangesSince({ engine, versions, asked });
  return (
    <div>
      <div className="max-w-80">
        <AskedFor label="What changed since" choices={choices} chosen={asked} onChoose={setAsked} />
      </div>
      <p role="status" className="mt-2 text-table empty:hidden">
        {hasFailed ? 'The release could not be loaded. Check the connection.' : null}
        {isCurrent ? null : 'Working out what changed…'}
      </p>
      {changes === null ? null : <Changes changes={changes} />}
    </div>
  );
}

function Changes({ changes }: { readonly changes: ChangesView }) {
  const { verdict, routes, notes } = changes;
  return (
    <div className="mt-3 grid gap-5">
      <p className="max-w-[72ch]">{verdict}</p>
      <ul className="max-w-[72ch] text-small text-muted">
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      {routes.map((route) => (
        <VersionsRouteChange key={route.option} route={route} />
      ))}
    </div>
  );
}
