'use client';

import { useState } from 'react';
import { usePlannerStore } from '@/components/planner/planner-context';
import { copyText } from './copy-text';
import { shareLink } from './share-link';

type Outcome =
  | { readonly kind: 'none' | 'copied' | 'failed' }
  | { readonly kind: 'by-hand'; readonly link: string };

/** Copies a link to the answer on screen; where copying is not allowed, shows it to copy by hand. */
export function CopyLink() {
  const store = usePlannerStore();
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'none' });
  const copy = async () => {
    try {
      const link = await shareLink(store.getState().view.scenario);
      setOutcome((await copyText(link)) ? { kind: 'copied' } : { kind: 'by-hand', link });
    } catch {
      setOutcome({ kind: 'failed' });
    }
  };
  return (
    <>
      <button type="button" className="button" onClick={() => void copy()}>
        Copy link
      </button>
      <span role="status" className="text-small text-muted empty:hidden">
        {outcome.kind === 'copied' ? 'Link copied.' : null}
        {outcome.kind === 'failed' ? 'The link could not be made. Check the connection.' : null}
        {outcome.kind === 'by-hand' ? (
          <label>
            Copy it by hand: <input className="line-field max-w-60" readOnly value={outcome.link} />
          </label>
        ) : null}
      </span>
    </>
  );
}
