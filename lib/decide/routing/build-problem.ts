import type { RoutingProblem } from './problem';
import type { Venue } from './venue';
import { venueCosts } from './venue-costs';

/** The question of where each workload runs, at multiples of the planned volumes. */
export type ProblemAt = (volumes?: readonly number[]) => RoutingProblem;

interface Question {
  readonly venues: readonly Venue[];
  readonly workloadIds: readonly string[];
  /** Most cash before month 1, USD; null without a limit. */
  readonly upfrontLimitUsd: number | null;
}

/** The question in the ledger's numbers, read once for every volume that will be asked for. */
export function problemAt({ venues, workloadIds, upfrontLimitUsd }: Question): ProblemAt {
  const costs = venues.map((venue) => venueCosts(venue, workloadIds));
  const kinds = [...new Set(venues.map(({ kind }) => kind))];
  const shared = kinds.map((kind) => {
    const first = venues.findIndex((venue) => venue.kind === kind);
    return costs[first]?.sharedPresentValue ?? 0;
  });
  const kindOf = venues.map(({ kind }) => kinds.indexOf(kind));
  return (volumes) => ({
    workloads: workloadIds.length,
    kindOf,
    cost: { venues: costs.map(({ presentValue }) => presentValue(volumes)), shared },
    cap:
      upfrontLimitUsd === null
        ? null
        : {
            limit: upfrontLimitUsd,
            amounts: {
              venues: costs.map(({ upfront }) => upfront(volumes)),
              shared: kinds.map(() => 0),
            },
          },
  });
}

/** The question at the planned volumes. */
export function buildProblem(question: Question): RoutingProblem {
  return problemAt(question)();
}
