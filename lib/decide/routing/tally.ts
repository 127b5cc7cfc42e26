import { at } from '@/lib/graph/layout';
import { bit, guessOf, type Amounts, type RoutingProblem } from './problem';

/** One amount of a placement under way, kept as workloads come and go. */
export interface Tally {
  /** Workloads at each venue. */
  readonly masks: readonly number[];
  /** Linear cost and shares of machines of what is at each venue. */
  readonly linear: readonly number[];
  readonly shares: readonly number[];
  readonly add: (workload: number, venue: number) => void;
  readonly remove: (workload: number, venue: number) => void;
  /** About the amount of all that is placed: machines counted without the ledger. */
  readonly estimate: () => number;
}

export function tally(problem: RoutingProblem, amounts: Amounts): Tally {
  const none = () => amounts.venues.map(() => 0);
  const [masks, linear, shares] = [none(), none(), none()];
  const change = (workload: number, venue: number, sign: 1 | -1) => {
    const { linear: own, stepped } = at(amounts.venues, venue);
    const mask = at(masks, venue) + sign * bit(workload);
    masks[venue] = mask;
    // What is left after a removal is rounding: an empty venue holds exactly nothing.
    linear[venue] = mask === 0 ? 0 : at(linear, venue) + sign * at(own, workload);
    shares[venue] = mask === 0 ? 0 : at(shares, venue) + sign * (stepped?.perLoad[workload] ?? 0);
  };
  return {
    masks,
    linear,
    shares,
    add: (workload, venue) => {
      change(workload, venue, 1);
    },
    remove: (workload, venue) => {
      change(workload, venue, -1);
    },
    estimate: () => {
      const kinds = new Set<number>();
      let total = 0;
      masks.forEach((mask, venue) => {
        if (mask === 0) return;
        total += at(linear, venue) + guessOf(at(amounts.venues, venue), mask);
        kinds.add(at(problem.kindOf, venue));
      });
      for (const kind of kinds) total += at(amounts.shared, kind);
      return total;
    },
  };
}
