'use client';

import { useEffect } from 'react';
import { carriesScenario } from '@/components/share/share-link';
import { usePlannerStore } from './planner-context';

/**
 * Opens the scenario in the address, now and whenever the address changes. Until it is open, the
 * mark that the page's head has put on the document keeps the default answer hidden. The first
 * edit takes the scenario out of the address: it would no longer be the one on screen.
 */
export function useSharedLink(): void {
  const store = usePlannerStore();
  useEffect(() => {
    let opened: unknown = null;
    const open = async () => {
      if (!carriesScenario(location.hash)) return;
      document.documentElement.dataset['link'] = 'opening';
      try {
        const { openLink } = await import('@/lib/share/link');
        const link = await openLink(location.hash);
        if (link.ok) await store.getState().open(link.scenario, link.notices);
        else store.getState().warn([link.message, 'Below is the example the page opens with.']);
        opened = store.getState().draft;
      } catch {
        store
          .getState()
          .warn([
            'The shared scenario could not be loaded. Check the connection and reload the page.',
          ]);
      } finally {
        delete document.documentElement.dataset['link'];
      }
    };
    const openAgain = () => void open();
    openAgain();
    window.addEventListener('hashchange', openAgain);
    const unsubscribe = store.subscribe(({ draft }) => {
      if (opened === null || draft === opened) return;
      opened = null;
      history.replaceState(history.state, '', location.pathname);
    });
    return () => {
      window.removeEventListener('hashchange', openAgain);
      unsubscribe();
    };
  }, [store]);
}
