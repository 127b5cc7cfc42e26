import { buildLedger } from '@/lib/model/ledger';
import { leafBook, mixCells, type LeafBook, type Mix, type MixPart } from '@/lib/model/mix';
import { inputsFor, withoutShared, type Venue } from './venue';

/** The ledger of a placement: every venue in use with the workloads placed there. */
export function mixOf(given: {
  id: string;
  label: string;
  venues: readonly Venue[];
  /** Venue id by workload id. */
  venueOf: ReadonlyMap<string, string>;
  leaves?: LeafBook;
}): Mix {
  const { venues, venueOf } = given;
  const firstOfKind = new Map<string, string>();
  const parts = venues.flatMap((venue): MixPart[] => {
    const here = new Set([...venueOf].filter(([, id]) => id === venue.id).map(([id]) => id));
    if (here.size === 0) return [];
    const first = firstOfKind.get(venue.kind);
    if (first === undefined) firstOfKind.set(venue.kind, venue.label);
    const own = inputsFor(venue, here);
    const inputs = first === undefined ? own : withoutShared(own, venue.kind, first);
    const ledger = buildLedger({ ...inputs, baseline: venue.kind });
    return [{ venueId: venue.id, kind: venue.kind, ledger }];
  });
  return mixCells({ ...given, parts, leaves: given.leaves ?? leafBook() });
}
