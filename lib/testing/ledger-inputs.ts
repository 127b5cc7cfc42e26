import type {
  Given,
  LedgerInputs,
  OwnedInputs,
  RouteOverheads,
  WorkloadInputs,
} from '@/lib/model/inputs';
import { optionIds, type OptionId } from '@/lib/scenario/options';

/** A number as a test types it in. */
export const given = (value: number | readonly number[]): Given => ({
  value,
  from: { kind: 'input' },
});

/** A steady workload: no growth, cache, batch, peak or burst unless said. */
export function workload(facts: {
  requestsPerMonth: number;
  inputTokens: number;
  outputTokens: number;
  cachedInputShare?: number;
  batchShare?: number;
  growthPerMonth?: number;
  peak?: number;
  id?: string;
}): WorkloadInputs {
  const { cachedInputShare = 0, batchShare = 0, growthPerMonth = 0, peak = 1, id = 'work' } = facts;
  return {
    id,
    name: id,
    requestsPerMonth: given(facts.requestsPerMonth),
    growthPerMonth: given(growthPerMonth),
    inputTokens: given(facts.inputTokens),
    cachedInputShare: given(cachedInputShare),
    outputTokens: given(facts.outputTokens),
    batchShare: given(batchShare),
    busiestHourOverMean: given(1),
    burstFactor: given(peak),
  };
}

/** One API price for every workload, USD/MTok. */
export function apiRoute(facts: {
  id: 'frontier-api' | 'small-api' | 'hosted-open';
  workloads: readonly WorkloadInputs[];
  usdPerMTok: { input: number; cachedInput?: number; output: number };
}): LedgerInputs['api'][number] {
  const { input, output, cachedInput = input } = facts.usdPerMTok;
  const standard = { input: given(input), cachedInput: given(cachedInput), output: given(output) };
  return {
    id: facts.id,
    label: facts.id,
    prices: new Map(facts.workloads.map((each) => [each.id, { standard, batch: null }])),
    discountShare: given(0),
    priceChangePerYear: given(0),
  };
}

/** Replicas that fill machines one to one, none spare, unless said. */
export function fleet(facts: {
  workloads: readonly WorkloadInputs[];
  requestsPerSecondPerReplica: number;
  gpusPerMachine?: number;
  replicasPerMachine?: number;
  spareReplicas?: number;
}) {
  const { gpusPerMachine = 1, replicasPerMachine = 1, spareReplicas = 0 } = facts;
  return {
    requestsPerSecondPerReplica: new Map(
      facts.workloads.map((each) => [each.id, given(facts.requestsPerSecondPerReplica)]),
    ),
    spareReplicas: given(spareReplicas),
    replicasPerMachine: given(replicasPerMachine),
    gpusPerMachine: given(gpusPerMachine),
  };
}

/** Owned servers that cost nothing but what is said. */
export function ownedFacts(facts: {
  fleet: OwnedInputs['fleet'];
  usdPerServer: number;
  kWPerServer?: number;
  pue?: number;
  usdPerKWh?: number;
}): OwnedInputs {
  return {
    label: 'server',
    fleet: facts.fleet,
    usdPerServer: given(facts.usdPerServer),
    networkShare: given(0),
    hardwarePriceChangePerYear: given(0),
    supportSharePerYear: given(0),
    kWPerServer: given(facts.kWPerServer ?? 0), // a study without power costs
    pue: given(facts.pue ?? 1),
    usdPerKWh: given(facts.usdPerKWh ?? 0), // likewise
    hostingUsdPerKWMonth: given(0),
    residualShare: given(0),
    decommissioningUsdPerServer: given(0),
  };
}

const nobody: RouteOverheads = {
  fte: given(0),
  migrationFteMonths: given(0),
  escalationShare: given(0),
};

/** Ledger inputs with no people, migration, retries or discounting unless said. */
export function ledgerInputs(
  facts: Pick<LedgerInputs, 'workloads' | 'api'> & Partial<LedgerInputs>,
): LedgerInputs {
  const overheads = Object.fromEntries(optionIds.map((id) => [id, nobody])) as Record<
    OptionId,
    RouteOverheads
  >; // fromEntries widens the keys optionIds gives it
  return {
    hoursPerMonth: given(730),
    discountRatePerYear: given(0),
    horizonMonths: given(12),
    retryShare: given(0),
    loadedUsdPerFtePerYear: given(216_000),
    rented: null,
    owned: null,
    overheads,
    baseline: 'frontier-api',
    ...facts,
  };
}
