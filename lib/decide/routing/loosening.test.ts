import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { latestRelease, loadRelease } from '@/data/releases';
import type { Catalogue } from '@/lib/catalogue/catalogue';
import { completeScenario } from '@/lib/scenario/complete';
import type { Scenario, Workload } from '@/lib/scenario/schema';
import { buildProblem } from './build-problem';
import { rememberedEstimates } from './estimates';
import { solve } from './search';
import { findVenues } from './venues';

// The laws of laws.test.ts once more from the outside: whole scenarios over the real catalogue, where
// a need changes what is looked up, escalated and sized.

let catalogue: Catalogue;
const estimates = rememberedEstimates();

beforeAll(async () => {
  const release = await loadRelease(latestRelease);
  if (release === undefined) throw new Error('no release');
  catalogue = release;
});

function persona(name: string): Scenario {
  const path = new URL(`../../../docs/personas/${name}.json`, import.meta.url);
  const completed = completeScenario(JSON.parse(readFileSync(path, 'utf8')), catalogue);
  if (!completed.ok) throw new Error(completed.message);
  return completed.scenario;
}

function optimum(scenario: Scenario): number {
  const { venues } = findVenues({ scenario, catalogue, estimates });
  const workloadIds = scenario.workloads.map(({ id }) => id);
  const { upfrontBudgetUsd: upfrontLimitUsd } = scenario;
  const solution = solve(buildProblem({ venues, workloadIds, upfrontLimitUsd }));
  return solution.kind === 'placed' ? solution.usd : Infinity;
}

const changed = (scenario: Scenario, index: number, change: Partial<Workload>): Scenario => ({
  ...scenario,
  workloads: scenario.workloads.map((each, other) =>
    other === index ? { ...each, ...change } : each,
  ),
});

/** Every way to ask less of one workload. */
const looser: readonly Partial<Workload>[] = [
  { residency: 'any', residencyRegion: null },
  { minimumScore: null },
  { needsTuning: false },
  { escalationShare: 0 },
  { ttftMs: 60_000, tpotMs: 1000 },
];

describe.each(['bank', 'retailer'])('%s', (name) => {
  it('costs no more when a workload asks for less, or goes', { timeout: 300_000 }, () => {
    const scenario = persona(name);
    const before = optimum(scenario);
    const { workloads } = scenario;
    const after = workloads.flatMap((_, index) => [
      ...looser.map((change) => optimum(changed(scenario, index, change))),
      optimum({ ...scenario, workloads: workloads.filter((__, other) => other !== index) }),
    ]);
    expect(after.filter((usd) => usd > before * (1 + 1e-9))).toEqual([]);
  });

  it('costs no more at a lower price', { timeout: 300_000 }, () => {
    const scenario = persona(name);
    const before = optimum(scenario);
    const { frontierApi, smallApi, hostedOpen } = scenario;
    const cheaper: Scenario[] = [
      { ...scenario, frontierApi: { ...frontierApi, discountShare: 0.2 } },
      { ...scenario, smallApi: { ...smallApi, discountShare: 0.2 } },
      { ...scenario, hostedOpen: { ...hostedOpen, discountShare: 0.2 } },
      { ...scenario, rented: { ...scenario.rented, usdPerGpuHour: 0.5 } },
      { ...scenario, owned: { ...scenario.owned, usdPerServer: 50_000 } },
    ];
    expect(cheaper.map(optimum).filter((usd) => usd > before * (1 + 1e-9))).toEqual([]);
  });
});
