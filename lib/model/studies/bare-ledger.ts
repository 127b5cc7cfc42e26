import { optionIds, type OptionId } from '@/lib/scenario/options';
import type { Given, LedgerInputs, RouteOverheads, WorkloadInputs } from '../inputs';
import type { FinancingInputs, FleetInputs, OwnedInputs, RentedInputs } from '../machine-inputs';

// Ledger inputs with nothing in them but what a study states: no people, no
// spare machines, no resale, no tax, no discounting, one price for ever.

/** A figure the study gives. */
export const stated = (value: number | readonly number[]): Given => ({
  value,
  from: { kind: 'input' },
});

/** A figure the study does not have, at the value that leaves it without effect. */
const leftOut = (value: number | readonly number[]): Given => ({
  value,
  from: { kind: 'definition', note: 'The study leaves this out.' },
});

const none = leftOut(0);
const all = leftOut(1);

/** The same load in every hour of every month. */
export function bareWorkload(facts: {
  id?: string;
  requestsPerMonth: number;
  inputTokens: number;
  outputTokens: number;
}): WorkloadInputs {
  const { id = 'work' } = facts;
  return {
    id,
    name: id,
    requestsPerMonth: stated(facts.requestsPerMonth),
    growthPerMonth: none,
    inputTokens: stated(facts.inputTokens),
    cachedInputShare: none,
    cacheWriteShare: none,
    outputTokens: stated(facts.outputTokens),
    batchShare: none,
    flexShare: none,
    busiestHourOverMean: all,
    burstFactor: all,
    seasonality: null,
    reviewShare: null,
  };
}

/** One price for input and one for output of every workload, USD/MTok, falling or rising by the year. */
export function bareApi(facts: {
  workloads: readonly WorkloadInputs[];
  inputUsdPerMTok: number | readonly number[];
  outputUsdPerMTok: number | readonly number[];
}): LedgerInputs['api'][number] {
  const input = stated(facts.inputUsdPerMTok);
  const standard = {
    input,
    cachedInput: input,
    cacheWrite: input,
    output: stated(facts.outputUsdPerMTok),
  };
  const prices = { standard, batch: null, flex: null };
  return {
    id: 'frontier-api',
    label: 'the API of the study',
    prices: new Map(facts.workloads.map((each) => [each.id, prices])),
    discountShare: none,
    residencyShare: none,
    committedUsdPerYear: none,
    reservedCapacity: null,
    priceChangePerYear: none,
  };
}

/** One machine a replica, none to spare; req/s a replica carries, by workload id. */
export function bareFleet(requestsPerSecond: Readonly<Record<string, number>>): FleetInputs {
  return {
    requestsPerSecondPerReplica: new Map(
      Object.entries(requestsPerSecond).map(([id, rate]) => [id, stated(rate)]),
    ),
    spareReplicas: none,
    replicasPerMachine: all,
    gpusPerMachine: all,
  };
}

/** Machines at their rent alone. */
export function bareRented(facts: {
  fleet: FleetInputs;
  usdPerGpuHour: number;
  rentChangePerYear?: number;
  running?: RentedInputs['running'];
}): RentedInputs {
  const { rentChangePerYear, running = { kind: 'always' } } = facts;
  return {
    label: 'the rented machine of the study',
    fleet: facts.fleet,
    usdPerGpuHour: stated(facts.usdPerGpuHour),
    rentChangePerYear: rentChangePerYear === undefined ? none : stated(rentChangePerYear),
    interruptionShare: none,
    prepaid: null,
    running,
    storageGbPerInstance: none,
    storageUsdPerGbMonth: none,
    loadBalancerUsdPerMonth: none,
    egressGbPerMTok: none,
    egressUsdPerGb: none,
    kWPerGpu: null,
    idlePowerShare: all,
    pue: all,
    gridGramsPerKWh: none,
  };
}

const cash: FinancingInputs = {
  method: 'cash',
  loanShare: all,
  loanRatePerYear: none,
  loanMonths: all,
  leaseRatePerYear: none,
  leaseMonths: all,
  paidInAdvance: false,
};

/**
 * Servers at their price and what the study says they cost to run. Studies state running costs in
 * one sum by the hour or by the month, not kilowatts; a server of 1 kW carries either as it stands:
 * by the hour as the price of a kilowatt-hour, by the month as hosting of a kilowatt.
 */
export function bareOwned(facts: {
  fleet: FleetInputs;
  months: number;
  usdPerServer: number;
  usdPerHour?: number | readonly number[];
  usdPerMonth?: number;
  supportSharePerYear?: number;
}): OwnedInputs {
  const { usdPerHour, usdPerMonth, supportSharePerYear } = facts;
  const orNone = (value: number | readonly number[] | undefined) =>
    value === undefined ? none : stated(value);
  return {
    label: 'the server of the study',
    fleet: facts.fleet,
    usdPerServer: stated(facts.usdPerServer),
    networkShare: none,
    freightInstallationShare: none,
    importDutyShare: none,
    sparePartsShare: none,
    hardwarePriceChangePerYear: none,
    supportSharePerYear: orNone(supportSharePerYear),
    supportChangePerYear: none,
    softwareUsdPerGpuYear: none,
    kWPerServer: all,
    idlePowerShare: all,
    pue: all,
    usdPerKWh: orNone(usdPerHour),
    electricityChangePerYear: none,
    hostingUsdPerKWMonth: orNone(usdPerMonth),
    hostingChangePerYear: none,
    gridGramsPerKWh: none,
    lifeMonths: leftOut(facts.months),
    residualShare: none,
    residualMonths: leftOut(facts.months),
    decommissioningUsdPerServer: none,
    financing: cash,
  };
}

const nobody: RouteOverheads = {
  fte: none,
  onCallFte: none,
  mlFte: none,
  ftePerGpu: none,
  vendorSupportUsdPerMonth: none,
  migrationFteMonths: none,
  escalationShare: none,
  byWorkload: null,
  failedShare: none,
  usdPerFailedAnswer: none,
  complianceUsdPerYear: none,
  riskShare: none,
};

/** The whole scenario; routes left out are null, months the horizon. */
export function bareLedger(
  facts: Pick<LedgerInputs, 'workloads' | 'baseline'> &
    Partial<Pick<LedgerInputs, 'api' | 'rented' | 'owned' | 'users'>> & {
      hoursPerMonth: number;
      months: number;
    },
): LedgerInputs {
  const { hoursPerMonth, months, ...routes } = facts;
  const overheads = Object.fromEntries(optionIds.map((id) => [id, nobody])) as Record<
    OptionId,
    RouteOverheads
  >; // fromEntries widens the keys optionIds gives it
  return {
    hoursPerMonth: stated(hoursPerMonth),
    horizonMonths: stated(months),
    discountRatePerYear: none,
    retryShare: none,
    loadedUsdPerFtePerYear: none,
    wageGrowthPerYear: none,
    users: null,
    api: [],
    rented: null,
    owned: null,
    seats: null,
    edge: null,
    overheads,
    models: {
      evaluationItemsPerMonth: none,
      reviewUsdPerItem: none,
      tuning: null,
      toolSeats: none,
      toolUsdPerSeatMonth: none,
    },
    tax: { rate: none, depreciationShares: leftOut(new Array<number>(months).fill(0)) },
    off: [],
    ...routes,
  };
}
