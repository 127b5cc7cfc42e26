import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadRelease } from '@/data/releases/index';
import { defaultScenario } from '@/lib/scenario/default-scenario';
import type { Scenario } from '@/lib/scenario/schema';
import { ledgerInputs } from '@/lib/testing/ledger-inputs';
import { smallestConflict } from './conflict';
import type { Barrier } from './portfolio';
import { isPastCap, type RoutingProblem, type VenueAmounts } from './problem';
import { arbitraryProblem, everyPlacement } from '@/lib/testing/routing/arbitrary-problem';
import type { Venue } from './venue';

let base: Scenario;
beforeAll(async () => {
  const release = await loadRelease('2026-11-21.3');
  if (release === undefined) throw new Error('there is no such release');
  base = defaultScenario(release);
});

const NEEDS = ['residency', 'quality', 'latency', 'tuning'] as const;
type Broken = readonly (readonly Barrier['need'][])[];

/** Venue v breaks `broken[v][w]` of workload w; ids are the places in the lists. */
function conflictOf(problem: RoutingProblem, broken: readonly Broken[]) {
  const workloadIds = Array.from({ length: problem.workloads }, (_, workload) => `w${workload}`);
  const venues = broken.map((byWorkload, index): Venue => ({
    id: `v${index}`,
    kind: 'small-api',
    label: `v${index}`,
    home: new Set(),
    inputs: ledgerInputs({ workloads: [], api: [] }),
    barriers: new Map(
      byWorkload.flatMap((needs, workload) =>
        needs.length === 0
          ? []
          : [[`w${workload}`, needs.map((need) => ({ need, message: `v${index} is no place.` }))]],
      ),
    ),
  }));
  const scenario = {
    ...base,
    upfrontBudgetUsd: problem.cap?.limit ?? null,
    workloads: workloadIds.map((id) => ({ ...base.workloads[0]!, id, name: id })),
  };
  return smallestConflict({ scenario, venues, workloadIds, open: problem });
}

/** By placement: what it breaks, as "w0 residency" or "budget". */
function brokenBy(problem: RoutingProblem, broken: readonly Broken[]): Set<string>[] {
  return [...everyPlacement(problem)].map((placement) => {
    const needs = placement.flatMap((venue, workload) =>
      (broken[venue]?.[workload] ?? []).map((need) => `w${workload} ${need}`),
    );
    return new Set(isPastCap(problem, placement) ? [...needs, 'budget'] : needs);
  });
}

function* subsets(items: readonly string[], size: number): Generator<string[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (const [index, item] of items.entries())
    for (const rest of subsets(items.slice(index + 1), size - 1)) yield [item, ...rest];
}

/** Nothing may run for free of limits: where it may not run is a need, not a price. */
const everywhere = <Venues extends { readonly venues: readonly VenueAmounts[] }>(
  amounts: Venues,
) => ({
  ...amounts,
  venues: amounts.venues.map((venue) => ({
    ...venue,
    linear: venue.linear.map((usd) => (usd === Infinity ? 7 : usd)),
  })),
});

describe('the smallest set of needs that cannot be met together', () => {
  it('cannot be met, and no smaller set is impossible', () => {
    const sizes = new Map<string, number>();
    const gates = fc.array(fc.array(fc.subarray([...NEEDS]), { minLength: 4, maxLength: 4 }), {
      minLength: 4,
      maxLength: 4,
    });
    fc.assert(
      fc.property(arbitraryProblem, gates, (drawn, drawnGates) => {
        const cap = drawn.cap && { ...drawn.cap, amounts: everywhere(drawn.cap.amounts) };
        const problem = { ...drawn, cost: everywhere(drawn.cost), cap };
        const broken = drawnGates.slice(0, problem.cost.venues.length);
        const placements = brokenBy(problem, broken);
        if (placements.some((needs) => needs.size === 0)) return;
        // A set is impossible where every placement breaks one of it.
        const isImpossible = (set: readonly string[]) =>
          placements.every((needs) => set.some((need) => needs.has(need)));
        const found = conflictOf(problem, broken).map(({ workloadId, need }) =>
          workloadId === null ? need : `${workloadId} ${need}`,
        );
        expect(isImpossible(found), found.join(', ')).toBe(true);
        const all = [...new Set(placements.flatMap((needs) => [...needs]))];
        for (let size = 0; size < found.length; size++)
          for (const set of subsets(all, size))
            expect(isImpossible(set), `${set.join(', ')} against ${found.join(', ')}`).toBe(false);
        const shape = `${found.length}${found.includes('budget') ? ' with budget' : ''}`;
        sizes.set(shape, (sizes.get(shape) ?? 0) + 1);
      }),
      { numRuns: 1500, seed: 20261126, endOnFailure: true },
    );
    // Conflicts of every kind came up.
    expect([...sizes.keys()].sort()).toEqual(
      expect.arrayContaining(['1', '1 with budget', '2', '2 with budget', '3', '3 with budget']),
    );
  });
});

describe('a conflict in words', () => {
  const venue = (open: number): VenueAmounts => ({
    open,
    entry: 0,
    home: 0,
    linear: [1],
    stepped: null,
  });
  /** One workload, two venues: 5 before month 1 for the first, 20 for the second. */
  const problem = (limit: number | null): RoutingProblem => {
    const amounts = { venues: [venue(4), venue(19)], shared: [0] };
    return {
      workloads: 1,
      kindOf: [0, 0],
      cost: amounts,
      cap: limit === null ? null : { limit, amounts },
    };
  };

  it('names the one need that every place breaks, how many do, and an example', () => {
    expect(conflictOf(problem(null), [[['residency', 'quality']], [['residency']]])).toEqual([
      {
        workloadId: 'w0',
        need: 'residency',
        message: 'w0, residency: 2 of 2 places break it. v0 is no place.',
      },
    ]);
  });

  it('names two needs where each leaves a place that the other takes', () => {
    expect(conflictOf(problem(100), [[['quality']], [['tuning']]])).toEqual([
      {
        workloadId: 'w0',
        need: 'quality',
        message: 'w0, quality: 1 of 2 places break it. v0 is no place.',
      },
      {
        workloadId: 'w0',
        need: 'tuning',
        message: 'w0, tuning: 1 of 2 places break it. v1 is no place.',
      },
    ]);
  });

  it('is the limit alone where the cheapest place passes it', () => {
    const message = 'No more than $3.00 may be spent before month 1.';
    const alone = [{ workloadId: null, need: 'budget', message }];
    expect(conflictOf(problem(3), [[['quality']], []])).toEqual(alone);
    // Also before two needs that cannot be met together.
    expect(conflictOf(problem(3), [[['quality']], [['tuning']]])).toEqual(alone);
  });

  it('is the limit, and the need that keeps the workload off the place it pays for', () => {
    const message = 'No more than $10.00 may be spent before month 1.';
    expect(conflictOf(problem(10), [[['quality']], []])).toEqual([
      { workloadId: null, need: 'budget', message },
      {
        workloadId: 'w0',
        need: 'quality',
        message: 'w0, quality: 1 of 2 places break it. v0 is no place.',
      },
    ]);
  });
});
