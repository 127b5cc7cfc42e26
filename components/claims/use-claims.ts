'use client';

import { useEffect, useState } from 'react';
import { carriesScenario } from '@/components/share/share-link';
import type { ClaimsView } from '@/lib/view/claims-types';
import { loadClaimsView } from './load-claims';

interface Shown {
  readonly view: ClaimsView;
  /** What the reader must know about the link. */
  readonly banner: readonly string[];
  /** The part of the address after "#", with it; empty for the opening scenario. */
  readonly hash: string;
}

const NOT_LOADED =
  'The shared scenario could not be loaded. Check the connection and reload the page.';
const BELOW = 'Below is the example the page opens with.';

/** The claims on the scenario in the address, now and whenever the address changes. */
export function useClaims(opening: ClaimsView): Shown {
  const [shown, setShown] = useState<Shown>({ view: opening, banner: [], hash: '' });
  useEffect(() => {
    let asked = 0;
    const show = async () => {
      asked += 1;
      const own = asked;
      const { hash } = location;
      const next = await answerTo(hash, opening);
      if (own !== asked) return; // the address has changed again
      setShown(next);
      delete document.documentElement.dataset['link'];
    };
    const showAgain = () => {
      if (carriesScenario(location.hash)) document.documentElement.dataset['link'] = 'opening';
      void show();
    };
    if (carriesScenario(location.hash)) showAgain();
    window.addEventListener('hashchange', showAgain);
    return () => {
      asked += 1;
      window.removeEventListener('hashchange', showAgain);
    };
  }, [opening]);
  return shown;
}

async function answerTo(hash: string, opening: ClaimsView): Promise<Shown> {
  if (!carriesScenario(hash)) return { view: opening, banner: [], hash: '' };
  try {
    const { openLink } = await import('@/lib/share/link');
    const link = await openLink(hash);
    if (!link.ok) return { view: opening, banner: [link.message, BELOW], hash: '' };
    return { view: await loadClaimsView(link.scenario), banner: link.notices, hash };
  } catch {
    return { view: opening, banner: [NOT_LOADED, BELOW], hash: '' };
  }
}
