import type { Catalogue } from '@/lib/catalogue/catalogue';
import { noNeeds } from './needs-schema';
import { defaultAlternatives } from './default-alternatives';
import { optionIds, type OptionId } from './options';
import { SCENARIO_VERSION, type Scenario, type Workload } from './schema';

const MONTHS_PER_YEAR = 12;
const HOURS_PER_WEEK = 168;

/** What a workload is taken to be where the user says nothing of it. */
export function workloadDefaults(
  catalogue: Catalogue,
): Omit<Workload, 'id' | 'name' | 'requestsPerMonth' | 'inputTokens' | 'outputTokens'> {
  return {
    growthPerMonth: 0,
    cachedInputShare: 0,
    cacheWriteShare: 0,
    batchShare: 0,
    flexShare: 0,
    profile: 'flat',
    burstFactor: figure(catalogue, 'burst-factor'),
    ttftMs: figure(catalogue, 'ttft-target'),
    tpotMs: figure(catalogue, 'tpot-target'),
    ...noNeeds,
  };
}

/** Three usual enterprise workloads; lengths and shares are an illustration to be replaced. */
export function exampleWorkloads(catalogue: Catalogue): Workload[] {
  const usual = workloadDefaults(catalogue);
  return [
    {
      ...usual,
      id: 'support-chat',
      name: 'Support chat',
      requestsPerMonth: 500_000,
      inputTokens: 1200,
      outputTokens: 600,
      cachedInputShare: 0.6,
      growthPerMonth: 0.03,
      profile: 'consumer',
    },
    {
      ...usual,
      id: 'document-extraction',
      name: 'Document extraction',
      requestsPerMonth: 2_000_000,
      inputTokens: 4000,
      outputTokens: 300,
      batchShare: 0.5,
      growthPerMonth: 0.03,
      ttftMs: 5000,
      tpotMs: 100,
    },
    {
      ...usual,
      id: 'coding-assistant',
      name: 'Coding assistant',
      requestsPerMonth: 100_000,
      inputTokens: 12_000,
      outputTokens: 1500,
      cachedInputShare: 0.5,
      growthPerMonth: 0.03,
      profile: 'office-hours',
      ttftMs: 4000,
    },
  ];
}

