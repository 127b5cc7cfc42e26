import { at } from '@/lib/graph/layout';
import { extraOf, lowerBound, weighing, type Bound, type Placed, type Weighing } from './bound';
import { improve } from './improve';
import { tally } from './tally';
import {
  amountOf,
  bit,
  isPast,
  isPastCap,
  MOST_WORKLOADS,
  type Amounts,
  type RoutingProblem,
} from './problem';

export type Solution =
  | {
      readonly kind: 'placed';
      /** Venue by workload. */
      readonly placement: readonly number[];
      readonly usd: number;
      /** Partial placements looked at. */
      readonly nodes: number;
      /** Nothing among the venues costs less than `usd` by more than this; 0 where that is proved. */
      readonly gapUsd: number;
    }
  /** No placement keeps the limit, or a workload has no venue at all. */
  | { readonly kind: 'impossible'; readonly nodes: number }
  /** The search ended before one was found or ruled out. */
  | { readonly kind: 'unsettled'; readonly nodes: number };

export interface SearchLimits {
  /** Partial placements to look at before the search ends with a stated gap. */
  readonly nodes: number;
  readonly onProgress?: (nodes: number) => void;
}

export const USUAL_LIMITS: SearchLimits = { nodes: 400_000 };

/** How far machines are counted by their shares, tried one after the other until a bound suffices. */
const WEIGHTS = [0, 1, 0.5, 0.25, 0.75];
/** A bound within this share of the best placement settles it. */
const TIE = 1e-12;
const PROGRESS_EVERY = 2000;

/**
 * The cheapest placement of every workload, by branch and bound: workloads are placed one after the
 * other, largest first, and a partial placement is left as soon as no completion can cost less than
 * the best placement known. Exact: `gapUsd` is 0 unless the search ran into its limit.
 */
export function solve(problem: RoutingProblem, limits: SearchLimits = USUAL_LIMITS): Solution {
  if (problem.workloads > MOST_WORKLOADS)
    throw new RangeError(`at most ${MOST_WORKLOADS} workloads can be placed at once`);
  const order = largestFirst(problem);
  const branches = branching(problem);
  const { venueOf } = branches;
  const start = improve(problem);
  // It was found by estimates, which may fall short of what a placement needs.
  let best = start === null || isPastCap(problem, start) ? null : start;
  let bestUsd = best === null ? Infinity : amountOf(problem, problem.cost, best);
  let nodes = 0;
  /** Least that a completion of what was left unexplored could cost. */
  let unexplored = Infinity;
  const visit = (depth: number): void => {
    const workload = order[depth];
    if (workload === undefined) {
      const placement = [...venueOf];
      const usd = amountOf(problem, problem.cost, placement);
      if (usd < bestUsd && !isPastCap(problem, placement)) [best, bestUsd] = [placement, usd];
      return;
    }
    const left = order.slice(depth);
    for (const { venue, bound } of branches.of({ workload, left, enough: bestUsd })) {
      // Against the best known now, not the one known when the branches were made.
      if (bound >= bestUsd - TIE * Math.abs(bestUsd)) continue;
      if (nodes >= limits.nodes) {
        unexplored = Math.min(unexplored, bound);
        continue;
      }
      nodes += 1;
      if (nodes % PROGRESS_EVERY === 0) limits.onProgress?.(nodes);
      branches.place(workload, venue);
      visit(depth + 1);
      branches.remove(workload, venue);
    }
  };
  visit(0);
  if (best === null)
    return unexplored < Infinity ? { kind: 'unsettled', nodes } : { kind: 'impossible', nodes };
  const gapUsd = unexplored < bestUsd ? bestUsd - unexplored : 0;
  return { kind: 'placed', placement: best, usd: bestUsd, nodes, gapUsd };
}

