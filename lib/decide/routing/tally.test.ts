import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountOf } from './problem';
import { tally } from './tally';
import { arbitraryProblem } from '@/lib/testing/routing/arbitrary-problem';

// Sums of a few hundred differ by no more than this.
const CLOSE = 1e-9;

describe('the amount of a placement under way', () => {
  it('is that of the placement, whatever came and went before', () => {
    fc.assert(
      fc.property(arbitraryProblem, fc.array(fc.nat(3), { minLength: 8 }), (drawn, draws) => {
        // Where a workload may not run costs without end, and cannot be taken away again. Thirds, so
        // that what is taken away leaves rounding behind.
        const problem = {
          ...drawn,
          cost: {
            ...drawn.cost,
            venues: drawn.cost.venues.map((venue) => ({
              ...venue,
              linear: venue.linear.map((usd) => (usd === Infinity ? 1 : usd / 3)),
            })),
          },
        };
        const venues = problem.cost.venues.length;
        // Machines are counted by the guess, which need not ask the ledger.
        const guessed = {
          ...problem.cost,
          venues: problem.cost.venues.map(({ stepped, ...venue }) => ({
            ...venue,
            stepped: stepped && { ...stepped, costOf: stepped.atLeast },
          })),
        };
        const counted = tally(problem, problem.cost);
        const placement = Array.from({ length: problem.workloads }, () => 0);
        placement.forEach((venue, workload) => {
          counted.add(workload, venue);
        });
        draws.forEach((draw, step) => {
          const workload = step % problem.workloads;
          counted.remove(workload, placement[workload]!);
          placement[workload] = draw % venues;
          counted.add(workload, placement[workload]);
          const expected = amountOf(problem, guessed, placement);
          expect(Math.abs(counted.estimate() - expected)).toBeLessThanOrEqual(CLOSE);
        });
        placement.forEach((venue, workload) => {
          counted.remove(workload, venue);
        });
        expect([
          counted.estimate(),
          ...counted.linear,
          ...counted.shares,
          ...counted.masks,
        ]).toEqual(Array.from({ length: 1 + 3 * venues }, () => 0));
      }),
      { numRuns: 300, seed: 20261122, endOnFailure: true },
    );
  });
});
