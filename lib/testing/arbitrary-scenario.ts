import fc from 'fast-check';
import { optionIds } from '@/lib/scenario/options';
import {
  profileIds,
  SCENARIO_VERSION,
  type ApiRoute,
  type Scenario,
  type Workload,
} from '@/lib/scenario/schema';

/** Catalogue ids a generated scenario may name; pass real ones to have it costed. */
export interface ScenarioChoices {
  readonly releases: readonly string[];
  readonly apiOffers: readonly string[];
  readonly models: readonly string[];
  readonly engines: readonly string[];
  readonly precisions: readonly string[];
  readonly cloudOffers: readonly string[];
  readonly servers: readonly string[];
}

const anyChoices: ScenarioChoices = {
  releases: ['2026-11-21', 'a'],
  apiOffers: ['anthropic/claude-sonnet-5', 'openai/gpt-4o', 'together/llama-3.3-70b'],
  models: ['llama-3.3-70b', 'mistral-7b'],
  engines: ['vllm', 'sglang', 'ollama'],
  precisions: ['bf16', 'fp8', 'w4a16'],
  cloudOffers: ['aws/p5.48xlarge', 'lambda/h100-sxm'],
  servers: ['dgx-h100', 'x'.repeat(120)],
};

/** Any scenario inside the schema's bounds, both ends of each included. */
export function arbitraryScenario(choices: Partial<ScenarioChoices> = {}): fc.Arbitrary<Scenario> {
  const of = { ...anyChoices, ...choices };
  return fc.record({
    version: fc.constant(SCENARIO_VERSION),
    name: text(120),
    catalogueRelease: oneOf(of.releases),
    pricesAt: isoDate(),
    horizonMonths: fc.integer({ min: 1, max: 120 }),
    discountRatePerYear: number(0, 1),
    hoursPerMonth: number(1, 744),
    today: fc.constantFrom(...optionIds),
    retryShare: number(0, 1),
    workloads: workloads(),
    frontierApi: apiRoute(of),
    smallApi: apiRoute(of),
    hostedOpen: apiRoute(of),
    selfHosted: fc.record({
      model: oneOf(of.models),
      engine: oneOf(of.engines),
      weightPrecision: oneOf(of.precisions),
      spareReplicas: fc.integer({ min: 0, max: 20 }),
    }),
    rented: rented(of),
    owned: owned(of),
    escalationShare: perOption(1),
    people: fc.record({
      loadedUsdPerFtePerYear: number(0, 5e6),
      fte: perOption(1000),
      migrationFteMonths: perOption(10_000),
    }),
  });
}

function workloads(): fc.Arbitrary<Workload[]> {
  return fc.uniqueArray(workload(), {
    minLength: 1,
    maxLength: 50,
    selector: ({ id }) => id,
    size: 'medium',
  });
}

function workload(): fc.Arbitrary<Workload> {
  return fc.record({
    id: text(60),
    name: text(80),
    requestsPerMonth: number(0, 1e12),
    growthPerMonth: number(-0.5, 1),
    inputTokens: number(1, 10_000_000),
    cachedInputShare: number(0, 1),
    outputTokens: number(1, 1_000_000),
    batchShare: number(0, 1),
    profile: fc.constantFrom(...profileIds),
    burstFactor: number(1, 50),
    ttftMs: number(20, 3_600_000),
    tpotMs: number(1, 60_000),
  });
}

function apiRoute({ apiOffers }: ScenarioChoices): fc.Arbitrary<ApiRoute> {
  return fc.record({
    offer: oneOf(apiOffers),
    discountShare: number(0, 1),
    priceChangePerYear: number(-0.95, 5),
  });
}

function rented({ cloudOffers }: ScenarioChoices): fc.Arbitrary<Scenario['rented']> {
  return fc.record({
    offer: oneOf(cloudOffers),
    commitment: fc.constantFrom('on-demand', 'spot', 'reserved-1y', 'reserved-3y'),
    usdPerGpuHour: fc.option(number(0, 1000)),
    gpusPerReplica: gpusPerReplica(),
    rentChangePerYear: number(-0.95, 5),
  });
}

function owned({ servers }: ScenarioChoices): fc.Arbitrary<Scenario['owned']> {
  return fc.record({
    server: oneOf(servers),
    usdPerServer: fc.option(number(0, 1e8)),
    gpusPerReplica: gpusPerReplica(),
    networkShare: number(0, 2),
    hardwarePriceChangePerYear: number(-0.95, 5),
    supportSharePerYear: number(0, 1),
    usdPerKWh: number(0, 5),
    pue: number(1, 5),
    hostingUsdPerKWMonth: number(0, 5000),
    residualShare: number(0, 1),
    decommissioningUsdPerServer: number(0, 1e6),
  });
}

function perOption(max: number): fc.Arbitrary<Scenario['people']['fte']> {
  return fc.record({
    'frontier-api': number(0, max),
    'small-api': number(0, max),
    'hosted-open': number(0, max),
    rented: number(0, max),
    owned: number(0, max),
  });
}

function gpusPerReplica(): fc.Arbitrary<'auto' | number> {
  return fc.oneof(fc.constant('auto' as const), fc.integer({ min: 1, max: 64 }));
}

/** JSON has no −0, so no scenario that came through it has one. */
function number(min: number, max: number): fc.Arbitrary<number> {
  return fc
    .oneof(fc.constantFrom(min, max), fc.double({ min, max, noNaN: true }))
    .map((value) => (value === 0 ? 0 : value));
}

function text(maxLength: number): fc.Arbitrary<string> {
  return fc
    .string({ unit: 'grapheme', minLength: 1, maxLength })
    .map((value) => value.slice(0, maxLength).trim())
    .filter((value) => value !== '' && !/[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/u.test(value));
}

function isoDate(): fc.Arbitrary<string> {
  const [min, max] = [new Date('2023-01-01'), new Date('2030-12-31')];
  return fc.date({ min, max, noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
}

function oneOf(ids: readonly string[]): fc.Arbitrary<string> {
  return fc.constantFrom(...ids);
}
