import type { Provenance } from '@/lib/graph/expression';
import type { ApiOptionId, OptionId } from '@/lib/scenario/options';

// What the ledger is built from: every figure already looked up, each with
// where it comes from. Looking up is lib/decide's business, not the ledger's.

/** A number (or one per month) and where it comes from. */
export interface Given {
  readonly value: number | readonly number[];
  readonly from: Provenance;
}

export interface WorkloadInputs {
  readonly id: string;
  readonly name: string;
  /** req/month in the first month */
  readonly requestsPerMonth: Given;
  /** 1/month */
  readonly growthPerMonth: Given;
  /** tok/req, cached ones included */
  readonly inputTokens: Given;
  readonly cachedInputShare: Given;
  /** tok/req */
  readonly outputTokens: Given;
  readonly batchShare: Given;
  readonly busiestHourOverMean: Given;
  readonly burstFactor: Given;
}

/** USD/MTok for the lengths of one workload. */
export interface TokenPrices {
  readonly input: Given;
  readonly cachedInput: Given;
  readonly output: Given;
}

export interface ApiRouteInputs {
  readonly id: ApiOptionId;
  readonly label: string;
  /** By workload id; batch prices where the offer has them. */
  readonly prices: ReadonlyMap<string, { standard: TokenPrices; batch: TokenPrices | null }>;
  readonly discountShare: Given;
  /** 1/year */
  readonly priceChangePerYear: Given;
}

/** What one replica can do at the latency target, and how replicas fill machines. */
export interface FleetInputs {
  /** req/s/replica, by workload id */
  readonly requestsPerSecondPerReplica: ReadonlyMap<string, Given>;
  /** replica */
  readonly spareReplicas: Given;
  /** replica per instance or server */
  readonly replicasPerMachine: Given;
  /** GPU per instance or server */
  readonly gpusPerMachine: Given;
}

export interface RentedInputs {
  readonly label: string;
  readonly fleet: FleetInputs;
  /** USD/GPU/h */
  readonly usdPerGpuHour: Given;
  /** 1/year */
  readonly rentChangePerYear: Given;
}

export interface OwnedInputs {
  readonly label: string;
  readonly fleet: FleetInputs;
  /** USD/server */
  readonly usdPerServer: Given;
  readonly networkShare: Given;
  /** 1/year */
  readonly hardwarePriceChangePerYear: Given;
  /** 1/year, of the price */
  readonly supportSharePerYear: Given;
  /** kW/server */
  readonly kWPerServer: Given;
  readonly pue: Given;
  /** USD/kWh */
  readonly usdPerKWh: Given;
  /** USD/kW/month */
  readonly hostingUsdPerKWMonth: Given;
  readonly residualShare: Given;
  /** USD/server */
  readonly decommissioningUsdPerServer: Given;
}

/** Costs every route has: the people who run it, the work of moving to it, what it gets wrong. */
export interface RouteOverheads {
  /** FTE */
  readonly fte: Given;
  /** FTE*month, once */
  readonly migrationFteMonths: Given;
  /** Share of requests answered again by the frontier API. */
  readonly escalationShare: Given;
}

export interface LedgerInputs {
  /** h/month */
  readonly hoursPerMonth: Given;
  /** 1/year */
  readonly discountRatePerYear: Given;
  /** month */
  readonly horizonMonths: Given;
  readonly retryShare: Given;
  /** USD/FTE/year */
  readonly loadedUsdPerFtePerYear: Given;
  readonly workloads: readonly WorkloadInputs[];
  readonly api: readonly ApiRouteInputs[];
  readonly rented: RentedInputs | null;
  readonly owned: OwnedInputs | null;
  readonly overheads: Readonly<Record<OptionId, RouteOverheads>>;
  /** The route savings are measured against. */
  readonly baseline: OptionId;
}
