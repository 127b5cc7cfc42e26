import { describe, expect, it } from 'vitest';
import { evaluate } from '@/lib/graph/evaluate';
import { buildLedger } from '@/lib/model/ledger';
import {
  apiRoute,
  fleet,
  given,
  ledgerInputs,
  rentedFacts,
  workload,
} from '@/lib/testing/ledger-inputs';
import { breakEven } from './break-even';

/**
 * Rent of $200 per started 81,000,000 tokens a month: one replica gives
 * 100 output tok/s at 90 % planning use, 100 h a month, peak 2x the mean, and
 * a request is 4,000 in + 1,000 out: 0.09 req/s ÷ 2 × 3,600 × 100 × 5,000 = 81 M.
 */
function rentAgainstApi(usdPerMTok: number) {
  const workloads = [
    workload({ requestsPerMonth: 200, inputTokens: 4000, outputTokens: 1000, peak: 2 }),
  ];
  const ledger = buildLedger(
    ledgerInputs({
      workloads,
      api: [
        apiRoute({
          id: 'frontier-api',
          workloads,
          usdPerMTok: { input: usdPerMTok, output: usdPerMTok },
        }),
      ],
      hoursPerMonth: given(100),
      rented: rentedFacts({
        fleet: fleet({ workloads, requestsPerSecondPerReplica: 0.09 }),
        usdPerGpuHour: 2,
      }),
    }),
  );
  const values = evaluate(ledger.graph, { periods: ledger.periods });
  return breakEven({ ledger, values, option: 'rented' });
}

describe('break-even on the staircase', () => {
  it('finds every range of the published $3/MTok case, to the token', () => {
    // Rent is 200 n on (81 M (n−1), 81 M n]; the API costs 3 per million. Cheaper above 200 n / 3 M:
    // n=1: 66,666,667…81 M; n=2: 133,333,334…162 M; n=3: a tie at exactly 200 M, then …243 M;
    // n=4: 266,666,667…324 M; n=5: from 333,333,334; n=6 starts at 405 M with 1,215 > 1,200: for good.
    expect(rentAgainstApi(3)).toMatchObject({
      kind: 'at',
      tokensPerMonth: 66_666_667,
      forGoodFromTokensPerMonth: 333_333_334,
      cheaper: [
        { fromTokensPerMonth: 66_666_667, toTokensPerMonth: 81_000_000 },
        { fromTokensPerMonth: 133_333_334, toTokensPerMonth: 162_000_000 },
        { fromTokensPerMonth: 200_000_001, toTokensPerMonth: 243_000_000 },
        { fromTokensPerMonth: 266_666_667, toTokensPerMonth: 324_000_000 },
        { fromTokensPerMonth: 333_333_334, toTokensPerMonth: null },
      ],
    });
  });

  it('says never where the API is cheaper than a full replica', () => {
    // A full replica costs 200 / 81 = $2.469/MTok; at $2.40 no step is ever cheaper.
    expect(rentAgainstApi(2.4).kind).toBe('never');
  });

  it('says never on a tie at every full replica', () => {
    // 200 / 81 per million makes both equal at each multiple of 81 M and the API cheaper between.
    expect(rentAgainstApi(200 / 81).kind).toBe('never');
  });

  it('finds the first crossing on the first step for a dear API', () => {
    // $200 against $100/MTok: cheaper above 2 M tokens, and 8,100 a step against 200: for good.
    expect(rentAgainstApi(100)).toMatchObject({
      tokensPerMonth: 2_000_001,
      forGoodFromTokensPerMonth: 2_000_001,
    });
  });
});
