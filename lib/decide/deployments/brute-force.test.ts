import { beforeAll, describe, expect, it } from 'vitest';
import { loadRelease } from '@/data/releases/index';
import type { Catalogue } from '@/lib/catalogue/catalogue';
import { defaultScenario } from '@/lib/scenario/default-scenario';
import { profileIds, type Scenario } from '@/lib/scenario/schema';
import { expectWithin } from '@/lib/testing/relative';
import { seededRandom } from '@/lib/testing/seeded-random';
import { sizeReplica } from '../size-replica';
import { planDeployments, type PlanQuestion } from './plan';
import { everyDeployment, type BruteDeployment } from '@/lib/testing/every-deployment';

const RELEASE = '2026-11-21.2';
const TOLERANCE = 1e-9;

let catalogue: Catalogue;
let base: Scenario;
beforeAll(async () => {
  const release = await loadRelease(RELEASE);
  if (release === undefined) throw new Error(`there is no release ${RELEASE}`);
  catalogue = release;
  base = defaultScenario(catalogue);
});

const MODELS = ['llama-3.3-70b', 'gpt-oss-120b', 'deepseek-v3', 'llama-3.1-8b'];

/** A scenario drawn from a seed: other model, volumes, lengths, targets, growth, horizon and prices. */
function drawn(seed: number): Scenario {
  const random = seededRandom(seed);
  const between = (low: number, high: number) => low + random() * (high - low);
  const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  return {
    ...base,
    horizonMonths: Math.round(between(1, 40)),
    workloads: base.workloads.slice(0, 1 + Math.floor(random() * 2)).map((workload) => ({
      ...workload,
      requestsPerMonth: 10 ** between(4, 7.5),
      growthPerMonth: between(-0.05, 0.15),
      inputTokens: Math.round(between(100, 6000)),
      outputTokens: Math.round(between(50, 1500)),
      batchShare: random(),
      profile: one(profileIds),
      ttftMs: between(500, 5000),
      tpotMs: between(15, 120),
    })),
    selfHosted: {
      ...base.selfHosted,
      model: one(MODELS),
      weightPrecision: one(['fp8', 'bf16', 'fp4']),
      spareReplicas: Math.floor(random() * 3),
    },
    rented: { ...base.rented, rentChangePerYear: between(-0.4, 0.4) },
    // Rising hardware prices are the case in which a larger fleet bought early may cost less.
    owned: { ...base.owned, hardwarePriceChangePerYear: between(-0.4, 1.5) },
  };
}

const keyOf = (each: { route: string; machine: string }, precision: string) =>
  `${each.route} ${each.machine} ${precision}`;

function cheapest(deployments: readonly BruteDeployment[]): Map<string, number> {
  const best = new Map<string, number>();
  for (const each of deployments) {
    const key = keyOf(each, each.precision);
    best.set(key, Math.min(each.usdPerMonth, best.get(key) ?? Infinity));
  }
  return best;
}

/** The planner names the same machines as brute force, at the same cost each, none cheaper than its first. */
function expectNeverBeaten(question: PlanQuestion): number {
  const plan = planDeployments(question);
  const best = cheapest(everyDeployment(question));
  if (plan.kind === 'refused') {
    expect(best.size).toBe(0);
    return 0;
  }
  const planned = plan.ranked.map((each) => keyOf(each, each.weightPrecision));
  expect(planned.toSorted()).toEqual([...best.keys()].toSorted());
  for (const each of plan.ranked)
    expectWithin(each.usdPerMonth, best.get(keyOf(each, each.weightPrecision))!, TOLERANCE);
  const [first] = plan.ranked;
  expectWithin(first.usdPerMonth, Math.min(...best.values()), TOLERANCE);
  const costs = plan.ranked.map(({ usdPerMonth }) => usdPerMonth);
  expect(costs).toEqual(costs.toSorted((a, b) => a - b));
  return best.size;
}