/** The scenario the page opens on, and the default of every input left out elsewhere. */
export function defaultScenario(catalogue: Catalogue): Scenario {
  const value = (id: string) => figure(catalogue, id);
  const api = (offer: string) => ({
    offer,
    discountShare: 0,
    priceChangePerYear: value('api-price-change'),
    residencySurchargeShare: 0,
    committedUsdPerYear: 0,
    reservedCapacity: null,
  });
  const each = (prefix: string) => perOption((option) => value(`${prefix}-${option}`));
  return {
    version: SCENARIO_VERSION,
    name: 'Three workloads on a frontier API',
    catalogueRelease: catalogue.release,
    pricesAt: catalogue.release.slice(0, 10),
    horizonMonths: value('horizon'),
    discountRatePerYear: value('discount-rate'),
    hoursPerMonth: value('hours-per-month'),
    today: 'frontier-api',
    retryShare: value('retry-share'),
    workloads: exampleWorkloads(catalogue),
    frontierApi: api('anthropic/claude-sonnet-5'),
    smallApi: api('openai/gpt-6-luna'),
    hostedOpen: api('deepinfra/llama-3.3-70b-instruct-turbo'),
    selfHosted: {
      model: 'llama-3.3-70b',
      engine: 'vllm',
      weightPrecision: 'fp8',
      outputTokensPerSecond: null,
      spareReplicas: value('spare-replicas'),
    },
    rented: {
      offer: 'lambda-8x-h100-sxm',
      commitment: 'on-demand',
      usdPerGpuHour: null,
      gpusPerReplica: 'auto',
      rentChangePerYear: value('gpu-rent-change'),
      interruptionShare: value('spot-interruption-share'),
      prepaidShare: 0,
      running: 'always',
      hoursPerWeek: HOURS_PER_WEEK,
      minimumReplicas: 0,
      storageGbPerInstance: value('storage-gb-per-instance'),
      storageUsdPerGbMonth: value('storage-price'),
      loadBalancerUsdPerMonth: value('load-balancer'),
      egressGbPerMTok: value('egress-gb-per-mtok'),
      egressUsdPerGb: value('egress'),
      gridGramsPerKWh: value('grid-carbon'),
    },
    owned: {
      server: 'hgx-h100-8',
      usdPerServer: null,
      gpusPerReplica: 'auto',
      networkShare: value('network-storage-share'),
      freightInstallationShare: value('freight-installation-share'),
      importDutyShare: value('import-duty-share'),
      sparePartsShare: value('spare-parts-share'),
      hardwarePriceChangePerYear: value('hardware-price-change'),
      supportSharePerYear: value('hardware-support-share'),
      supportChangePerYear: value('support-change'),
      softwareUsdPerGpuYear: value('software-licence'),
      usdPerKWh: value('electricity'),
      electricityChangePerYear: value('electricity-change'),
      pue: value('pue'),
      idlePowerShare: value('idle-power-share'),
      gridGramsPerKWh: value('grid-carbon'),
      hostingUsdPerKWMonth: value('colocation'),
      hostingChangePerYear: value('hosting-change'),
      lifeMonths: value('useful-life') * MONTHS_PER_YEAR,
      residualShare: value('residual-share'),
      residualMonths: value('hardware-residual-months'),
      decommissioningUsdPerServer: value('decommissioning'),
    },
    financing: {
      method: 'cash',
      loanShare: value('loan-share'),
      loanRatePerYear: value('loan-rate'),
      loanMonths: value('loan-term'),
      leaseRatePerYear: value('lease-rate'),
      leaseMonths: value('lease-term'),
      leasePaidInAdvance: true,
    },
    tax: { rate: value('tax-rate'), depreciation: 'straight-line' },
    escalationShare: each('escalation'),
    people: {
      loadedUsdPerFtePerYear: value('salary-us') * value('loaded-cost-multiplier'),
      wageGrowthPerYear: value('wage-growth'),
      fte: each('people'),
      onCallFte: each('on-call'),
      mlFte: each('ml-engineers'),
      ftePerGpu: {
        rented: value('people-per-100-gpus-rented'),
        owned: value('people-per-100-gpus-owned'),
      },
      vendorSupportUsdPerMonth: perOption(() => 0),
      migrationFteMonths: each('migration'),
    },
    modelWork: {
      evaluationItemsPerMonth: value('evaluation-items'),
      reviewUsdPerItem: value('review-usd-per-item'),
      tuning: 'lora',
      tuningRunsPerYear: value('tuning-runs-per-year'),
      tuningMTokPerRun: value('tuning-mtok-per-run'),
      tuningUtilisation: value('training-mfu'),
      tool: null,
      toolSeats: 0,
      toolUsdPerSeatMonth: null,
      complianceUsdPerYear: each('compliance'),
      failedShare: each('failed-share'),
      usdPerFailedAnswer: 0,
    },
    riskShare: each('risk-allowance'),
    users: null,
    seats: null,
    edge: null,
    off: [],
    alternatives: defaultAlternatives(),
    ownScores: [],
    upfrontBudgetUsd: null,
  };
}

/** A seat plan to compare with, where the user asks for one and says no more. */
export function seatDefaults(): NonNullable<Scenario['seats']> {
  return { plan: 'microsoft-365-copilot', users: 100, usdPerSeatMonth: null };
}

/** Devices to compare with, where the user asks for them and says no more. */
export function edgeDefaults(catalogue: Catalogue): NonNullable<Scenario['edge']> {
  const value = (id: string) => figure(catalogue, id);
  return {
    device: 'macbook-pro-m5-max-128gb',
    weightPrecision: 'q4_k_m',
    devices: 1,
    usdPerDevice: null,
    kWPerDevice: null,
    deviceShare: value('device-share'),
    idlePowerShare: value('idle-power-share'),
    managementUsdPerDeviceMonth: value('device-management'),
    lifeMonths: value('device-life'),
  };
}

function perOption(value: (option: OptionId) => number): Record<OptionId, number> {
  const entries = optionIds.map((option) => [option, value(option)]);
  return Object.fromEntries(entries) as Record<OptionId, number>; // one entry for each option id
}

/** A default of the catalogue; a release without it is our own mistake. */
function figure(catalogue: Catalogue, id: string): number {
  const row = catalogue.defaults[id];
  if (row === undefined)
    throw new RangeError(`the catalogue of ${catalogue.release} has no default "${id}"`);
  return row.fact.value;
}
