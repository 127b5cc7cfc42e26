import type { FleetInputs, Given, LedgerInputs, WorkloadInputs } from '@/lib/model/inputs';
import type { OptionId } from '@/lib/scenario/options';

// What each route costs, worked out a second time with plain loops and no cells: what the ledger is
// compared with. Only tests may have a second opinion.

/** Cash of one route: paid before month 1, then month by month, end payments in the last. */
export interface CashByHand {
  readonly upfront: number;
  readonly monthly: readonly number[];
}

/** The cash of a route, USD. */
export function cashByHand(inputs: LedgerInputs, id: OptionId): CashByHand {
  const { fte, migrationFteMonths, escalationShare } = inputs.overheads[id];
  const perFteMonth = one(inputs.loadedUsdPerFtePerYear) / 12;
  const escalated = id === 'frontier-api' ? 0 : one(escalationShare);
  const own = ownCash(inputs, id);
  const months = Array.from({ length: one(inputs.horizonMonths) }, (_, month) => month);
  return {
    upfront: own.upfront + one(migrationFteMonths) * perFteMonth,
    monthly: months.map(
      (month) =>
        (own.monthly[month] ?? NaN) +
        one(fte) * perFteMonth +
        (escalated === 0 ? 0 : escalated * apiUsd({ inputs, id: 'frontier-api', month })),
    ),
  };
}

/** Present value: month m is discounted by m months, money before month 1 by none. */
export function presentValueByHand(inputs: LedgerInputs, cash: CashByHand): number {
  const yearly = 1 + one(inputs.discountRatePerYear);
  return cash.monthly.reduce(
    (sum, usd, month) => sum + usd / yearly ** ((month + 1) / 12),
    cash.upfront,
  );
}

function ownCash(inputs: LedgerInputs, id: OptionId): CashByHand {
  if (id === 'owned') return ownedCash(inputs);
  const months = Array.from({ length: one(inputs.horizonMonths) }, (_, month) => month);
  return {
    upfront: 0,
    monthly: months.map((month) =>
      id === 'rented' ? rentedUsd(inputs, month) : apiUsd({ inputs, id, month }),
    ),
  };
}

function apiUsd({ inputs, id, month }: { inputs: LedgerInputs; id: OptionId; month: number }) {
  const route = inputs.api.find((each) => each.id === id);
  if (route === undefined) throw new Error(`no API route ${id}`);
  const factor = (1 - one(route.discountShare)) * yearly(route.priceChangePerYear, month);
  return inputs.workloads.reduce((usd, workload) => {
    const prices = route.prices.get(workload.id);
    if (prices === undefined) throw new Error(`no prices for ${workload.id}`);
    const { standard } = prices;
    const batch = prices.batch ?? standard;
    const batchShare = one(workload.batchShare);
    const price = (kind: keyof typeof standard) =>
      one(standard[kind], month) * (1 - batchShare) + one(batch[kind], month) * batchShare;
    const cached = one(workload.cachedInputShare);
    const inputPrice = (1 - cached) * price('input') + cached * price('cachedInput');
    const perRequest =
      one(workload.inputTokens) * inputPrice + one(workload.outputTokens) * price('output');
    return usd + (requests({ inputs, workload, month }) * perRequest * factor) / 1e6;
  }, 0);
}

function rentedUsd(inputs: LedgerInputs, month: number): number {
  const rented = present(inputs.rented);
  const gpus = machines({ inputs, fleet: rented.fleet, month }) * one(rented.fleet.gpusPerMachine);
  const price = one(rented.usdPerGpuHour) * yearly(rented.rentChangePerYear, month);
  return gpus * price * one(inputs.hoursPerMonth);
}

function ownedCash(inputs: LedgerInputs): CashByHand {
  const owned = present(inputs.owned);
  const price = one(owned.usdPerServer) * (1 + one(owned.networkShare));
  const kWh = one(owned.kWPerServer) * one(owned.pue) * one(inputs.hoursPerMonth);
  const perServer =
    kWh * one(owned.usdPerKWh) +
    one(owned.kWPerServer) * one(owned.hostingUsdPerKWMonth) +
    (price * one(owned.supportSharePerYear)) / 12;
  const months = one(inputs.horizonMonths);
  let servers = machines({ inputs, fleet: owned.fleet, month: 0 });
  const upfront = servers * price;
  let bought = upfront;
  const monthly: number[] = [];
  for (let month = 0; month < months; month++) {
    const needed = Math.max(servers, machines({ inputs, fleet: owned.fleet, month }));
    const purchase = (needed - servers) * price * yearly(owned.hardwarePriceChangePerYear, month);
    servers = needed;
    bought += purchase;
    monthly.push(purchase + servers * perServer);
  }
  const atEnd =
    servers * one(owned.decommissioningUsdPerServer) - bought * one(owned.residualShare);
  monthly[months - 1] = (monthly[months - 1] ?? NaN) + atEnd;
  return { upfront, monthly };
}

function machines(given: { inputs: LedgerInputs; fleet: FleetInputs; month: number }): number {
  const { inputs, fleet } = given;
  const load = inputs.workloads.reduce((sum, workload) => {
    const perSecond = requests({ ...given, workload }) / (one(inputs.hoursPerMonth) * 3600);
    const batch = one(workload.batchShare);
    const peak =
      batch + (1 - batch) * one(workload.busiestHourOverMean) * one(workload.burstFactor);
    return (
      sum + (perSecond * peak) / one(present(fleet.requestsPerSecondPerReplica.get(workload.id)))
    );
  }, 0);
  const replicas = Math.ceil(load * (1 - 1e-12)) + one(fleet.spareReplicas);
  return Math.ceil(replicas / one(fleet.replicasPerMachine));
}

function requests(given: { inputs: LedgerInputs; workload: WorkloadInputs; month: number }) {
  const { inputs, workload, month } = given;
  const asked = one(workload.requestsPerMonth) * (1 + one(workload.growthPerMonth)) ** month;
  return asked * (1 + one(inputs.retryShare));
}

function yearly(change: Given, month: number): number {
  return (1 + one(change)) ** (month / 12);
}

function one({ value }: Given, month = 0): number {
  return typeof value === 'number' ? value : (value[month] ?? NaN);
}

function present<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('the ledger has no such route');
  return value;
}
