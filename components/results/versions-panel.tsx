'use client';

import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { usePlanner, usePlannerStore } from '@/components/planner/planner-context';
import { createVersionsStore } from '@/lib/store/versions-store';
import { browserStorage, STORAGE_KEY } from './versions-browser';
import { VersionsChanges } from './versions-changes';
import { VersionsKeep } from './versions-keep';
import { VersionsList } from './versions-list';
import { VersionsTable } from './versions-table';

/** Versions kept in this browser: named, compared, and what changed since each. */
export function VersionsPanel() {
  const planner = usePlannerStore();
  const engine = usePlanner((state) => state.engine);
  // An edit is painted first; the comparison follows it.
  const view = useDeferredValue(usePlanner((state) => state.view));
  const [hasFailed, setFailed] = useState(false);
  const [store] = useState(() => {
    const opened = createVersionsStore(browserStorage);
    opened.getState().reload();
    return opened;
  });
  const { versions, notices } = useStore(store);
  useEffect(() => {
    planner
      .getState()
      .ready()
      .catch(() => {
        setFailed(true);
      });
  }, [planner]);
  useEffect(() => {
    const follow = ({ key }: StorageEvent) => {
      if (key === STORAGE_KEY || key === null) store.getState().reload();
    };
    window.addEventListener('storage', follow);
    return () => {
      window.removeEventListener('storage', follow);
    };
  }, [store]);
  const answered = useMemo(
    () => (engine === null ? null : { view, comparison: engine.versions().compare(versions) }),
    [engine, view, versions],
  );
  return (
    <div className="mt-3 grid gap-6">
      {notices.map((notice) => (
        <p key={notice} className="max-w-[72ch] border-l-4 border-worse pl-4 text-table">
          {notice}
        </p>
      ))}
      <VersionsKeep store={store} />
      <VersionsList store={store} />
      {answered === null || engine === null ? (
        <p role="status" className="text-table">
          {hasFailed ? 'The comparison could not be loaded. Check the connection.' : 'Opening…'}
        </p>
      ) : (
        <>
          <VersionsTable comparison={answered.comparison} />
          <VersionsChanges engine={engine} versions={versions} />
        </>
      )}
    </div>
  );
}
