import fc from 'fast-check';
import { costParts } from '@/lib/scenario/cost-parts';
import { depreciationMethods } from '@/lib/scenario/machine-schema';
import type { WorkloadNeeds } from '@/lib/scenario/needs-schema';
import { comparedOptions, optionIds } from '@/lib/scenario/options';
import {
  profileIds,
  SCENARIO_VERSION,
  type ApiRoute,
  type Scenario,
  type Workload,
} from '@/lib/scenario/schema';
import {
  gpusPerReplica,
  isoDate,
  number,
  oneOf,
  text,
  type ScenarioChoices,
} from './arbitrary/scenario-fields';
import { alternatives, fittingNeeds, needs, ownScores } from './arbitrary/scenario-needs';
import { edge, seats } from './arbitrary/scenario-per-person';

const anyChoices: ScenarioChoices = {
  releases: ['2026-11-21', 'a'],
  apiOffers: ['anthropic/claude-sonnet-5', 'openai/gpt-4o', 'together/llama-3.3-70b'],
  models: ['llama-3.3-70b', 'mistral-7b'],
  engines: ['vllm', 'sglang', 'ollama'],
  precisions: ['bf16', 'fp8', 'w4a16'],
  cloudOffers: ['aws/p5.48xlarge', 'lambda/h100-sxm'],
  servers: ['dgx-h100', 'x'.repeat(120)],
  tools: ['langsmith'],
  plans: ['microsoft-365-copilot'],
  devices: ['macbook-pro-m5-max-128gb'],
  evaluations: ['gpqa-diamond', 'x'],
};

/** Any scenario inside the schema's bounds, both ends of each included. */
export function arbitraryScenario(choices: Partial<ScenarioChoices> = {}): fc.Arbitrary<Scenario> {
  const of = { ...anyChoices, ...choices };
  return fc
    .record({
      version: fc.constant(SCENARIO_VERSION),
      name: text(120),
      catalogueRelease: oneOf(of.releases),
      pricesAt: isoDate(),
      horizonMonths: fc.integer({ min: 1, max: 120 }),
      discountRatePerYear: number(0, 1),
      hoursPerMonth: number(1, 744),
      today: fc.constantFrom(...optionIds),
      retryShare: number(0, 1),
      workloads: workloads(of),
      frontierApi: apiRoute(of),
      smallApi: apiRoute(of),
      hostedOpen: apiRoute(of),
      selfHosted: fc.record({
        model: oneOf(of.models),
        engine: oneOf(of.engines),
        weightPrecision: oneOf(of.precisions),
        outputTokensPerSecond: fc.option(number(0.001, 1e9)),
        spareReplicas: fc.integer({ min: 0, max: 20 }),
      }),
      rented: rented(of),
      owned: owned(of),
      financing: financing(),
      tax: fc.record({ rate: number(0, 1), depreciation: fc.constantFrom(...depreciationMethods) }),
      escalationShare: perOption(1),
      people: people(),
      modelWork: modelWork(of),
      riskShare: perOption(5),
      users: fc.option(fc.integer({ min: 1, max: 1e9 })),
      seats: fc.option(seats(of)),
      edge: fc.option(edge(of)),
      off: fc.uniqueArray(fc.constantFrom(...costParts), { maxLength: 4 }),
      alternatives: alternatives(of),
      ownScores: fc.constant([]),
      upfrontBudgetUsd: fc.option(number(0, 1e12)),
    })
    .map((scenario) => {
      const compared = comparedOptions(scenario);
      return {
        ...scenario,
        today: compared.includes(scenario.today) ? scenario.today : 'frontier-api',
        workloads: scenario.workloads.map((each) => fittingNeeds(each, compared)),
      };
    })
    .chain((scenario) =>
      ownScores(of, scenario.workloads).map((scores) => ({ ...scenario, ownScores: scores })),
    );
}

function workloads(of: ScenarioChoices): fc.Arbitrary<Workload[]> {
  return fc.uniqueArray(workload(of), {
    minLength: 1,
    maxLength: 50,
    selector: ({ id }) => id,
    size: 'medium',
  });
}

function workload(of: ScenarioChoices): fc.Arbitrary<Workload> {
  return fc
    .tuple(workloadFields(), number(0, 1), number(0, 1), needs(of))
    .map(([fields, written, flex, asked]) => ({
      ...fields,
      // What the first share of a whole leaves.
      cacheWriteShare: written * (1 - fields.cachedInputShare),
      flexShare: flex * (1 - fields.batchShare),
      ...asked,
    }));
}

