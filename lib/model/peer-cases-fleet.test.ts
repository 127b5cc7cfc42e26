// Published cases of other calculators, recomputed: rented GPUs, and the whole steps of fleets.
import { describe, expect, it } from 'vitest';
import { evaluate } from '@/lib/graph/evaluate';
import { graphOf } from '@/lib/graph/graph';
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
import { cell, leaf, ONE } from './definitions';
import type { LedgerInputs } from './inputs';

const TOLERANCE = 1e-12;

/** One GPU a replica at a rent, for one workload. */
function rent(facts: {
  work: Parameters<typeof workload>[0];
  requestsPerSecondPerReplica: number;
  usdPerGpuHour: number;
  hoursPerMonth?: number;
  overheads?: LedgerInputs['overheads'];
}) {
  const { requestsPerSecondPerReplica, usdPerGpuHour, hoursPerMonth = 730, overheads } = facts;
  const workloads = [workload(facts.work)];
  return evaluateLedger(
    ledgerInputs({
      workloads,
      api: [],
      baseline: 'rented',
      hoursPerMonth: given(hoursPerMonth),
      rented: rentedFacts({
        fleet: fleet({ workloads, requestsPerSecondPerReplica }),
        usdPerGpuHour,
      }),
      ...(overheads === undefined ? {} : { overheads }),
    }),
  );
}

describe('rented GPUs of peers', () => {
  it('B1: one GPU at $2.69 an hour with $5,000 of fixed costs serves a year for $28,564.40', () => {
    // 2.69 x 8,760 = 23,564.40; + 2,000 + 3,000; ÷ 2,555 MTok = 11.1798. The fixed costs enter as people
    // ($2,000 a year) and as work before month 1 ($3,000), which is exact over one year.
    const nobody = ledgerInputs({ workloads: [], api: [] }).overheads;
    const figures = rent({
      work: { requestsPerMonth: (10_000 * 365) / 12, inputTokens: 500, outputTokens: 200 },
      requestsPerSecondPerReplica: (2300 * 0.7) / 700,
      usdPerGpuHour: 2.69,
      overheads: {
        ...nobody,
        rented: {
          ...nobody.rented,
          fte: given(2000 / 216_000),
          migrationFteMonths: given(3000 / 18_000),
        },
      },
    });
    expectWithin(figures.part('rented', 'GPU rent'), 23_564.4, TOLERANCE);
    expectWithin(figures.total('rented'), 28_564.4, TOLERANCE);
    expectWithin(figures.usdPerMTok('rented'), 28_564.4 / 2555, TOLERANCE);
    expectWithin(figures.usdPerMTok('rented'), 11.18, 2e-5); // as published
    // 2,300 tok/s x 0.7 x 86,400 s = 139.104 MTok a day in one replica
    const { values, ledger } = figures;
    const [load] = values.series(ledger.fleets.get('rented')!.peakLoad.id);
    const tokensPerDay = (values.scalar('demand.tokensFirstMonth') * 12) / 365;
    expectWithin(tokensPerDay / load!, 139.104e6, TOLERANCE);
  });

  it('B3: $1.19 an hour for 729.6 hours with 15 % on top costs $998.46 a month', () => {
    // 1.19 x 729.6 = 868.224; x 1.15 = 998.4576. The ledger has no percentage on rent, on purpose (people and
    // migration are counted for themselves), so the percentage is a cell of this test over the ledger's rent.
    const figures = rent({
      work: { requestsPerMonth: 1, inputTokens: 1, outputTokens: 1 },
      requestsPerSecondPerReplica: 1,
      usdPerGpuHour: 1.19,
      hoursPerMonth: 729.6,
    });
    const [line] = figures.route('rented').lines.monthly;
    const overhead = leaf('overhead', '1', { label: 'overhead', ...given(0.15) });
    const total = cell('withOverhead', 'USD/month', {
      label: 'rent with overhead',
      formula: line!.cell.times(ONE.plus(overhead)),
    });
    expectWithin(
      evaluate(graphOf([total]), { periods: 1 }).series(total.id)[0]!,
      998.4576,
      TOLERANCE,
    );
    // against an API: 120 x 0.25 + 40 x 2 = 110
    const workloads = [
      workload({ requestsPerMonth: 40_000, inputTokens: 3000, outputTokens: 1000 }),
    ];
    const api = [
      apiRoute({ id: 'frontier-api', workloads, usdPerMTok: { input: 0.25, output: 2 } }),
    ];
    expectWithin(
      evaluateLedger(ledgerInputs({ workloads, api })).steady('frontier-api'),
      110,
      TOLERANCE,
    );
  });

  it.each([0.1, 0.3, 1])(
    'B4: a GPU busy %d of the time costs its whole month, 1,095 USD',
    (busy) => {
      const figures = rent({
        work: { requestsPerMonth: busy * 3600 * 730, inputTokens: 100, outputTokens: 100 },
        requestsPerSecondPerReplica: 1,
        usdPerGpuHour: 1.5,
      });
      expectWithin(figures.steady('rented'), 1095, TOLERANCE); // 1.50 x 730
      expectWithin(figures.values.series('rented.utilisation')[0]!, busy, TOLERANCE);
    },
  );

  it('B4: it costs $328.50 only where it is given back for 70 % of the hours', () => {
    const figures = rent({
      work: { requestsPerMonth: 3600 * 219, inputTokens: 100, outputTokens: 100 },
      requestsPerSecondPerReplica: 1,
      usdPerGpuHour: 1.5,
      hoursPerMonth: 219, // 30 % of 730
    });
    expectWithin(figures.steady('rented'), 328.5, TOLERANCE);
  });

  it('B5: $1.50 an hour at 2,000 tok/s without a pause is $0.2083 per MTok', () => {
    // 1.5 ÷ (2,000 x 3,600) x 10⁶; a request of 2,000 tokens a second fills the replica exactly.
    const figures = rent({
      work: { requestsPerMonth: 3600 * 730, inputTokens: 1500, outputTokens: 500 },
      requestsPerSecondPerReplica: 1,
      usdPerGpuHour: 1.5,
    });
    expectWithin(figures.usdPerMTok('rented'), 1.5 / 7.2, TOLERANCE);
    expectWithin(figures.values.series('rented.gpus')[0]!, 1, 0);
  });

  it('B8: $6.98 an hour at 6,237.6 output tok/s is $0.3108 per MTok of output', () => {
    // 6.98 ÷ (6,237.6 x 3,600) x 10⁶ = 0.31084; 512 in and 256 out, so 24.366 requests a second
    const requestsPerSecond = 6237.6 / 256;
    const figures = rent({
      work: {
        requestsPerMonth: requestsPerSecond * 3600 * 730,
        inputTokens: 512,
        outputTokens: 256,
      },
      requestsPerSecondPerReplica: requestsPerSecond,
      usdPerGpuHour: 6.98,
    });
    const [line] = figures.route('rented').lines.monthly;
    const perOutput = cell('perOutput', 'USD/MTok', {
      label: 'rent per million output tokens',
      formula: line!.cell.over(figures.ledger.demand.workloads[0]!.output),
    });
    const usdPerMTokOutput = evaluate(graphOf([perOutput]), { periods: 1 }).series('perOutput')[0]!;
    expectWithin(usdPerMTokOutput, (6.98 / (6237.6 * 3600)) * 1e6, TOLERANCE);
    expectWithin(usdPerMTokOutput, 0.3108, 2e-4); // as published
  });
});