/** A placement under way, and the venues its next workload could go to, most promising first. */
function branching(problem: RoutingProblem) {
  const costBounds = weighings(problem, problem.cost);
  const cost = tally(problem, problem.cost);
  const { cap } = problem;
  const capped =
    cap === null
      ? null
      : { ...cap, tally: tally(problem, cap.amounts), bounds: weighings(problem, cap.amounts) };
  const tallies = [cost, ...(capped === null ? [] : [capped.tally])];
  const venueOf = Array.from({ length: problem.workloads }, () => -1);
  const place = (workload: number, venue: number) => {
    venueOf[workload] = venue;
    for (const each of tallies) each.add(workload, venue);
  };
  const remove = (workload: number, venue: number) => {
    venueOf[workload] = -1;
    for (const each of tallies) each.remove(workload, venue);
  };
  return {
    venueOf,
    place,
    remove,
    of: (next: Next): { venue: number; bound: number }[] => {
      const bounds = boundsOf(costBounds, { ...next, placed: cost });
      const cash =
        capped === null
          ? []
          : boundsOf(capped.bounds, { ...next, placed: capped.tally, enough: Infinity });
      if (bounds === null || cash === null) return [];
      return problem.cost.venues
        .flatMap(({ linear }, venue) => {
          if (linear[next.workload] === Infinity) return [];
          const bound = branchBound(bounds, { ...next, venue });
          const isTooDear =
            capped !== null && isPast(branchBound(cash, { ...next, venue }), capped.limit);
          return isTooDear || bound >= next.enough ? [] : [{ venue, bound }];
        })
        .sort((a, b) => a.bound - b.bound);
    },
  };
}

interface Next {
  readonly workload: number;
  /** Workloads still to place, this one first. */
  readonly left: readonly number[];
  /** A bound of this much settles a branch. */
  readonly enough: number;
}

interface Weighed {
  readonly way: Weighing;
  readonly bound: Bound;
}

/** One bound for each way of counting machines; null as soon as one of them settles the branch. */
function boundsOf(
  ways: readonly Weighing[],
  given: { placed: Placed; left: readonly number[]; enough: number },
): Weighed[] | null {
  const bounds: Weighed[] = [];
  for (const way of ways) {
    const bound = lowerBound(way, given);
    if (bound.usd >= given.enough) return null;
    bounds.push({ way, bound });
  }
  return bounds;
}

/** The best bound on sending the next workload to a venue. */
function branchBound(
  bounds: readonly Weighed[],
  { workload, venue }: { workload: number; venue: number },
): number {
  return bounds.reduce((most, { way, bound }) => {
    const extra = extraOf(way, { budget: at(bound.budgets, 0), bound, workload, venue });
    return Math.max(most, bound.usd + extra);
  }, -Infinity);
}

function weighings(problem: RoutingProblem, amounts: Amounts): Weighing[] {
  const leastStep = amounts.venues.map(({ stepped, linear }) =>
    stepped?.isMonotone === true
      ? Math.min(
          Infinity,
          ...linear.flatMap((usd, workload) =>
            usd === Infinity ? [] : [stepped.atLeast(bit(workload))],
          ),
        )
      : 0,
  );
  const isStepped = amounts.venues.some(({ stepped }) => stepped?.isMonotone === true);
  return (isStepped ? WEIGHTS : [0]).map((weight) =>
    weighing({
      amounts,
      kindOf: problem.kindOf,
      workloads: problem.workloads,
      leastStep: leastStep.map((usd) => (usd === Infinity ? 0 : usd)),
      weight,
    }),
  );
}

/** Workloads by what they cost at their cheapest venue, machines counted by their shares. */
function largestFirst({ workloads, cost }: RoutingProblem): number[] {
  const least = Array.from({ length: workloads }, (_, workload) =>
    Math.min(
      ...cost.venues.map(
        ({ linear, stepped }) => at(linear, workload) + (stepped?.perLoad[workload] ?? 0),
      ),
    ),
  );
  return least.map((_, workload) => workload).sort((a, b) => at(least, b) - at(least, a));
}
