import fc from 'fast-check';
import type { Amounts, RoutingProblem, Stepped, VenueAmounts } from '@/lib/decide/routing/problem';

// Routing problems that no ledger stands behind: whole machines and commitments written out here.

const usd = (min: number, max: number) => fc.integer({ min, max });

/** Whole machines of `perMachine` places, `spare` of them kept free, at least `fewest` in use. */
export function machines(given: {
  usdPerMachine: number;
  perMachine: number;
  spare: number;
  fewest: number;
  loads: readonly number[];
  /** What a guess without the ledger gives, as a share of the cost. */
  guess?: number;
}): Stepped {
  const { usdPerMachine, perMachine, spare, fewest, loads, guess = 1 } = given;
  const many = (load: number) => Math.ceil(Math.max(Math.ceil(load) + spare, fewest) / perMachine);
  const costOf = (mask: number) => usdPerMachine * (many(loadOf(mask, loads)) - many(0));
  return {
    costOf,
    atLeast: (mask) => guess * costOf(mask),
    isMonotone: true,
    floor: 0,
    perLoad: loads.map((load) => (usdPerMachine * load) / perMachine),
    free: usdPerMachine * (many(0) - spare / perMachine),
  };
}

/** What is left of a commitment: an empty venue pays all of it. */
function commitment(committed: number, spends: readonly number[]): Stepped {
  return {
    costOf: (mask) => Math.max(0, committed - loadOf(mask, spends)) - committed,
    atLeast: () => -committed,
    isMonotone: false,
    floor: -committed,
    perLoad: spends.map(() => 0),
    free: 0,
  };
}

function loadOf(mask: number, loads: readonly number[]): number {
  return loads.reduce((sum, load, workload) => {
    return Math.floor(mask / 2 ** workload) % 2 === 1 ? sum + load : sum;
  }, 0);
}

function arbitraryVenue(workloads: number): fc.Arbitrary<VenueAmounts> {
  const each = <T>(of: fc.Arbitrary<T>) =>
    fc.array(of, { minLength: workloads, maxLength: workloads });
  const stepped = fc.oneof(
    fc.constant(null),
    fc
      .record({
        usdPerMachine: usd(0, 60),
        perMachine: usd(1, 4),
        spare: usd(0, 2),
        fewest: usd(0, 2),
        loads: each(fc.integer({ min: 0, max: 25 }).map((tenths) => tenths / 10)),
        guess: fc.constantFrom(1, 0.9),
      })
      .map(machines),
    fc
      .tuple(usd(0, 80), each(usd(0, 40)))
      .map(([committed, spends]) => commitment(committed, spends)),
  );
  return fc.record({
    open: usd(-20, 60),
    entry: usd(0, 30),
    home: usd(0, 2 ** workloads - 1),
    linear: each(
      fc.oneof(
        { weight: 5, arbitrary: usd(0, 50) },
        { weight: 1, arbitrary: fc.constant(Infinity) },
      ),
    ),
    stepped,
  });
}

/** Up to four workloads and four venues, with or without a limit. */
export const arbitraryProblem: fc.Arbitrary<RoutingProblem> = fc
  .record({ workloads: fc.integer({ min: 1, max: 4 }), venues: fc.integer({ min: 1, max: 4 }) })
  .chain(({ workloads, venues }) =>
    fc.record({
      workloads: fc.constant(workloads),
      kindOf: fc.array(fc.integer({ min: 0, max: 1 }), { minLength: venues, maxLength: venues }),
      cost: fc.record({
        venues: fc.array(arbitraryVenue(workloads), { minLength: venues, maxLength: venues }),
        shared: fc.tuple(usd(0, 40), usd(0, 40)),
      }),
      limit: fc.option(usd(0, 120)),
    }),
  )
  .map(({ limit, ...problem }) => ({
    ...problem,
    cap: limit === null ? null : { limit, amounts: cash(problem.cost) },
  }));

/** Cash before month 1: opening a venue, its machines and half of what runs there, nothing shared. */
function cash({ venues, shared }: Amounts): Amounts {
  return {
    venues: venues.map(({ open, linear, ...venue }) => ({
      ...venue,
      open: Math.max(0, open),
      linear: linear.map((each) => each / 2),
    })),
    shared: shared.map(() => 0),
  };
}

/** Every placement, a venue for each workload, whether it may run there or not. */
export function* everyPlacement({ workloads, cost }: RoutingProblem): Generator<number[]> {
  const venues = cost.venues.length;
  for (let number = 0; number < venues ** workloads; number++)
    yield Array.from({ length: workloads }, (_, at) => Math.floor(number / venues ** at) % venues);
}