/** 4,000 in + 1,000 out a request, 100 output tok/s a replica used to 90 %, 100 h a month, peak 2 over the mean. */
function staircase(tokensPerMonth: number) {
  const workloads = [
    workload({
      requestsPerMonth: tokensPerMonth / 5000,
      inputTokens: 4000,
      outputTokens: 1000,
      peak: 2,
    }),
  ];
  const machines = fleet({ workloads, requestsPerSecondPerReplica: 0.1 * 0.9 });
  const api = [apiRoute({ id: 'hosted-open', workloads, usdPerMTok: { input: 1, output: 3 } })];
  const figures = evaluateLedger(
    ledgerInputs({
      workloads,
      api,
      baseline: 'hosted-open',
      horizonMonths: given(60),
      hoursPerMonth: given(100),
      rented: rentedFacts({ fleet: machines, usdPerGpuHour: 2 }),
      owned: ownedFacts({ fleet: machines, usdPerServer: 24_000 }),
    }),
  );
  return {
    ...figures,
    months: (['hosted-open', 'rented', 'owned'] as const).map((id) => figures.steady(id)),
  };
}

describe('whole steps', () => {
  it('C1: one replica carries 81,000,000 tokens a month', () => {
    // 100 x 5 x 0.90 x 100 x 3,600 ÷ 2
    const { values } = staircase(1e6);
    expectWithin(1e6 / values.series('rented.peakLoad')[0]!, 81e6, TOLERANCE);
  });

  it.each([
    ['C2', 1e6, [1.4, 200, 400]], // 0.8 x 1 + 0.2 x 3; 2 x 100 h; 24,000 ÷ 60
    ['C3', 40.5e6, [56.7, 200, 400]], // 40.5 x 1.4
    ['C4', 81_000_000, [113.4, 200, 400]],
    ['C4', 81_000_001, [113.4000014, 400, 800]], // one token more, one machine more
  ] as const)('%s: %d tokens cost %j a month hosted, rented, owned', (_, tokens, expected) => {
    staircase(tokens).months.forEach((usd, i) => {
      expectWithin(usd, expected[i]!, TOLERANCE);
    });
  });

  it('C3: half of a replica’s volume fills half of it in the busiest minute, a quarter on average', () => {
    const { values } = staircase(40.5e6);
    expectWithin(values.series('rented.headroom')[0]!, 0.5, TOLERANCE);
    expectWithin(values.series('rented.utilisation')[0]!, 0.25, TOLERANCE);
  });

  it.each([1, 8])('C8: a server of 8 GPUs takes the same energy with %d replicas busy', (busy) => {
    // 8 x 0.5 kW x 730 h x 1.4 x $0.12 = 490.56
    const workloads = [
      workload({ requestsPerMonth: busy * 3600 * 730, inputTokens: 1, outputTokens: 1 }),
    ];
    const machines = fleet({
      workloads,
      requestsPerSecondPerReplica: 1,
      gpusPerMachine: 8,
      replicasPerMachine: 8,
    });
    const owned = ownedFacts({
      fleet: machines,
      usdPerServer: 0,
      kWPerServer: 8 * 0.5,
      pue: 1.4,
      usdPerKWh: 0.12,
    });
    const figures = evaluateLedger(ledgerInputs({ workloads, api: [], baseline: 'owned', owned }));
    expectWithin(figures.part('owned', 'Electricity') / 12, 490.56, TOLERANCE);
    expect(figures.values.series('owned.replicas')[0]).toBe(busy);
  });
});
