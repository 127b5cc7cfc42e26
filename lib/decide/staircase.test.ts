import { describe, expect, it } from 'vitest';
import { evaluateLedger } from '@/lib/testing/evaluate-ledger';
import {
  apiRoute,
  fleet,
  given,
  ledgerInputs,
  rentedFacts,
  workload,
} from '@/lib/testing/ledger-inputs';
import { expectWithin } from '@/lib/testing/relative';
import { breakEven } from './break-even';
import { staircase } from './staircase';

/** Replicas of 81 M tokens a month at $200 each; planned are 200 M tokens (see break-even.test.ts). */
function points(machines: { replicasPerMachine?: number; spareReplicas?: number } = {}) {
  const workloads = [
    workload({ requestsPerMonth: 40_000, inputTokens: 4000, outputTokens: 1000, peak: 2 }),
  ];
  const { replicasPerMachine = 1 } = machines;
  const { ledger, values } = evaluateLedger(
    ledgerInputs({
      workloads,
      api: [apiRoute({ id: 'frontier-api', workloads, usdPerMTok: { input: 3, output: 3 } })],
      hoursPerMonth: given(100),
      rented: rentedFacts({
        fleet: fleet({
          workloads,
          requestsPerSecondPerReplica: 0.09,
          gpusPerMachine: replicasPerMachine,
          ...machines,
        }),
        usdPerGpuHour: 2,
      }),
    }),
  );
  const answer = breakEven({ ledger, values, option: 'rented' });
  const list = staircase({ ledger, values, breakEvens: new Map([['rented', answer]]) });
  const at = (tokens: number) => {
    const near = list.findLast((point) => point.tokensPerMonth <= tokens * (1 + 1e-12));
    if (near === undefined) throw new Error(`no point up to ${tokens}`);
    return near;
  };
  return { list, at };
}

describe('the staircase', () => {
  it('has a point on both sides of every step', () => {
    const { at, list } = points();
    for (const n of [1, 2, 3]) {
      const before = at(81e6 * n);
      const after = list[list.indexOf(before) + 1]!;
      expectWithin(before.tokensPerMonth, 81e6 * n, 1e-12);
      expectWithin(after.tokensPerMonth, 81e6 * n, 2e-9);
      expectWithin(before.usdPerMonth.rented!, 200 * n, 1e-12);
      expectWithin(after.usdPerMonth.rented!, 200 * (n + 1), 1e-12);
      // the API has no step there: $3 per million on both sides
      expectWithin(before.usdPerMonth['frontier-api']!, 243 * n, 1e-12);
      expectWithin(after.usdPerMonth['frontier-api']!, 243 * n, 2e-9);
    }
  });

  it('steps where machines fill, spare replicas among them', () => {
    // Four replicas in a machine of $800, one of them spare: the first is full at 3 x 81 M tokens.
    const { at, list } = points({ replicasPerMachine: 4, spareReplicas: 1 });
    const before = at(243e6);
    expectWithin(before.tokensPerMonth, 243e6, 1e-12);
    expectWithin(before.usdPerMonth.rented!, 800, 1e-12);
    expectWithin(list[list.indexOf(before) + 1]!.usdPerMonth.rented!, 1600, 1e-12);
    const costs = new Set(list.map(({ usdPerMonth }) => Math.round(usdPerMonth.rented!)));
    expect([...costs]).toEqual([800, 1600, 2400]); // to 1.6 x the first break-even, 1,600 ÷ 3 = 533 M
  });

  it('starts at no volume, rises, passes the plan and goes well beyond it', () => {
    const { list } = points();
    const volumes = list.map(({ tokensPerMonth }) => tokensPerMonth);
    expect(volumes).toEqual([...new Set(volumes)].sort((a, b) => a - b));
    expect(volumes[0]).toBe(0);
    expect(volumes).toContain(200e6);
    expectWithin(volumes.at(-1)!, 320e6, 1e-12); // 1.6 x the plan; the first break-even is below it
    expect(list[0]!.usdPerMonth).toEqual({ 'frontier-api': 0, rented: 0 });
  });

  it('is empty without any volume', () => {
    const workloads = [workload({ requestsPerMonth: 0, inputTokens: 1, outputTokens: 1 })];
    const api = [apiRoute({ id: 'frontier-api', workloads, usdPerMTok: { input: 1, output: 1 } })];
    const { ledger, values } = evaluateLedger(ledgerInputs({ workloads, api }));
    expect(staircase({ ledger, values, breakEvens: new Map() })).toEqual([]);
  });
});
