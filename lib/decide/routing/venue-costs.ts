import { bit, type VenueAmounts } from './problem';
import { readVenue, type Target } from './venue-reading';
import { steppedBy } from './stepped';
import type { Venue } from './venue';

/** The amounts of a venue that routing weighs. */
export interface VenueCosts {
  /** At `volumes` times the planned volume of each workload; as planned where left out. */
  readonly presentValue: (volumes?: readonly number[]) => VenueAmounts;
  /** Cash before month 1. */
  readonly upfront: (volumes?: readonly number[]) => VenueAmounts;
  /** Part of the present value that venues of the kind share. */
  readonly sharedPresentValue: number;
}

/**
 * What a venue costs by the workloads placed there, read from its ledger. Everything but whole
 * machines and commitments is in proportion to the volume, so it is read once for each workload;
 * the rest is computed by the ledger itself, cut at the loads, for every set of workloads asked for.
 */
export function venueCosts(venue: Venue, workloadIds: readonly string[]): VenueCosts {
  const reading = readVenue(venue);
  const isServed = (id: string) =>
    venue.inputs.workloads.some((each) => each.id === id) && !venue.barriers.has(id);
  const empty = reading.alone(null);
  const alone = workloadIds.map((id) => (isServed(id) ? reading.alone(id) : null));
  const loads = alone.map((own) => own?.loads ?? null);
  const shared = empty.presentValue - reading.withoutShared();
  const unmoved = reading.withoutMove();
  const home = workloadIds.reduce(
    (mask, id, workload) => mask + (venue.home.has(id) ? bit(workload) : 0),
    0,
  );
  const amounts = (target: Target, open: number) => {
    const stepped = reading.cuts.length === 0 ? null : steppedBy({ reading, target, loads });
    return (volumes: readonly number[] = []): VenueAmounts => ({
      open,
      entry: empty[target] - unmoved[target],
      home,
      linear: alone.map((own, workload) =>
        own === null ? Infinity : (own[target] - empty[target]) * (volumes[workload] ?? 1),
      ),
      stepped: stepped === null ? null : stepped(volumes),
    });
  };
  return {
    presentValue: amounts('presentValue', unmoved.presentValue - shared),
    // Only a limit on cash needs it, so it waits until asked for.
    upfront: (volumes) => amounts('upfront', unmoved.upfront)(volumes),
    sharedPresentValue: shared,
  };
}
