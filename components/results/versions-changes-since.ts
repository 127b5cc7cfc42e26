'use client';

import { useEffect, useState } from 'react';
import { loadRelease } from '@/data/releases/index';
import { usePlanner } from '@/components/planner/planner-context';
import type { PlannerEngine } from '@/lib/store/engine';
import type { Version } from '@/lib/store/versions';
import type { ChangesView, VersionsSession } from '@/lib/view/versions-types';

/** Each input that differs is a question of its own, so it waits until no edit has come for so long. */
const REST_MS = 500;

interface Asked {
  readonly engine: PlannerEngine;
  readonly versions: readonly Version[];
  /** "version v1", "release 2026-11-21", or nothing. */
  readonly asked: string;
}

interface Found {
  readonly key: unknown;
  readonly changes: ChangesView | null;
}

/** What changed since what was asked for; the answer before stays in sight while the reader edits. */
export function useChangesSince({ engine, versions, asked }: Asked) {
  const view = usePlanner((state) => state.view);
  const [found, setFound] = useState<(Found & { asked: string }) | null>(null);
  useEffect(() => {
    if (asked === '') return;
    let isLeft = false;
    const look = async () => {
      const changes = await changesSince(engine.versions(), { versions, asked }).catch(() => null);
      if (!isLeft) setFound({ key: view, asked, changes });
    };
    const timer = setTimeout(() => void look(), REST_MS);
    return () => {
      isLeft = true;
      clearTimeout(timer);
    };
  }, [engine, versions, asked, view]);
  const isOfThis = found !== null && found.asked === asked;
  const isCurrent = asked === '' || (isOfThis && found.key === view);
  const changes = isOfThis ? found.changes : null;
  return { changes, isCurrent, hasFailed: isOfThis && isCurrent && changes === null };
}

/** Null for a version that was removed meanwhile. */
async function changesSince(
  session: VersionsSession,
  { versions, asked }: Pick<Asked, 'versions' | 'asked'>,
): Promise<ChangesView | null> {
  const [kind, id] = asked.split(' ');
  if (kind === 'release') {
    const release = await loadRelease(id ?? '');
    return release === undefined ? null : session.changesSinceRelease(release);
  }
  const version = versions.find((each) => each.id === id);
  return version === undefined ? null : session.changesSince(version);
}