type PlainField = Exclude<keyof Workload, keyof WorkloadNeeds | 'cacheWriteShare' | 'flexShare'>;

function workloadFields(): fc.Arbitrary<Pick<Workload, PlainField>> {
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
    residencySurchargeShare: number(0, 5),
    committedUsdPerYear: number(0, 1e12),
    reservedCapacity: fc.option(
      fc.record({ tokensPerMinutePerUnit: number(1, 1e12), usdPerUnitMonth: number(0, 1e9) }),
    ),
  });
}

function rented({ cloudOffers }: ScenarioChoices): fc.Arbitrary<Scenario['rented']> {
  return fc.record({
    offer: oneOf(cloudOffers),
    commitment: fc.constantFrom('on-demand', 'spot', 'reserved-1y', 'reserved-3y'),
    usdPerGpuHour: fc.option(number(0, 1000)),
    gpusPerReplica: gpusPerReplica(),
    rentChangePerYear: number(-0.95, 5),
    interruptionShare: number(0, 5),
    prepaidShare: number(0, 1),
    running: fc.constantFrom('always', 'schedule', 'autoscale'),
    hoursPerWeek: number(1, 168),
    minimumReplicas: fc.integer({ min: 0, max: 1000 }),
    storageGbPerInstance: number(0, 1e6),
    storageUsdPerGbMonth: number(0, 100),
    loadBalancerUsdPerMonth: number(0, 1e6),
    egressGbPerMTok: number(0, 1000),
    egressUsdPerGb: number(0, 100),
    gridGramsPerKWh: number(0, 2000),
  });
}

function owned({ servers }: ScenarioChoices): fc.Arbitrary<Scenario['owned']> {
  return fc.record({
    server: oneOf(servers),
    usdPerServer: fc.option(number(0, 1e8)),
    gpusPerReplica: gpusPerReplica(),
    networkShare: number(0, 2),
    freightInstallationShare: number(0, 2),
    importDutyShare: number(0, 5),
    sparePartsShare: number(0, 2),
    supportChangePerYear: number(-0.95, 5),
    softwareUsdPerGpuYear: number(0, 1e5),
    electricityChangePerYear: number(-0.95, 5),
    idlePowerShare: number(0, 1),
    gridGramsPerKWh: number(0, 2000),
    hostingChangePerYear: number(-0.95, 5),
    lifeMonths: fc.integer({ min: 12, max: 240 }),
    residualMonths: fc.integer({ min: 1, max: 240 }),
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
    edge: number(0, max),
    seats: number(0, max),
  });
}

function financing(): fc.Arbitrary<Scenario['financing']> {
  return fc.record({
    method: fc.constantFrom('cash', 'loan', 'finance-lease', 'operating-lease'),
    loanShare: number(0, 1),
    loanRatePerYear: number(0, 1),
    loanMonths: fc.integer({ min: 2, max: 120 }),
    leaseRatePerYear: number(0, 1),
    leaseMonths: fc.integer({ min: 2, max: 120 }),
    leasePaidInAdvance: fc.boolean(),
  });
}

function people(): fc.Arbitrary<Scenario['people']> {
  return fc.record({
    loadedUsdPerFtePerYear: number(0, 5e6),
    wageGrowthPerYear: number(-0.95, 5),
    fte: perOption(1000),
    onCallFte: perOption(1000),
    mlFte: perOption(1000),
    ftePerGpu: fc.record({ rented: number(0, 10), owned: number(0, 10) }),
    vendorSupportUsdPerMonth: perOption(1e8),
    migrationFteMonths: perOption(10_000),
  });
}

function modelWork({ tools }: ScenarioChoices): fc.Arbitrary<Scenario['modelWork']> {
  return fc.record({
    evaluationItemsPerMonth: number(0, 1e9),
    reviewUsdPerItem: number(0, 1e5),
    tuning: fc.constantFrom('none', 'lora', 'full'),
    tuningRunsPerYear: number(0, 10_000),
    tuningMTokPerRun: number(0, 1e8),
    tuningUtilisation: number(0.01, 1),
    tool: fc.option(oneOf(tools)),
    toolSeats: fc.integer({ min: 0, max: 1e6 }),
    toolUsdPerSeatMonth: fc.option(number(0, 1e5)),
    complianceUsdPerYear: perOption(1e9),
    failedShare: perOption(0.99),
    usdPerFailedAnswer: number(0, 1e6),
  });
}
