// Break-even volumes that other calculators publish, recomputed on the staircase.
import { describe, expect, it } from 'vitest';
import { evaluateLedger } from '@/lib/testing/evaluate-ledger';
import {
  apiRoute,
  fleet,
  given,
  ledgerInputs,
  ownedFacts,
  rentedFacts,
  workload,
} from '@/lib/testing/ledger-inputs';
import { expectWithin } from '@/lib/testing/relative';
import type { LedgerInputs } from '@/lib/model/inputs';
import { breakEven } from './break-even';

/** Rent and fixed people cost against an API, for one workload. */
function rentedAgainstApi(facts: {
  work: Parameters<typeof workload>[0];
  usdPerMTok: { input: number; output: number };
  requestsPerSecondPerReplica: number;
  usdPerGpuHour: number;
  hoursPerMonth: number;
  fixedUsdPerMonth: number;
}) {
  const workloads = [workload(facts.work)];
  const { overheads } = ledgerInputs({ workloads, api: [] });
  const { requestsPerSecondPerReplica, fixedUsdPerMonth } = facts;
  const { ledger, values } = evaluateLedger(
    ledgerInputs({
      workloads,
      api: [apiRoute({ id: 'frontier-api', workloads, usdPerMTok: facts.usdPerMTok })],
      hoursPerMonth: given(facts.hoursPerMonth),
      rented: rentedFacts({
        fleet: fleet({ workloads, requestsPerSecondPerReplica }),
        usdPerGpuHour: facts.usdPerGpuHour,
      }),
      overheads: {
        ...overheads,
        rented: { ...overheads.rented, fte: given(fixedUsdPerMonth / 18_000) },
      },
    }),
  );
  const answer = breakEven({ ledger, values, option: 'rented' });
  if (answer.kind !== 'at') throw new Error(answer.kind);
  return answer;
}

describe('break-even volumes of peers', () => {
  it('B2: a $28,564.40 GPU pays from 17,391 requests a day of 500 in and 200 out at $3/$15', () => {
    // 28,564.40 ÷ 365 ÷ 0.0045 = 17,390.8 requests a day; a replica carries 198,720 of them.
    const answer = rentedAgainstApi({
      work: { requestsPerMonth: (10_000 * 365) / 12, inputTokens: 500, outputTokens: 200 },
      usdPerMTok: { input: 3, output: 15 },
      requestsPerSecondPerReplica: (2300 * 0.7) / 700,
      usdPerGpuHour: 2.69,
      hoursPerMonth: 730,
      fixedUsdPerMonth: 5000 / 12,
    });
    expect(Math.ceil((answer.requestsPerMonth * 12) / 365)).toBe(17_391);
    // 28,564.40 ÷ 12 ÷ 0.0045 x 700 = 370,279,259.26 tokens a month: the next whole one is cheaper.
    expect(answer.tokensPerMonth).toBe(370_279_260);
    expect(answer.forGoodFromTokensPerMonth).toBe(370_279_260);
  });

  it('B3: $998.46 a month pays from 1.452 billion tokens at three in for one out at $0.25/$2', () => {
    // 110 ÷ 160 MTok = 0.6875 per MTok; 998.4576 ÷ 0.6875 = 1,452.3020 MTok. The 15 % stand as people here.
    const answer = rentedAgainstApi({
      work: { requestsPerMonth: 40_000, inputTokens: 3000, outputTokens: 1000 },
      usdPerMTok: { input: 0.25, output: 2 },
      requestsPerSecondPerReplica: 1,
      usdPerGpuHour: 1.19,
      hoursPerMonth: 729.6,
      fixedUsdPerMonth: 0.15 * 1.19 * 729.6,
    });
    expect(answer.tokensPerMonth).toBe(1_452_301_964); // 1,452,301,963.6
  });

  it('B6: $320 a month against $3 per MTok pays from 106.67 million tokens', () => {
    const answer = rentedAgainstApi({
      work: { requestsPerMonth: 1000, inputTokens: 800, outputTokens: 200 },
      usdPerMTok: { input: 3, output: 3 },
      requestsPerSecondPerReplica: 1,
      usdPerGpuHour: 320 / 730,
      hoursPerMonth: 730,
      fixedUsdPerMonth: 0,
    });
    expect(answer.tokensPerMonth).toBe(106_666_667); // 320 ÷ 3 = 106.6667
    expectWithin(answer.requestsPerMonth, 106_666.667, 1e-12);
  });
});

describe('break-even between two routes with machines of their own', () => {
  const against = (facts: { usdPerServer: number; replicasPerMachine: number }) => {
    const workloads = [workload({ requestsPerMonth: 1e5, inputTokens: 800, outputTokens: 200 })];
    const machines = (replicasPerMachine: number): LedgerInputs['owned'] => ({
      ...ownedFacts({
        fleet: fleet({ workloads, requestsPerSecondPerReplica: 1, replicasPerMachine }),
        usdPerServer: facts.usdPerServer,
      }),
    });
    const { ledger, values } = evaluateLedger(
      ledgerInputs({
        workloads,
        api: [],
        baseline: 'rented',
        rented: rentedFacts({
          fleet: fleet({ workloads, requestsPerSecondPerReplica: 1 }),
          usdPerGpuHour: 1,
        }),
        owned: machines(facts.replicasPerMachine),
      }),
    );
    return breakEven({ ledger, values, option: 'owned' });
  };

  it('is settled for good where their replicas carry the same', () => {
    // Rent is 730 a replica; a server of two replicas costs 12,000 ÷ 12 = 1,000: dearer for one (3,600 x 730
    // requests of 1,000 tokens = 2,628 MTok), cheaper for two, and from then on: three replicas are 2,190 against 2,000.
    expect(against({ usdPerServer: 12_000, replicasPerMachine: 2 })).toMatchObject({
      kind: 'at',
      tokensPerMonth: 2_628_000_001,
      forGoodFromTokensPerMonth: 2_628_000_001,
    });
  });

  it('comes and goes while one more machine costs more than one more replica', () => {
    // A server of 17,000 ÷ 12 = 1,416.67 a month: 730 < 1,417 < 1,460; three replicas 2,190 < 2,833, four 2,920 > 2,833.
    const answer = against({ usdPerServer: 17_000, replicasPerMachine: 2 });
    if (answer.kind !== 'at') throw new Error(answer.kind);
    expect(answer.cheaper.slice(0, 2)).toEqual([
      { fromTokensPerMonth: 2_628_000_001, toTokensPerMonth: 5_256_000_000 },
      { fromTokensPerMonth: 7_884_000_001, toTokensPerMonth: 10_512_000_000 },
    ]);
    expect(answer.forGoodFromTokensPerMonth).not.toBeNull();
  });

  it('is never where a server costs as much as the replicas in it', () => {
    expect(against({ usdPerServer: 24 * 730, replicasPerMachine: 2 }).kind).toBe('never');
  });
});
