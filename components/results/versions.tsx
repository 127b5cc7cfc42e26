'use client';

import dynamic from 'next/dynamic';
import { Folded } from '@/components/ui/folded';
import { SectionHead } from '@/components/ui/section-head';

const VersionsPanel = dynamic(
  () => import('./versions-panel').then((module) => module.VersionsPanel),
  { ssr: false },
);

/** Scenarios kept under a name, beside the one on screen; drawn when it is opened. */
export function Versions() {
  return (
    <section aria-labelledby="versions" className="over-rule screen-only">
      <SectionHead id="versions" title="Versions and changes">
        Keep what is on screen under a name, compare up to eight of them, and see what moved each
        cost.
      </SectionHead>
      <Folded summary="Keep and compare versions">{() => <VersionsPanel />}</Folded>
    </section>
  );
}
