import { compileFor, evaluate } from '@/lib/graph/evaluate';
import { at } from '@/lib/graph/layout';
import { buildLedger } from '@/lib/model/ledger';
import { mixGraph } from '@/lib/model/mix';
import { mixOf } from '@/lib/decide/routing/placed-mix';
import { inputsFor, withoutShared } from '@/lib/decide/routing/venue';
import type { SmallPortfolio } from './arbitrary-venues';

// An oracle that knows nothing of the search, its bounds or the cut ledgers: it costs every
// placement by building the ledger of what is at each venue.

export interface Amount {
  readonly presentValue: number;
  readonly upfront: number;
}

/** Every placement the gates allow: venue index by workload. */
export function* allowedPlacements({ venues, workloadIds }: SmallPortfolio): Generator<number[]> {
  const visit = function* (depth: number): Generator<number[]> {
    if (depth === 0) {
      yield [];
      return;
    }
    for (const rest of visit(depth - 1))
      for (let venue = 0; venue < venues.length; venue++)
        if (!at(venues, venue).barriers.has(at(workloadIds, depth - 1))) yield [...rest, venue];
  };
  yield* visit(workloadIds.length);
}

/** Cost of a placement, each venue's ledger built once for each set of workloads. */
export function placementCosts({ venues, workloadIds }: SmallPortfolio) {
  const known = new Map<string, Amount>();
  const atVenue = (index: number, here: ReadonlySet<string>, isFirst: boolean): Amount => {
    const key = `${index}|${[...here].join(' ')}|${isFirst}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const venue = at(venues, index);
    const own = inputsFor(venue, here);
    const inputs = isFirst ? own : withoutShared(own, venue.kind, 'another');
    const ledger = buildLedger({ ...inputs, baseline: venue.kind });
    const route = ledger.routes.get(venue.kind);
    if (route === undefined) throw new RangeError(`${venue.id} has no route`);
    const { presentValue, upfront } = route;
    const values = compileFor([presentValue, upfront], { periods: ledger.periods }).peek();
    const amount = {
      presentValue: values.scalar(presentValue.id),
      upfront: values.scalar(upfront.id),
    };
    known.set(key, amount);
    return amount;
  };
  return (placement: readonly number[]): Amount => {
    const kinds = new Set<string>();
    const total = { presentValue: 0, upfront: 0 };
    venues.forEach((venue, index) => {
      const here = new Set(workloadIds.filter((_, workload) => placement[workload] === index));
      if (here.size === 0) return;
      const { presentValue, upfront } = atVenue(index, here, !kinds.has(venue.kind));
      kinds.add(venue.kind);
      total.presentValue += presentValue;
      total.upfront += upfront;
    });
    return total;
  };
}

/** Present value of a placement as the page shows it: one graph of all its venues. */
export function throughTheMix(
  { venues, workloadIds }: SmallPortfolio,
  placement: readonly number[],
): number {
  const venueOf = new Map(
    workloadIds.map((id, index) => [id, at(venues, at(placement, index)).id]),
  );
  const mix = mixOf({ id: 'tried', label: 'tried', venues, venueOf });
  const periods = Number(at(venues, 0).inputs.horizonMonths.value);
  return evaluate(mixGraph([mix], []), { periods }).scalar(mix.presentValue.id);
}
