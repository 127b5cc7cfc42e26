// The routing question in numbers. Where they come from is the ledger's business (venue-costs.ts);
// how the cheapest placement is found is search.ts's.

/** What whole machines, units or a commitment add to a venue's cost, by the workloads placed there. */
export interface Stepped {
  /** Cost beyond an open, empty venue; `mask` has bit w set where workload w is there. */
  readonly costOf: (mask: number) => number;
  /** The same or less, worked out without the ledger: for bounds and first guesses. */
  readonly atLeast: (mask: number) => number;
  /** Never falls when a workload is added. */
  readonly isMonotone: boolean;
  /** No set of workloads costs less than this. */
  readonly floor: number;
  /** Cost of a workload's share of a machine, by workload: the sum less `free` is never too much. */
  readonly perLoad: readonly number[];
  readonly free: number;
}

/** One amount (a present value, cash before month 1) of one venue, USD. */
export interface VenueAmounts {
  /** Once anything runs there; what a kind shares is left out. */
  readonly open: number;
  /** The work of moving, once anything runs there that does not run there today. */
  readonly entry: number;
  /** Mask of the workloads that run there today. */
  readonly home: number;
  /** By workload, in proportion to its volume; Infinity where it may not run there. */
  readonly linear: readonly number[];
  readonly stepped: Stepped | null;
}

export interface Amounts {
  readonly venues: readonly VenueAmounts[];
  /** Paid once for each kind of venue in use: its people, support, compliance. */
  readonly shared: readonly number[];
}

export interface RoutingProblem {
  readonly workloads: number;
  /** Kind of each venue, as an index into `shared`. */
  readonly kindOf: readonly number[];
  readonly cost: Amounts;
  /** An amount that may not pass a limit; null without one. */
  readonly cap: { readonly amounts: Amounts; readonly limit: number } | null;
}

/** About the same, without the ledger; never more. */
export function guessOf({ open, entry, home, stepped }: VenueAmounts, mask: number): number {
  return open + (holdsMore(mask, home) ? entry : 0) + (stepped?.atLeast(mask) ?? 0);
}

/** Workloads a mask can hold: bits of a whole number that a double still tells apart. */
export const MOST_WORKLOADS = 50;

/** The mask of one workload. */
export const bit = (workload: number): number => 2 ** workload;

/** Whether a mask holds a workload that another does not. */
export function holdsMore(mask: number, than: number): boolean {
  for (let rest = mask, other = than; rest >= 1; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1 && other % 2 === 0) return true;
    other = Math.floor(other / 2);
  }
  return false;
}

/** What a venue costs beside what is in proportion to its workloads. */
function fixedOf({ open, entry, home, stepped }: VenueAmounts, mask: number): number {
  return open + (holdsMore(mask, home) ? entry : 0) + (stepped?.costOf(mask) ?? 0);
}

/** Amount of a placement: venue by workload. */
export function amountOf(problem: RoutingProblem, amounts: Amounts, placement: readonly number[]) {
  const masks = new Map<number, number>();
  let total = 0;
  placement.forEach((venue, workload) => {
    masks.set(venue, (masks.get(venue) ?? 0) + bit(workload));
    total += amounts.venues[venue]?.linear[workload] ?? Infinity;
  });
  const kinds = new Set([...masks.keys()].map((venue) => problem.kindOf[venue]));
  for (const kind of kinds) total += amounts.shared[kind ?? -1] ?? 0;
  for (const [venue, mask] of masks) {
    const own = amounts.venues[venue];
    total += own === undefined ? Infinity : fixedOf(own, mask);
  }
  return total;
}

/** Beyond the limit by more than rounding. */
export function isPastCap(problem: RoutingProblem, placement: readonly number[]): boolean {
  const { cap } = problem;
  if (cap === null) return false;
  return isPast(amountOf(problem, cap.amounts, placement), cap.limit);
}

/** USD by which rounding may pass a limit, for each USD of it. */
const ROUNDING = 1e-9;

export function isPast(amount: number, limit: number): boolean {
  return amount > limit + ROUNDING * Math.max(1, Math.abs(limit));
}
