import { at } from '@/lib/graph/layout';
import { holdsMore, type Amounts, type VenueAmounts } from './problem';

// What the workloads still to be placed cost at least. Each pays for itself at the cheapest venue;
// what it could pay more goes towards opening venues, never beyond what opening them costs (the dual
// ascent of Erlenkotter 1978 for facility location, with a second purse for what a kind shares).

/** A venue a workload could go to, and what it costs there. */
interface Line {
  readonly venue: number;
  readonly cost: number;
}

/** One way of counting machines: everything a bound needs that no placement changes. */
export interface Weighing {
  readonly amounts: Amounts;
  readonly kindOf: readonly number[];
  /**
   * How far machines are counted by shares of them (1: good where many are needed) rather than by
   * the whole ones already needed (0: good where one serves all). Every weight gives a true bound.
   */
  readonly weight: number;
  /** By workload, cheapest first. */
  readonly lines: readonly (readonly Line[])[];
  /** Least that opening each venue costs. */
  readonly opening: readonly number[];
}

/** A bound, and what of the budgets and purses it leaves: what any one choice adds at least. */
export interface Bound {
  readonly usd: number;
  /** By place in the list of workloads still to place. */
  readonly budgets: readonly number[];
  readonly slack: readonly number[];
  readonly pool: readonly number[];
}

export function weighing(given: {
  amounts: Amounts;
  kindOf: readonly number[];
  workloads: number;
  /** Least a venue steps to with any one workload on it. */
  leastStep: readonly number[];
  weight: number;
}): Weighing {
  const { amounts, kindOf, workloads, weight } = given;
  const shareOf = ({ stepped }: VenueAmounts, workload: number) =>
    stepped?.isMonotone === true ? weight * at(stepped.perLoad, workload) : 0;
  const lines = Array.from({ length: workloads }, (_, workload) =>
    amounts.venues
      .map((venue, index): Line => ({
        venue: index,
        cost: at(venue.linear, workload) + shareOf(venue, workload),
      }))
      .filter(({ cost }) => cost < Infinity)
      .sort((a, b) => a.cost - b.cost),
  );
  const opening = amounts.venues.map(({ open, entry, home, stepped }, index) => {
    // Where nothing runs today, whatever comes has to move.
    const least = open + (home === 0 ? entry : Math.min(0, entry));
    if (stepped === null) return least;
    if (!stepped.isMonotone) return least + stepped.floor;
    return least + (1 - weight) * at(given.leastStep, index) - weight * stepped.free;
  });
  return { amounts, kindOf, weight, lines, opening };
}

/** A placement under way: what is placed at each venue, its linear cost and shares of machines. */
export interface Placed {
  readonly masks: readonly number[];
  readonly linear: readonly number[];
  readonly shares: readonly number[];
}

/** A lower bound on the cost of every completion of a placement; `left` are the workloads still to place. */
export function lowerBound(
  weighing: Weighing,
  { placed, left }: { placed: Placed; left: readonly number[] },
): Bound {
  const { amounts, kindOf, weight } = weighing;
  const kindsOpen = new Set<number>();
  let bound = 0;
  const slack = amounts.venues.map((venue, index) => {
    const mask = at(placed.masks, index);
    if (mask === 0) {
      const opening = at(weighing.opening, index);
      // A venue that earns by being opened may be counted in full once.
      bound += Math.min(0, opening);
      return Math.max(0, opening);
    }
    bound += venue.open + at(placed.linear, index);
    bound += holdsMore(mask, venue.home) ? venue.entry : Math.min(0, venue.entry);
    bound += stepAtLeast(venue, { mask, weight, shares: at(placed.shares, index) });
    kindsOpen.add(at(kindOf, index));
    return 0;
  });
  const pool = amounts.shared.map((usd, kind) => {
    bound += kindsOpen.has(kind) ? usd : Math.min(0, usd);
    return kindsOpen.has(kind) ? 0 : Math.max(0, usd);
  });
  const budgets = left.map((workload) => at(weighing.lines, workload)[0]?.cost ?? Infinity);
  return { usd: bound + ascent(weighing, { left, budgets, slack, pool }), budgets, slack, pool };
}

