'use client';

import { useId, useState } from 'react';
import type { SubmitEvent } from 'react';
import { usePlannerStore } from '@/components/planner/planner-context';
import { LONGEST_NAME } from '@/lib/store/versions';
import type { VersionsStore } from '@/lib/store/versions-store';

/** Keeps what is on screen under a name, or a scenario from a link that somebody sent. */
export function VersionsKeep({ store }: { readonly store: VersionsStore }) {
  const planner = usePlannerStore();
  const keep = (name: string) => {
    const { scenario } = planner.getState().view;
    return store.getState().keep(name === '' ? scenario.name : name, scenario);
  };
  const add = async (link: string) => {
    const { say, keep: keepVersion } = store.getState();
    try {
      const { openLink } = await import('@/lib/share/link');
      const opened = await openLink(link.slice(Math.max(0, link.indexOf('#'))));
      if (!opened.ok) {
        say(opened.message);
        return false;
      }
      return keepVersion(opened.scenario.name, opened.scenario);
    } catch {
      say('The link could not be opened. Check the connection and try again.');
      return false;
    }
  };
  return (
    <div className="grid gap-x-16 gap-y-4 md:grid-cols-2">
      <OneField
        label="Keep what is on screen as"
        action="Keep"
        maxLength={LONGEST_NAME}
        onSubmit={(name) => Promise.resolve(keep(name))}
      />
      <OneField label="Add a version from a Breakeven link" action="Add" onSubmit={add} />
    </div>
  );
}

interface OneFieldProps {
  readonly label: string;
  readonly action: string;
  readonly maxLength?: number;
  /** Whether it was done; what was typed stays where it was not. */
  readonly onSubmit: (text: string) => Promise<boolean>;
}

function OneField({ label, action, maxLength, onSubmit }: OneFieldProps) {
  const id = useId();
  const [text, setText] = useState('');
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (await onSubmit(text.trim())) setText('');
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <label htmlFor={id} className="block text-table">
        {label}
      </label>
      <div className="flex items-end gap-3">
        <input
          id={id}
          className="line-field"
          autoComplete="off"
          maxLength={maxLength}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
          }}
        />
        <button type="submit" className="button">
          {action}
        </button>
      </div>
    </form>
  );
}
