import fc from 'fast-check';
import type {
  ApiRouteInputs,
  FleetInputs,
  Given,
  LedgerInputs,
  OwnedInputs,
  RentedInputs,
  RouteOverheads,
  TokenPrices,
  WorkloadInputs,
} from '@/lib/model/inputs';
import { apiOptionIds, optionIds } from '@/lib/scenario/options';
import { given } from './ledger-inputs';

// Random ledgers of every route: months of prices, growth and decline, shares at both ends, spare
// replicas, several replicas a machine, and enough load that growth buys machines later.

/** Evenly spread: fc.double draws evenly from the bits, which makes most numbers tiny. */
const evenly = (min: number, max: number): fc.Arbitrary<number> =>
  fc.integer({ min: 0, max: 1_000_000 }).map((step) => min + ((max - min) * step) / 1_000_000);
/** Now and then the least there is. */
const number = (min: number, max: number): fc.Arbitrary<Given> =>
  fc
    .oneof({ weight: 1, arbitrary: fc.constant(min) }, { weight: 6, arbitrary: evenly(min, max) })
    .map(given);
/** Nothing, all, or at least a thousandth of either. */
const share: fc.Arbitrary<Given> = fc.oneof(fc.constantFrom(0, 1), evenly(0.001, 0.999)).map(given);
const count = (min: number, max: number) => fc.integer({ min, max }).map(given);
const changePerYear = number(-0.5, 0.5);

/** Ledger inputs of all five routes, 1 or 2 workloads, 1 to 14 months. */
export function arbitraryLedgerInputs(): fc.Arbitrary<LedgerInputs> {
  return fc
    .tuple(fc.integer({ min: 1, max: 14 }), fc.integer({ min: 1, max: 2 }))
    .chain(([months, size]) => {
      const ids = Array.from({ length: size }, (_, index) => `w${index}`);
      return fc.record({
        hoursPerMonth: number(100, 744),
        discountRatePerYear: number(0, 0.3),
        horizonMonths: fc.constant(given(months)),
        retryShare: number(0, 0.3),
        loadedUsdPerFtePerYear: number(0, 3e5),
        workloads: fc.tuple(...ids.map(workload)),
        api: fc.tuple(...apiOptionIds.map((id) => apiRoute({ id, ids, months }))),
        rented: rented(ids),
        owned: owned(ids),
        overheads: fc.record({
          'frontier-api': overheads(),
          'small-api': overheads(),
          'hosted-open': overheads(),
          rented: overheads(),
          owned: overheads(),
        }),
        baseline: fc.constantFrom(...optionIds),
      });
    });
}

function workload(id: string): fc.Arbitrary<WorkloadInputs> {
  return fc.record({
    id: fc.constant(id),
    name: fc.constant(id),
    requestsPerMonth: number(1, 1e7),
    growthPerMonth: number(-0.1, 0.2),
    inputTokens: number(1, 20_000),
    cachedInputShare: share,
    outputTokens: number(1, 4000),
    batchShare: share,
    busiestHourOverMean: number(1, 5),
    burstFactor: number(1, 4),
  });
}

function apiRoute(given_: {
  id: ApiRouteInputs['id'];
  ids: readonly string[];
  months: number;
}): fc.Arbitrary<ApiRouteInputs> {
  const { id, ids, months } = given_;
  const price = fc
    .oneof(evenly(0.01, 30), fc.array(evenly(0.01, 30), { minLength: months, maxLength: months }))
    .map(given);
  const prices: fc.Arbitrary<TokenPrices> = fc.record({
    input: price,
    cachedInput: price,
    output: price,
  });
  const ofWorkload = fc.record({ standard: prices, batch: fc.option(prices) });
  return fc.record({
    id: fc.constant(id),
    label: fc.constant(id),
    prices: fc
      .tuple(...ids.map(() => ofWorkload))
      .map((each) => new Map(ids.map((workloadId, i) => [workloadId, found(each, i)]))),
    discountShare: share,
    priceChangePerYear: changePerYear,
  });
}

function fleet(ids: readonly string[]): fc.Arbitrary<FleetInputs> {
  return fc.record({
    requestsPerSecondPerReplica: fc
      .tuple(...ids.map(() => number(0.02, 2)))
      .map((each) => new Map(ids.map((workloadId, i) => [workloadId, found(each, i)]))),
    spareReplicas: count(0, 2),
    replicasPerMachine: count(1, 4),
    gpusPerMachine: count(1, 8),
  });
}

function rented(ids: readonly string[]): fc.Arbitrary<RentedInputs> {
  return fc.record({
    label: fc.constant('rented'),
    fleet: fleet(ids),
    usdPerGpuHour: number(0, 10),
    rentChangePerYear: changePerYear,
  });
}

function owned(ids: readonly string[]): fc.Arbitrary<OwnedInputs> {
  return fc.record({
    label: fc.constant('owned'),
    fleet: fleet(ids),
    usdPerServer: number(1000, 5e5),
    networkShare: share,
    hardwarePriceChangePerYear: changePerYear,
    supportSharePerYear: share,
    kWPerServer: number(0.1, 12),
    pue: number(1, 2),
    usdPerKWh: number(0, 0.5),
    hostingUsdPerKWMonth: number(0, 400),
    residualShare: share,
    decommissioningUsdPerServer: number(0, 5000),
  });
}

function overheads(): fc.Arbitrary<RouteOverheads> {
  return fc.record({
    fte: number(0, 5),
    migrationFteMonths: number(0, 20),
    escalationShare: number(0, 0.3),
  });
}

function found<T>(list: readonly T[], index: number): T {
  const value = list[index];
  if (value === undefined) throw new RangeError(`nothing at ${index}`);
  return value;
}
