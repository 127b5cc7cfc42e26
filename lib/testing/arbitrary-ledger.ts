import fc from 'fast-check';
import type { LedgerInputs, WorkloadInputs } from '@/lib/model/inputs';
import { costParts } from '@/lib/scenario/cost-parts';
import { apiOptionIds, optionIds } from '@/lib/scenario/options';
import { apiRoute } from './arbitrary/api';
import { edge, owned, rented } from './arbitrary/machines';
import { changePerYear, count, evenly, number, seldom, twoShares } from './arbitrary/numbers';
import { modelCosts, overheads, taxes } from './arbitrary/overheads';
import { given } from './ledger-inputs';

// Random ledgers of every route: every way to pay, months of prices, growth and decline, shares at
// both ends, spare replicas, several replicas a machine, enough load that growth buys machines
// later, and a horizon long enough that some wear out.

/** Ledger inputs of all seven routes, up to `most` workloads, at most two contract years and a half. */
export function arbitraryLedgerInputs({ longest = 30, most = 2 } = {}): fc.Arbitrary<LedgerInputs> {
  return fc
    .tuple(fc.integer({ min: 1, max: longest }), fc.integer({ min: 1, max: most }))
    .chain(([months, size]) =>
      fc
        .tuple(...Array.from({ length: size }, (_, index) => workload(`w${index}`, months)))
        .chain((workloads) => ledgerOf(workloads, months)),
    );
}

function ledgerOf(
  workloads: readonly WorkloadInputs[],
  months: number,
): fc.Arbitrary<LedgerInputs> {
  const ids = workloads.map(({ id }) => id);
  return fc.record({
    hoursPerMonth: number(100, 744),
    discountRatePerYear: number(0, 0.3),
    horizonMonths: fc.constant(given(months)),
    retryShare: number(0, 0.3),
    loadedUsdPerFtePerYear: number(0, 3e5),
    wageGrowthPerYear: changePerYear,
    users: fc.option(count(1, 1000)),
    workloads: fc.constant(workloads),
    api: fc.tuple(...apiOptionIds.map((id) => apiRoute({ id, workloads: ids, months }))),
    rented: rented(workloads),
    owned: owned(ids),
    seats: fc.record({
      label: fc.constant('seats'),
      users: count(1, 1000),
      usdPerSeatMonth: number(0, 60),
    }),
    edge: edge(ids),
    overheads: fc.record({
      'frontier-api': overheads(ids),
      'small-api': overheads(ids),
      'hosted-open': overheads(ids),
      rented: overheads(ids),
      owned: overheads(ids),
      edge: overheads(ids),
      seats: overheads(ids),
    }),
    models: modelCosts(),
    tax: taxes(),
    off: fc.oneof(
      { weight: 2, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: fc.subarray([...costParts], { maxLength: 6 }) },
    ),
    baseline: fc.constantFrom(...optionIds),
  });
}

function workload(id: string, months: number): fc.Arbitrary<WorkloadInputs> {
  return fc
    .record({
      requestsPerMonth: number(1, 1e7),
      growthPerMonth: number(-0.1, 0.2),
      inputTokens: number(1, 20_000),
      outputTokens: number(1, 4000),
      busiestHourOverMean: number(1, 5),
      burstFactor: number(1, 4),
      // A month without any request is a case of its own.
      seasonality: seldom(
        fc.array(evenly(0.05, 3), { minLength: months, maxLength: months }).map(given),
      ),
      reviewShare: seldom(number(0, 0.2)),
      cached: twoShares,
      waiting: twoShares,
    })
    .map(({ cached, waiting, ...facts }) => ({
      id,
      name: id,
      ...facts,
      cachedInputShare: cached[0],
      cacheWriteShare: cached[1],
      batchShare: waiting[0],
      flexShare: waiting[1],
    }));
}
