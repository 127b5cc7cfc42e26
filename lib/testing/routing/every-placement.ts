import { compile, evaluate } from '@/lib/graph/evaluate';
import { graphOf } from '@/lib/graph/graph';
import { at } from '@/lib/graph/layout';
import { buildLedger } from '@/lib/model/ledger';
import { mixGraph } from '@/lib/model/mix';
import { mixOf } from '@/lib/decide/routing/placed-mix';
import type { SmallPortfolio } from './arbitrary-venues';

// An oracle that knows nothing of the search, its bounds or the cut ledgers: it costs every
// placement through the whole ledger of each venue, with the workloads that are elsewhere silent.

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

/** A venue's whole ledger, asked again and again with some workloads silent. */
function ledgerOf({ inputs, kind, home }: SmallPortfolio['venues'][number]) {
  const ledger = buildLedger({ ...inputs, baseline: kind });
  const route = ledger.routes.get(kind);
  if (route === undefined) throw new RangeError(`there is no route ${kind}`);
  const { presentValue, upfront } = route;
  const graph = graphOf([presentValue, upfront]);
  const evaluator = compile(graph, { periods: ledger.periods });
  const people = ['fte', 'onCall', 'ml', 'vendorSupport'].map((name) => `people.${kind}.${name}`);
  return (here: ReadonlySet<string>, isFirst: boolean): Amount => {
    const absent = inputs.workloads.filter(({ id }) => !here.has(id));
    const zero = [
      ...absent.map(({ id }) => `demand.${id}.requestsPerMonth`),
      // Counted once for a kind; nothing to move where all runs today.
      ...(isFirst ? [] : [...people, `compliance.${kind}`]),
      ...([...here].every((id) => home.has(id)) ? [`people.${kind}.migrationEffort`] : []),
    ].filter((id) => graph.byId.has(id));
    const values = evaluator.peek(new Map(zero.map((id) => [id, 0])));
    return {
      presentValue: values.scalar(presentValue.id),
      upfront: values.scalar(upfront.id),
    };
  };
}

/** Cost of a placement, every venue's ledger built once. */
export function placementCosts({ venues, workloadIds }: SmallPortfolio) {
  const ledgers = venues.map(ledgerOf);
  const known = new Map<string, Amount>();
  const atVenue = (index: number, here: ReadonlySet<string>, isFirst: boolean): Amount => {
    const key = `${index}|${[...here].join(' ')}|${isFirst}`;
    const amount = known.get(key) ?? at(ledgers, index)(here, isFirst);
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
