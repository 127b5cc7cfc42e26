import { describe, expect, it } from 'vitest';
import type { LedgerInputs } from '@/lib/model/inputs';
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
import { delayed } from './delay';

const CLOSE = 1e-9;
const MONTHS = 18;
const byMonth = (of: (month: number) => number) =>
  Array.from({ length: MONTHS }, (_, at) => of(at));

/** Everything that moves with time: volume, seasons, announced and yearly prices, rent, wages. */
function moving(): LedgerInputs {
  const work = {
    ...workload({
      requestsPerMonth: 3e6,
      inputTokens: 1000,
      outputTokens: 200,
      growthPerMonth: 0.04,
      peak: 2,
    }),
    seasonality: given(byMonth((month) => 1 + (month % 5) / 10)),
  };
  const workloads = [work];
  const announced = given(byMonth((month) => (month < 9 ? 3 : 2)));
  const route = apiRoute({ id: 'frontier-api', workloads, usdPerMTok: { input: 3, output: 15 } });
  const prices = route.prices.get(work.id)!;
  const inputs = ledgerInputs({
    workloads,
    api: [
      {
        ...route,
        prices: new Map([
          [work.id, { ...prices, standard: { ...prices.standard, input: announced } }],
        ]),
        discountShare: given(0.1),
        priceChangePerYear: given(-0.3),
      },
    ],
    rented: rentedFacts({
      fleet: fleet({ workloads, requestsPerSecondPerReplica: 0.7, spareReplicas: 1 }),
      usdPerGpuHour: 3,
      rentChangePerYear: -0.2,
    }),
    horizonMonths: given(MONTHS),
    wageGrowthPerYear: given(0.05),
  });
  const staffed = { ...inputs.overheads.rented, fte: given(0.5), onCallFte: given(0.25) };
  return { ...inputs, overheads: { ...inputs.overheads, rented: staffed } };
}

const cashOf = (inputs: LedgerInputs, kind: 'frontier-api' | 'rented') => {
  const figures = evaluateLedger(inputs);
  return figures.values.series(figures.route(kind).cash.id);
};

describe('the same question asked some months later', () => {
  it.each([1, 6, 12])('has the cash of the months then left, asked after %d', (months) => {
    for (const kind of ['frontier-api', 'rented'] as const) {
      const rest = cashOf(moving(), kind).slice(months);
      const later = cashOf(delayed(moving(), months), kind);
      expect(later.length).toBe(MONTHS - months);
      later.forEach((usd, month) => {
        expectWithin(usd, rest[month]!, CLOSE);
      });
    }
  });

  it('is the question itself after no month', () => {
    expect(cashOf(delayed(moving(), 0), 'rented')).toEqual(cashOf(moving(), 'rented'));
  });

  it('buys servers, power and hosting at the prices of then', () => {
    const per = (value: number) => given(value);
    const { owned } = delayed(
      {
        ...moving(),
        owned: {
          ...ownedBase(),
          usdPerServer: per(100_000),
          hardwarePriceChangePerYear: per(-0.19), // 0.9 after half a year
          usdPerKWh: per(0.1),
          electricityChangePerYear: per(0.21), // 1.1 after half a year
          hostingUsdPerKWMonth: per(100),
          hostingChangePerYear: per(0.44), // 1.2 after half a year
        },
      },
      6,
    );
    expectWithin(Number(owned!.usdPerServer.value), 90_000, CLOSE);
    expectWithin(Number(owned!.usdPerKWh.value), 0.11, CLOSE);
    expectWithin(Number(owned!.hostingUsdPerKWMonth.value), 120, CLOSE);
    expect(owned!.usdPerServer.from).toMatchObject({ kind: 'modelled' });
    expect(owned!.usdPerServer.from.note).toMatch(/^As it stands after 6 months\./);
  });
});

function ownedBase(): NonNullable<LedgerInputs['owned']> {
  const workloads = [workload({ requestsPerMonth: 1, inputTokens: 1, outputTokens: 1 })];
  return ownedFacts({
    fleet: fleet({ workloads, requestsPerSecondPerReplica: 1 }),
    usdPerServer: 1,
  });
}
