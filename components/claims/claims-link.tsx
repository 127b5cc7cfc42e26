'use client';

import type { MouseEvent } from 'react';
import type { Scenario } from '@/lib/scenario/schema';

/** A page of its own, loaded anew: it reads the scenario from its address. */
const CLAIMS_PAGE = '/claims';

/** The way to the claims page, with the scenario on screen; without JavaScript, with the opening one. */
export function ClaimsLink({ current }: { readonly current: () => Scenario }) {
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    const link = event.currentTarget;
    const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (link.hash !== '' || !isPlain) return; // the second press below goes to the browser
    event.preventDefault();
    const go = (fragment: string) => {
      link.hash = fragment;
      link.click();
      link.hash = ''; // the scenario may be another one when the reader comes back
    };
    import('@/lib/share/link')
      .then(({ encodeLink }) => encodeLink(current()))
      .then(go, () => {
        go('opening'); // the page opens on its example where the link could not be made
      });
  };
  return (
    <a className="link" href={CLAIMS_PAGE} onClick={follow}>
      What others claim, put to these workloads
    </a>
  );
}
