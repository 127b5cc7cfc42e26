'use client';

import type { PlacedView } from '@/lib/view/routing-types';
import { PlacementMap } from './placement-map';
import { PoliciesTable } from './policies-table';
import { RoutingNotes } from './routing-notes';
import { WaitingTable } from './waiting-table';

/** The mix in words, on the map, beside simpler policies, and moved later. */
export function RoutingAnswer({ view }: { readonly view: PlacedView }) {
  return (
    <>
      <div className="grid max-w-[72ch] gap-1.5">
        {view.verdict.map((sentence, index) => (
          <p key={index}>{sentence}</p>
        ))}
        <p className="text-table text-muted">
          {view.proof} {view.residency}
        </p>
      </div>
      <PlacementMap placements={view.placements} />
      <PoliciesTable policies={view.policies} />
      <WaitingTable view={view} />
      <RoutingNotes view={view} />
    </>
  );
}
