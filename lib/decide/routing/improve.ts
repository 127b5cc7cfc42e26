import { at } from '@/lib/graph/layout';
import { isPast, type RoutingProblem } from './problem';
import { tally, type Tally } from './tally';

// A good placement to start from: the better it is, the more the search can leave out.

/** What two placements are compared by: how far past the limit, then the cost. */
interface Score {
  readonly past: number;
  readonly usd: number;
}

/** A change smaller than this share of the cost is rounding. */
const ROUNDING = 1e-12;

/** Everything at one venue where it may be, then moved while that helps; null where none keeps the limit. */
export function improve(problem: RoutingProblem): number[] | null {
  let best: { placement: number[]; score: Score } | null = null;
  for (const start of starts(problem)) {
    const found = descend(problem, start);
    if (best === null || isBetter(found.score, best.score)) best = found;
  }
  return best === null || best.score.past > 0 ? null : best.placement;
}

/** Each venue as the home of all, those it cannot hold where they cost least. */
function starts({ workloads, cost }: RoutingProblem): number[][] {
  const cheapest = Array.from({ length: workloads }, (_, workload) => {
    const usd = cost.venues.map(
      ({ linear, stepped }) => at(linear, workload) + (stepped?.perLoad[workload] ?? 0),
    );
    return usd.indexOf(Math.min(...usd));
  });
  // Nor is there a cheapest one where no place could be costed at all.
  if (
    cheapest.some(
      (venue, workload) => (cost.venues[venue]?.linear[workload] ?? Infinity) === Infinity,
    )
  )
    return [];
  const homes = cost.venues.map(({ linear }, home) =>
    cheapest.map((venue, workload) => (at(linear, workload) === Infinity ? venue : home)),
  );
  return [cheapest, ...homes];
}

/** Moves one workload, or all of one venue, as long as that helps. */
function descend(problem: RoutingProblem, start: readonly number[]) {
  const placement = [...start];
  const cost = tally(problem, problem.cost);
  const cap = problem.cap === null ? null : tally(problem, problem.cap.amounts);
  const tallies = [cost, ...(cap === null ? [] : [cap])];
  placement.forEach((venue, workload) => {
    for (const each of tallies) each.add(workload, venue);
  });
  const move = (workload: number, to: number) => {
    for (const each of tallies) shift(each, { workload, from: at(placement, workload), to });
    placement[workload] = to;
  };
  let score = scoreOf(problem, cost, cap);
  /** Tries some moves together; takes them back where they do not help. */
  const tried = (workloads: readonly number[], to: number): boolean => {
    const before = workloads.map((workload) => at(placement, workload));
    for (const workload of workloads) move(workload, to);
    const next = scoreOf(problem, cost, cap);
    if (isBetter(next, score)) {
      score = next;
      return true;
    }
    workloads.forEach((workload, index) => {
      move(workload, at(before, index));
    });
    return false;
  };
  const { venues } = problem.cost;
  const mayGo = (workload: number, venue: number) =>
    at(venues, venue).linear[workload] !== Infinity;
  const workloads = placement.map((_, workload) => workload);
  for (let moved = true; moved;) {
    moved = false;
    for (const workload of workloads)
      for (let to = 0; to < venues.length; to++)
        if (to !== placement[workload] && mayGo(workload, to) && tried([workload], to))
          moved = true;
    for (let from = 0; from < venues.length; from++)
      for (let to = 0; to < venues.length; to++) {
        const all = workloads.filter(
          (workload) => placement[workload] === from && mayGo(workload, to),
        );
        if (to !== from && all.length > 1 && tried(all, to)) moved = true;
      }
  }
  return { placement, score };
}

function shift(
  each: Tally,
  { workload, from, to }: { workload: number; from: number; to: number },
) {
  each.remove(workload, from);
  each.add(workload, to);
}

function scoreOf({ cap: limit }: RoutingProblem, cost: Tally, cap: Tally | null): Score {
  const usd = cost.estimate();
  if (limit === null || cap === null) return { past: 0, usd };
  const spent = cap.estimate();
  return { past: isPast(spent, limit.limit) ? spent - limit.limit : 0, usd };
}

function isBetter(next: Score, old: Score): boolean {
  const { past } = old;
  if (next.past < past - ROUNDING * past) return true;
  return next.past <= past && next.usd < old.usd - ROUNDING * Math.abs(old.usd);
}
