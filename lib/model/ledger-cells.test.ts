// Cells of a ledger that other layers read, and no total does.
import { describe, expect, it } from 'vitest';
import { evaluate } from '@/lib/graph/evaluate';
import {
  apiRoute,
  fleet,
  given,
  ledgerInputs,
  rentedFacts,
  workload,
} from '@/lib/testing/ledger-inputs';
import { expectWithin } from '@/lib/testing/relative';
import { buildLedger } from './ledger';

// Half a request a second, and so half a replica of one request a second.
const requestsPerMonth = 0.5 * 730 * 3600;
const chat = workload({
  id: 'chat',
  requestsPerMonth,
  inputTokens: 1000,
  cachedInputShare: 0.4,
  outputTokens: 500,
});
const search = workload({ id: 'search', requestsPerMonth, inputTokens: 2000, outputTokens: 0 });
const usdPerMTok = { input: 2, cachedInput: 0.5, output: 8 };
// 1,314,000 requests: 0.6 × 2 + 0.4 × 0.5 + 0.5 × 8 = $5.40 a thousand for the one, 2 × 2 for the other
const usdPerMonth = { chat: 1314 * 5.4, search: 1314 * 4 };

const ledger = buildLedger(
  ledgerInputs({
    workloads: [chat, search],
    api: [
      {
        ...apiRoute({ id: 'frontier-api', workloads: [chat, search], usdPerMTok }),
        committedUsdPerYear: given(1314 * 12),
      },
    ],
    rented: {
      ...rentedFacts({
        fleet: fleet({ workloads: [chat, search], requestsPerSecondPerReplica: 1 }),
        usdPerGpuHour: 2,
      }),
      running: {
        kind: 'autoscale',
        minimumReplicas: given(3),
        classes: [
          {
            hours: given(168),
            overMean: new Map([
              ['chat', given(1)],
              ['search', given(1)],
            ]),
          },
        ],
      },
    },
  }),
);
const values = evaluate(ledger.graph, { periods: ledger.periods });

describe('the spend on an API by workload', () => {
  it.each(['chat', 'search'] as const)('is all its tokens at their prices: %s', (id) => {
    const months = values.series(`api.frontier-api.${id}.spend`);
    expect(months).toHaveLength(12);
    for (const usd of months) expectWithin(usd, usdPerMonth[id], 1e-12);
  });
});

describe('the volumes at which a cost steps or bends', () => {
  const ids = new Set(ledger.graph.cells.map(({ id }) => id));

  it('are cells of the graph', () => {
    expect([...ledger.steps.keys()].sort()).toEqual(['frontier-api', 'rented']);
    for (const { loads, bends } of ledger.steps.values())
      for (const { id } of [...loads, ...bends]) expect(ids).toContain(id);
  });

  it('are where replicas that never stop are full, and where a commitment is used up', () => {
    const bendsOf = (route: 'rented' | 'frontier-api') =>
      ledger.steps.get(route)!.bends.map(({ id }) => values.scalar(id));
    // 3 replicas over a load of 0.5 + 0.5
    expect(bendsOf('rented')).toEqual([3]);
    // 1,314 a month over 1,314 × 9.4
    expect(bendsOf('frontier-api')).toHaveLength(1);
    expectWithin(bendsOf('frontier-api')[0]!, 1 / 9.4, 1e-12);
  });
});
