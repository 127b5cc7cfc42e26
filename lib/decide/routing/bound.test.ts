import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lowerBound, weighing } from './bound';
import { amountOf, bit, type RoutingProblem } from './problem';
import { tally } from './tally';
import { arbitraryProblem, everyPlacement } from '@/lib/testing/routing/arbitrary-problem';

// Amounts are whole numbers and tenths of machines: sums differ by no more than this.
const CLOSE = 1e-9;
const WEIGHTS = [0, 0.25, 0.5, 0.75, 1];

function boundOf(given: {
  problem: RoutingProblem;
  placement: readonly number[];
  weight: number;
}): number {
  const { problem, placement, weight } = given;
  const { workloads, kindOf, cost } = problem;
  const leastStep = cost.venues.map(({ stepped, linear }) => {
    const steps = linear.flatMap((usd, workload) =>
      stepped?.isMonotone !== true || usd === Infinity ? [] : [stepped.atLeast(bit(workload))],
    );
    return steps.length === 0 ? 0 : Math.min(...steps);
  });
  const weighed = weighing({ amounts: cost, kindOf, workloads, leastStep, weight });
  const placed = tally(problem, cost);
  placement.forEach((venue, workload) => {
    placed.add(workload, venue);
  });
  const left = Array.from({ length: workloads }, (_, workload) => workload).slice(placement.length);
  return lowerBound(weighed, { placed, left }).usd;
}

/** The first so many workloads placed, and the least any completion of that costs. */
function* partial(problem: RoutingProblem): Generator<{ placement: number[]; least: number }> {
  const least = new Map<string, number>();
  for (const all of everyPlacement(problem)) {
    const usd = amountOf(problem, problem.cost, all);
    for (let depth = 0; depth <= all.length; depth++) {
      const key = all.slice(0, depth).join();
      least.set(key, Math.min(usd, least.get(key) ?? Infinity));
    }
  }
  for (const [key, usd] of least)
    yield { placement: key === '' ? [] : key.split(',').map(Number), least: usd };
}

describe('the bound of a partial placement', () => {
  it('is never above the least any completion costs, machines counted in whatever way', () => {
    fc.assert(
      fc.property(arbitraryProblem, (problem) => {
        for (const { placement, least } of partial(problem))
          for (const weight of WEIGHTS) {
            // The search never places a workload where it may not run.
            if (placement.some((venue, at) => problem.cost.venues[venue]!.linear[at] === Infinity))
              continue;
            const bound = boundOf({ problem, placement, weight });
            expect(bound, `${placement.join()} at ${weight}`).toBeLessThanOrEqual(least + CLOSE);
          }
      }),
      { numRuns: 400, seed: 20261123, endOnFailure: true },
    );
  });

  it('shares a cost of opening among those who need it, and counts it once', () => {
    // One venue, opened for 10, people 6, workloads 3 and 4: 23 and no less.
    const only = { open: 10, entry: 0, home: 0, linear: [3, 4], stepped: null };
    const problem = {
      workloads: 2,
      kindOf: [0],
      cost: { venues: [only], shared: [6] },
      cap: null,
    };
    for (const weight of WEIGHTS)
      expect(boundOf({ problem, placement: [], weight })).toBeCloseTo(23, 12);
    // One of them with another place at 5: the opening is worth it for neither alone.
    const other = { ...only, open: 0, linear: [5, 6] };
    const two = { ...problem, kindOf: [0, 1], cost: { venues: [only, other], shared: [6, 0] } };
    expect(boundOf({ problem: two, placement: [], weight: 0 })).toBeCloseTo(11, 12);
  });
});
