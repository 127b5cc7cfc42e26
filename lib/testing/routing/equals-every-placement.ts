import fc from 'fast-check';
import { expect } from 'vitest';
import { at } from '@/lib/graph/layout';
import { buildProblem } from '@/lib/decide/routing/build-problem';
import { solve } from '@/lib/decide/routing/search';
import { smallPortfolio } from './arbitrary-venues';
import { allowedPlacements, placementCosts, throughTheMix } from './every-placement';

/** Relative error two sums of the same ledger may differ by. */
const CLOSE = 1e-9;

function isNear(usd: number, limit: number | null): boolean {
  return limit !== null && Math.abs(usd - limit) <= 1e-8 * Math.max(1, Math.abs(limit));
}

/** Random portfolios, without and with a limit on cash, against a look at every placement. */
export function equalsEveryPlacement({ numRuns, seed }: { numRuns: number; seed: number }): void {
  const limit = fc.option(fc.double({ min: 0, max: 1, noNaN: true }));
  fc.assert(
    fc.property(smallPortfolio({ most: 3, longest: 8 }), limit, (portfolio, share) => {
      const costOf = placementCosts(portfolio);
      const all = [...allowedPlacements(portfolio)].map((placement) => costOf(placement));
      const cash = all.map(({ upfront }) => upfront);
      const [low, high] = [Math.min(...cash), Math.max(...cash)];
      // Between the least and the most cash any placement takes, or just below the least.
      const upfrontLimitUsd =
        share === null || all.length === 0 ? null : low + (high - low) * (share * 1.1 - 0.1);
      // A limit is kept to the billionth: one that near to a placement may be read either way.
      fc.pre(cash.every((usd) => !isNear(usd, upfrontLimitUsd)));
      const allowed = all.filter(
        ({ upfront }) => upfrontLimitUsd === null || upfront <= upfrontLimitUsd,
      );
      const best = Math.min(...allowed.map(({ presentValue }) => presentValue));
      const solution = solve(buildProblem({ ...portfolio, upfrontLimitUsd }));
      if (solution.kind !== 'placed') {
        expect(solution.kind).toBe('impossible');
        expect(allowed).toEqual([]);
        return;
      }
      const { placement, usd, gapUsd } = solution;
      const { venues, workloadIds } = portfolio;
      const forbidden = placement.filter((venue, index) =>
        at(venues, venue).barriers.has(at(workloadIds, index)),
      );
      expect(forbidden).toEqual([]);
      expect(gapUsd).toBe(0);
      expect(costOf(placement).upfront).toBeLessThanOrEqual(upfrontLimitUsd ?? Infinity);
      for (const found of [
        usd,
        costOf(placement).presentValue,
        throughTheMix(portfolio, placement),
      ])
        expect(Math.abs(found - best)).toBeLessThanOrEqual(CLOSE * Math.abs(best));
    }),
    { numRuns, seed, endOnFailure: true },
  );
}
