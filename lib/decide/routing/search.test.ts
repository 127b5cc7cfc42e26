import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountOf, isPastCap, MOST_WORKLOADS, type RoutingProblem } from './problem';
import { solve } from './search';
import { arbitraryProblem, everyPlacement } from '@/lib/testing/routing/arbitrary-problem';

const CLOSE = 1e-9;
const runs = (seed: number) => ({ numRuns: 500, seed, endOnFailure: true });

function optimum(problem: RoutingProblem): number {
  const costs = [...everyPlacement(problem)]
    .filter((placement) => !isPastCap(problem, placement))
    .map((placement) => amountOf(problem, problem.cost, placement));
  return Math.min(Infinity, ...costs);
}

describe('the search', () => {
  it('finds the cheapest of all placements that keep the limit, and proves it', () => {
    fc.assert(
      fc.property(arbitraryProblem, (problem) => {
        const best = optimum(problem);
        const solution = solve(problem);
        if (solution.kind !== 'placed') {
          expect([solution.kind, best]).toEqual(['impossible', Infinity]);
          return;
        }
        expect(Math.abs(solution.usd - best)).toBeLessThanOrEqual(CLOSE);
        expect(amountOf(problem, problem.cost, solution.placement)).toBe(solution.usd);
        expect(isPastCap(problem, solution.placement)).toBe(false);
        expect(solution.gapUsd).toBe(0);
      }),
      runs(20261124),
    );
  });

  it('states a gap that holds the cheapest where it may not look at a single branch', () => {
    let [open, unsettled] = [0, 0];
    fc.assert(
      fc.property(arbitraryProblem, fc.nat(3), (problem, nodes) => {
        const best = optimum(problem);
        const solution = solve(problem, { nodes });
        expect(solution.nodes).toBeLessThanOrEqual(nodes);
        if (solution.kind === 'unsettled') unsettled += 1;
        // It claims that nothing fits only where nothing does.
        if (solution.kind === 'impossible') expect(best).toBe(Infinity);
        if (solution.kind !== 'placed') return;
        if (solution.gapUsd > 0) open += 1;
        expect(solution.usd).toBeGreaterThanOrEqual(best - CLOSE);
        expect(solution.usd - solution.gapUsd).toBeLessThanOrEqual(best + CLOSE);
      }),
      runs(20261125),
    );
    // Both happen, so both are tested.
    expect(open).toBeGreaterThan(0);
    expect(unsettled).toBeGreaterThan(0);
  });

  it('refuses more workloads than a mask can hold', () => {
    const many = (workloads: number): RoutingProblem => ({
      workloads,
      kindOf: [0],
      cost: {
        venues: [
          {
            open: 1,
            entry: 2,
            home: 0,
            linear: Array.from({ length: workloads }, () => 3),
            stepped: null,
          },
        ],
        shared: [4],
      },
      cap: null,
    });
    expect(() => solve(many(MOST_WORKLOADS + 1))).toThrow(
      new RangeError('at most 50 workloads can be placed at once'),
    );
    // 1 + 2 + 50 x 3 + 4.
    expect(solve(many(MOST_WORKLOADS))).toMatchObject({ kind: 'placed', usd: 157, gapUsd: 0 });
  });
});
