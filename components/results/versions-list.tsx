'use client';

import { useStore } from 'zustand';
import { usePlannerStore } from '@/components/planner/planner-context';
import { LONGEST_NAME, type Version } from '@/lib/store/versions';
import type { VersionsStore } from '@/lib/store/versions-store';

/** The versions by name, with what can be done to each; a removed one can be put back. */
export function VersionsList({ store }: { readonly store: VersionsStore }) {
  const { versions, removed, message, putBack } = useStore(store);
  return (
    <div>
      <p className="flex flex-wrap items-baseline gap-x-3 text-table">
        <span role="status" className="empty:hidden">
          {message}
        </span>
        {removed === null ? null : (
          <button
            type="button"
            className="button"
            // Whoever removed a version by keyboard stands here next, not at the page's start.
            ref={(button) => {
              button?.focus();
            }}
            onClick={putBack}
          >
            Put it back
          </button>
        )}
      </p>
      {versions.length === 0 ? null : (
        <ul aria-label="Versions" className="mt-2 grid gap-2">
          {versions.map((version) => (
            <VersionRow key={version.id} version={version} store={store} />
          ))}
        </ul>
      )}
    </div>
  );
}

interface VersionRowProps {
  readonly version: Version;
  readonly store: VersionsStore;
}

function VersionRow({ version, store }: VersionRowProps) {
  const planner = usePlannerStore();
  const { id, name, scenario } = version;
  const { rename, remove } = store.getState();
  const open = () => {
    void planner
      .getState()
      .open(scenario, [`“${name}” is on screen. Undo brings back what stood there before.`]);
  };
  return (
    <li className="flex flex-wrap items-end gap-x-3 gap-y-1">
      <input
        key={name}
        aria-label={`Name of “${name}”`}
        className="line-field max-w-80"
        autoComplete="off"
        maxLength={LONGEST_NAME}
        defaultValue={name}
        onBlur={({ target }) => {
          if (target.value.trim() === '') target.value = name;
          else if (target.value !== name) rename(id, target.value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.blur();
        }}
      />
      <button type="button" className="button" onClick={open}>
        Open<span className="sr-only"> “{name}”</span>
      </button>
      <button
        type="button"
        className="button"
        onClick={() => {
          remove(id);
        }}
      >
        Remove<span className="sr-only"> “{name}”</span>
      </button>
    </li>
  );
}