/**
 * What a bound rises by when one workload goes to one venue: what it costs there beyond its budget,
 * and what opening the venue still takes.
 */
export function extraOf(
  { amounts, kindOf, weight }: Weighing,
  {
    budget,
    bound,
    workload,
    venue,
  }: { budget: number; bound: Bound; workload: number; venue: number },
): number {
  const { linear, stepped } = at(amounts.venues, venue);
  const share = stepped?.isMonotone === true ? weight * at(stepped.perLoad, workload) : 0;
  const beyond = Math.max(0, at(linear, workload) + share - budget);
  return beyond + at(bound.slack, venue) + at(bound.pool, at(kindOf, venue));
}

function stepAtLeast(
  { stepped }: VenueAmounts,
  { mask, weight, shares }: { mask: number; weight: number; shares: number },
): number {
  if (stepped === null) return 0;
  if (!stepped.isMonotone) return stepped.floor;
  return (1 - weight) * stepped.atLeast(mask) + weight * (shares - stepped.free);
}

/** Raises the workloads' budgets one after the other as far as what they pay towards allows. */
function ascent(
  { lines, kindOf }: Weighing,
  given: { left: readonly number[]; budgets: number[]; slack: number[]; pool: number[] },
): number {
  const { left, budgets, slack, pool } = given;
  const reached = left.map(() => 0);
  /** By kind: the least slack of a venue reached, Infinity where none is. */
  const least = pool.map(() => Infinity);
  let total = budgets.reduce((sum, budget) => sum + budget, 0);
  if (total === Infinity) return Infinity;
  for (let moved = true; moved;) {
    moved = false;
    for (let index = 0; index < left.length; index++) {
      const list = at(lines, at(left, index));
      const budget = at(budgets, index);
      let count = at(reached, index);
      while (count < list.length && at(list, count).cost <= budget) count += 1;
      reached[index] = count;
      const next = list[count]?.cost ?? Infinity;
      const raise = affordable({ list, count, kindOf, slack, pool, least, most: next - budget });
      if (!(raise > 0) || raise === Infinity) continue;
      // To the next venue exactly, so that rounding never stops short of it.
      budgets[index] = raise === next - budget ? next : budget + raise;
      total += raise;
      moved = true;
    }
  }
  return total;
}

/**
 * Raises one budget as far as the purses it pays into allow, and pays. Venues of a kind take it from
 * their own opening cost where each has some left, else the kind's shared cost takes it once.
 */
function affordable(given: {
  list: readonly Line[];
  /** Venues of the list that the budget reaches. */
  count: number;
  kindOf: readonly number[];
  /** What opening each venue still takes. */
  slack: number[];
  /** What each kind's shared cost still takes. */
  pool: number[];
  least: number[];
  most: number;
}): number {
  const { list, count, kindOf, slack, pool, least } = given;
  least.fill(Infinity);
  for (let index = 0; index < count; index++) {
    const { venue } = at(list, index);
    const kind = at(kindOf, venue);
    const own = at(slack, venue);
    if (own < at(least, kind)) least[kind] = own;
  }
  let raise = given.most;
  for (let kind = 0; kind < least.length; kind++) {
    const own = at(least, kind);
    if (own < Infinity) raise = Math.min(raise, own > 0 ? own : at(pool, kind));
  }
  if (!(raise > 0) || raise === Infinity) return raise;
  for (let kind = 0; kind < least.length; kind++)
    if (at(least, kind) <= 0) pool[kind] = at(pool, kind) - raise;
  for (let index = 0; index < count; index++) {
    const { venue } = at(list, index);
    if (at(least, at(kindOf, venue)) > 0) slack[venue] = at(slack, venue) - raise;
  }
  return raise;
}
