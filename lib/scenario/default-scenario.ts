import type { Catalogue } from '@/lib/catalogue/catalogue';
import { optionIds, type OptionId } from './options';
import { SCENARIO_VERSION, type Scenario, type Workload } from './schema';

/** What a workload is taken to be where the user says nothing of it. */
export function workloadDefaults(
  catalogue: Catalogue,
): Omit<Workload, 'id' | 'name' | 'requestsPerMonth' | 'inputTokens' | 'outputTokens'> {
  return {
    growthPerMonth: 0,
    cachedInputShare: 0,
    batchShare: 0,
    profile: 'flat',
    burstFactor: figure(catalogue, 'burst-factor'),
    ttftMs: figure(catalogue, 'ttft-target'),
    tpotMs: figure(catalogue, 'tpot-target'),
  };
}

/** Three usual enterprise workloads; lengths and shares are an illustration to be replaced. */
function defaultWorkloads(catalogue: Catalogue): Workload[] {
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
    workloads: defaultWorkloads(catalogue),
    frontierApi: api('anthropic/claude-sonnet-5'),
    smallApi: api('openai/gpt-6-luna'),
    hostedOpen: api('deepinfra/llama-3.3-70b-instruct-turbo'),
    selfHosted: {
      model: 'llama-3.3-70b',
      engine: 'vllm',
      weightPrecision: 'fp8',
      spareReplicas: value('spare-replicas'),
    },
    rented: {
      offer: 'lambda-8x-h100-sxm',
      commitment: 'on-demand',
      usdPerGpuHour: null,
      gpusPerReplica: 'auto',
      rentChangePerYear: value('gpu-rent-change'),
    },
    owned: {
      server: 'hgx-h100-8',
      usdPerServer: null,
      gpusPerReplica: 'auto',
      networkShare: value('network-storage-share'),
      hardwarePriceChangePerYear: value('hardware-price-change'),
      supportSharePerYear: value('hardware-support-share'),
      usdPerKWh: value('electricity'),
      pue: value('pue'),
      hostingUsdPerKWMonth: value('colocation'),
      residualShare: value('residual-share'),
      decommissioningUsdPerServer: value('decommissioning'),
    },
    escalationShare: each('escalation'),
    people: {
      loadedUsdPerFtePerYear: value('salary-us') * value('loaded-cost-multiplier'),
      fte: each('people'),
      migrationFteMonths: each('migration'),
    },
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