describe('brute force over the whole catalogue', () => {
  it.each([1, 2, 3])('finds nothing cheaper on any machine, scenario %d', (seed) => {
    expect(expectNeverBeaten({ catalogue, scenario: drawn(seed) })).toBeGreaterThan(0);
  });

  it('finds nothing cheaper over several precisions and engines', () => {
    const space = { weightPrecisions: ['bf16', 'fp8', 'fp4'], engines: ['vllm', 'tensorrt-llm'] };
    expectNeverBeaten({ catalogue, scenario: base, space });
  });
});

describe('brute force over a small catalogue', () => {
  it('finds nothing cheaper in any of 25 scenarios, rising hardware prices among them', () => {
    const few = (ids: readonly string[], rows: Readonly<Record<string, unknown>>) =>
      Object.fromEntries(ids.map((id) => [id, rows[id]]));
    const small = {
      ...catalogue,
      cloudOffers: few(['lambda-8x-h100-sxm', 'civo-h200'], catalogue.cloudOffers),
      servers: few(['hgx-h100-8', 'rtx-pro-6000-8', 'mi300x-8'], catalogue.servers),
    } as Catalogue; // the same rows, fewer of them
    const served = Array.from({ length: 25 }, (_, index) =>
      expectNeverBeaten({ catalogue: small, scenario: drawn(100 + index) }),
    );
    expect(served.filter((machines) => machines > 0).length).toBeGreaterThan(10);
  });

  it('finds nothing cheaper where the slower layout wins, because servers grow dearer', () => {
    // Requests that one server of the faster layout just serves at first, and no server of the
    // slower one; both need two by the end, when a server costs three times as much. The slower
    // layout buys both at the first price.
    const names = { model: 'llama-3.3-70b', accelerator: 'h100-sxm-80gb', weightPrecision: 'fp8' };
    const { inputTokens, outputTokens, ttftMs, tpotMs } = base.workloads[0]!;
    const rates = [1, 2].map((pipelineParallel) => {
      const question = { inputTokens, outputTokens, ttftMs, tpotMs, gpus: 8, pipelineParallel };
      const answer = sizeReplica({ ...names, ...question }, catalogue);
      if (!('outputTokensPerSecond' in answer)) throw new Error('it cannot be sized');
      return answer.outputTokensPerSecond / outputTokens;
    });
    const requestsPerMonth = Math.sqrt(rates[0]! * rates[1]!) * 730 * 3600;
    const steady = {
      profile: 'flat',
      burstFactor: 1,
      batchShare: 0,
      growthPerMonth: 0.03,
    } as const;
    const free = { supportSharePerYear: 0, usdPerKWh: 0, hostingUsdPerKWMonth: 0 };
    const scenario: Scenario = {
      ...base,
      retryShare: 0,
      horizonMonths: 13,
      workloads: [{ ...base.workloads[0]!, ...steady, requestsPerMonth }],
      selfHosted: { ...base.selfHosted, spareReplicas: 0 },
      owned: { ...base.owned, ...free, hardwarePriceChangePerYear: 2 },
    };
    const { servers } = catalogue;
    const one = {
      ...catalogue,
      cloudOffers: {},
      servers: { 'hgx-h100-8': servers['hgx-h100-8']! },
    };
    const space = { gpusPerReplica: [8] };
    const plan = planDeployments({ catalogue: one, scenario, space });
    if (plan.kind === 'refused') throw new Error(plan.refusal.message);
    const all = everyDeployment({ catalogue: one, scenario, space });
    expectWithin(
      plan.ranked[0].usdPerMonth,
      Math.min(...all.map(({ usdPerMonth }) => usdPerMonth)),
      TOLERANCE,
    );
    const [served] = plan.ranked[0].workloads;
    expect(served!.outputTokensPerSecond / outputTokens).toBeLessThan(Math.max(...rates));
    expect(plan.ranked[0].machines).toBe(2);
  });
});
