import type {
  Given,
  LedgerInputs,
  ModelCostInputs,
  RouteOverheads,
  WorkloadInputs,
} from '@/lib/model/inputs';
import type { FinancingInputs, OwnedInputs, RentedInputs } from '@/lib/model/machine-inputs';
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
    cacheWriteShare: given(0),
    outputTokens: given(facts.outputTokens),
    batchShare: given(batchShare),
    flexShare: given(0),
    busiestHourOverMean: given(1),
    burstFactor: given(peak),
    seasonality: null,
    reviewShare: null,
  };
}

/** One API price for every workload, USD/MTok. */
export function apiRoute(facts: {
  id: 'frontier-api' | 'small-api' | 'hosted-open';
  workloads: readonly WorkloadInputs[];
  usdPerMTok: { input: number; cachedInput?: number; output: number };
}): LedgerInputs['api'][number] {
  const { input, output, cachedInput = input } = facts.usdPerMTok;
  const standard = {
    input: given(input),
    cachedInput: given(cachedInput),
    cacheWrite: given(input),
    output: given(output),
  };
  return {
    id: facts.id,
    label: facts.id,
    prices: new Map(
      facts.workloads.map((each) => [each.id, { standard, batch: null, flex: null }]),
    ),
    discountShare: given(0),
    residencyShare: given(0),
    committedUsdPerYear: given(0),
    reservedCapacity: null,
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

/** Instances that run all the time and cost their rent alone. */
export function rentedFacts(facts: {
  fleet: RentedInputs['fleet'];
  usdPerGpuHour: number;
  rentChangePerYear?: number;
}): RentedInputs {
  return {
    label: 'instance',
    fleet: facts.fleet,
    usdPerGpuHour: given(facts.usdPerGpuHour),
    rentChangePerYear: given(facts.rentChangePerYear ?? 0), // a study at one price
    interruptionShare: given(0),
    prepaid: null,
    running: { kind: 'always' },
    storageGbPerInstance: given(0),
    storageUsdPerGbMonth: given(0),
    loadBalancerUsdPerMonth: given(0),
    egressGbPerMTok: given(0),
    egressUsdPerGb: given(0),
    kWPerGpu: null,
    idlePowerShare: given(1),
    pue: given(1),
    gridGramsPerKWh: given(0),
  };
}

/** Paid in cash; the terms of a loan and a lease stand by. */
export const paidInCash: FinancingInputs = {
  method: 'cash',
  loanShare: given(1),
  loanRatePerYear: given(0),
  loanMonths: given(36),
  leaseRatePerYear: given(0),
  leaseMonths: given(36),
  paidInAdvance: false,
};

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
    freightInstallationShare: given(0),
    importDutyShare: given(0),
    sparePartsShare: given(0),
    hardwarePriceChangePerYear: given(0),
    supportSharePerYear: given(0),
    supportChangePerYear: given(0),
    softwareUsdPerGpuYear: given(0),
    kWPerServer: given(facts.kWPerServer ?? 0), // a study without power costs
    idlePowerShare: given(1),
    pue: given(facts.pue ?? 1),
    usdPerKWh: given(facts.usdPerKWh ?? 0), // likewise
    electricityChangePerYear: given(0),
    hostingUsdPerKWMonth: given(0),
    hostingChangePerYear: given(0),
    gridGramsPerKWh: given(0),
    lifeMonths: given(1200),
    residualShare: given(0),
    residualMonths: given(36),
    financing: paidInCash,
    decommissioningUsdPerServer: given(0),
  };
}

const nobody: RouteOverheads = {
  fte: given(0),
  onCallFte: given(0),
  mlFte: given(0),
  ftePerGpu: given(0),
  vendorSupportUsdPerMonth: given(0),
  migrationFteMonths: given(0),
  escalationShare: given(0),
  failedShare: given(0),
  usdPerFailedAnswer: given(0),
  complianceUsdPerYear: given(0),
  riskShare: given(0),
  byWorkload: null,
};

/** No evaluation, fine-tuning or tools. */
const noModelWork: ModelCostInputs = {
  evaluationItemsPerMonth: given(0),
  reviewUsdPerItem: given(0),
  tuning: null,
  toolSeats: given(0),
  toolUsdPerSeatMonth: given(0),
};

/** Nothing written off for tax, and no tax: months enough for any horizon. */
const untaxed = { rate: given(0), depreciationShares: given(Array<number>(120).fill(0)) };

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
    wageGrowthPerYear: given(0),
    users: null,
    rented: null,
    owned: null,
    seats: null,
    edge: null,
    overheads,
    models: noModelWork,
    tax: untaxed,
    off: [],
    baseline: 'frontier-api',
    ...facts,
  };
}
