import type { Migration, OldScenario } from './migration';

const routes = ['frontier-api', 'small-api', 'hosted-open', 'rented', 'owned', 'edge', 'seats'];
const ofEvery = (value: number) => Object.fromEntries(routes.map((route) => [route, value]));

const api = { residencySurchargeShare: 0, committedUsdPerYear: 0, reservedCapacity: null };

/**
 * Every field version 2 added, at the value that version 1 had without saying so: none of the new
 * costs, power at its maximum, one residual share at the end of the horizon.
 */
const added = (horizonMonths: unknown) => ({
  frontierApi: api,
  smallApi: api,
  hostedOpen: api,
  selfHosted: { outputTokensPerSecond: null },
  rented: {
    interruptionShare: 0,
    prepaidShare: 0,
    running: 'always',
    hoursPerWeek: 168,
    minimumReplicas: 0,
    storageGbPerInstance: 0,
    storageUsdPerGbMonth: 0,
    loadBalancerUsdPerMonth: 0,
    egressGbPerMTok: 0,
    egressUsdPerGb: 0,
    gridGramsPerKWh: 0,
  },
  owned: {
    freightInstallationShare: 0,
    importDutyShare: 0,
    sparePartsShare: 0,
    supportChangePerYear: 0,
    softwareUsdPerGpuYear: 0,
    electricityChangePerYear: 0,
    idlePowerShare: 1,
    gridGramsPerKWh: 0,
    hostingChangePerYear: 0,
    lifeMonths: 240,
    residualMonths: horizonMonths,
  },
  financing: {
    method: 'cash',
    loanShare: 1,
    loanRatePerYear: 0.08,
    loanMonths: 36,
    leaseRatePerYear: 0.12,
    leaseMonths: 36,
    leasePaidInAdvance: true,
  },
  tax: { rate: 0, depreciation: 'straight-line' },
  escalationShare: ofEvery(0),
  people: {
    wageGrowthPerYear: 0,
    fte: ofEvery(0),
    onCallFte: ofEvery(0),
    mlFte: ofEvery(0),
    ftePerGpu: { rented: 0, owned: 0 },
    vendorSupportUsdPerMonth: ofEvery(0),
    migrationFteMonths: ofEvery(0),
  },
  modelWork: {
    evaluationItemsPerMonth: 0,
    reviewUsdPerItem: 0,
    tuning: 'none',
    tuningRunsPerYear: 0,
    tuningMTokPerRun: 0,
    tuningUtilisation: 0.38,
    tool: null,
    toolSeats: 0,
    toolUsdPerSeatMonth: null,
    complianceUsdPerYear: ofEvery(0),
    failedShare: ofEvery(0),
    usdPerFailedAnswer: 0,
  },
  riskShare: ofEvery(0),
  users: null,
  seats: null,
  edge: null,
  off: [],
});

/** From five routes with their main costs to the full ledger. */
export const toFullLedger: Migration = {
  from: 1,
  notice:
    'This scenario was made before freight, spare parts, software, storage, egress, evaluation, fine-tuning, compliance, risk, wage growth and tax were counted; they stand at zero until you enter them.',
  migrate: (old) => {
    const workloads = old['workloads'];
    return {
      ...filled(old, added(old['horizonMonths'])),
      ...(Array.isArray(workloads)
        ? {
            workloads: workloads.map((workload: unknown) =>
              isData(workload) ? { cacheWriteShare: 0, flexShare: 0, ...workload } : workload,
            ),
          }
        : {}),
    };
  },
};

/** What was written stays; groups that are there are filled, never replaced. */
function filled(written: OldScenario, missing: OldScenario): OldScenario {
  const result: Record<string, unknown> = { ...written };
  for (const [key, value] of Object.entries(missing)) {
    const own = result[key];
    if (own === undefined) result[key] = value;
    else if (isData(own) && isData(value)) result[key] = filled(own, value);
  }
  return result;
}

function isData(value: unknown): value is OldScenario {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
