'use client';

import dynamic from 'next/dynamic';
import { useRef } from 'react';
import { OrMessage } from '@/components/inputs/or-message';
import { SectionHead } from '@/components/ui/section-head';
import { useIsInView } from './use-is-in-view';
import { useWasEver } from './use-was-ever';

const loading = () => <p className="text-table text-muted">Opening…</p>;

const RoutingBody = dynamic(() => import('./routing-body').then((module) => module.RoutingBody), {
  ssr: false,
  loading,
});

/** Where each workload should run; worked out beside the page once the reader is here. */
export function Routing() {
  const section = useRef<HTMLElement>(null);
  const isInView = useIsInView(section);
  const wasInView = useWasEver(isInView);
  return (
    <section
      ref={section}
      aria-labelledby="routing"
      className="routing over-rule print:not-has-[.routing-answer]:hidden"
    >
      <SectionHead id="routing" title="Where each workload should run">
        The cheapest mix of places that meets the needs of every workload, held against putting all
        of them in one place.
      </SectionHead>
      {wasInView ? (
        <OrMessage message="This part could not be loaded. Check the connection and reload the page.">
          <RoutingBody isInView={isInView} />
        </OrMessage>
      ) : (
        <p className="text-table text-muted">
          Your browser works this out, some seconds after this part comes into sight.
        </p>
      )}
    </section>
  );
}
