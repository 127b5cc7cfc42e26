import type { CostPart } from '@/lib/scenario/cost-parts';
import type { ApiOptionId, OptionId } from '@/lib/scenario/options';
import type { Given } from './given';
import type { OwnedInputs, RentedInputs } from './machine-inputs';

export type { Given } from './given';

// What the ledger is built from: every figure already looked up, each with
// where it comes from. Looking up is lib/decide's business, not the ledger's.

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
  /** Share of input tokens written to the cache. */
  readonly cacheWriteShare: Given;
  /** tok/req */
  readonly outputTokens: Given;
  readonly batchShare: Given;
  readonly flexShare: Given;
  readonly busiestHourOverMean: Given;
  readonly burstFactor: Given;
  /** One factor a month on the plain path of growth; null without seasons. */
  readonly seasonality: Given | null;
  /** Share of answers a person looks at; null where nobody does. */
  readonly reviewShare: Given | null;
}

/** USD/MTok for the lengths of one workload. */
export interface TokenPrices {
  readonly input: Given;
  readonly cachedInput: Given;
  readonly cacheWrite: Given;
  readonly output: Given;
}

/** Prices of one workload's lengths by service tier; null where the offer has no such tier. */
export interface TierPrices {
  readonly standard: TokenPrices;
  readonly batch: TokenPrices | null;
  readonly flex: TokenPrices | null;
}

/** Capacity kept for one customer, bought in whole units. */
export interface ReservedCapacity {
  /** tok/s a unit carries */
  readonly tokensPerSecondPerUnit: Given;
  /** USD/month a unit */
  readonly usdPerUnitMonth: Given;
}

export interface ApiRouteInputs {
  readonly id: ApiOptionId;
  readonly label: string;
  /** By workload id. */
  readonly prices: ReadonlyMap<string, TierPrices>;
  readonly discountShare: Given;
  /** On top of the discounted price, for keeping data in a region. */
  readonly residencyShare: Given;
  /** USD/year, at least; what is not used is paid at the end of each contract year */
  readonly committedUsdPerYear: Given;
  readonly reservedCapacity: ReservedCapacity | null;
  /** 1/year */
  readonly priceChangePerYear: Given;
}

/** What goes wrong with answers. */
export interface WrongAnswers {
  /** Share of requests answered again by the frontier API. */
  readonly escalationShare: Given;
  /** Share of answers nobody could use. */
  readonly failedShare: Given;
  /** USD/req, of an answer nobody could use */
  readonly usdPerFailedAnswer: Given;
}

/** Costs every route has: people, the work of moving to it, and what it gets wrong. */
export interface RouteOverheads extends WrongAnswers {
  /** FTE */
  readonly fte: Given;
  /** FTE */
  readonly onCallFte: Given;
  /** FTE */
  readonly mlFte: Given;
  /** FTE/GPU on top, by the size of the fleet */
  readonly ftePerGpu: Given;
  /** USD/month */
  readonly vendorSupportUsdPerMonth: Given;
  /** FTE*month, once */
  readonly migrationFteMonths: Given;
  /** USD/year */
  readonly complianceUsdPerYear: Given;
  /** On top of all running costs. */
  readonly riskShare: Given;
  /**
   * By workload id, where workloads differ in what goes wrong; a figure that is the route's own
   * object is the route's own. null where all take the route's.
   */
  readonly byWorkload: ReadonlyMap<string, WrongAnswers> | null;
}

/** Evaluation, fine-tuning and tools: what open and fine-tuned models need besides machines. */
export interface ModelCostInputs {
  /** item/month looked at by a person, each route; shares of workloads come on top */
  readonly evaluationItemsPerMonth: Given;
  /** USD/item */
  readonly reviewUsdPerItem: Given;
  readonly tuning: TuningInputs | null;
  /** seat */
  readonly toolSeats: Given;
  /** USD/seat/month */
  readonly toolUsdPerSeatMonth: Given;
}

/** Fine-tuning runs of the self-hosted model, on rented GPUs. */
export interface TuningInputs {
  /** 1/year */
  readonly runsPerYear: Given;
  /** MTok a run, all epochs counted */
  readonly mTokPerRun: Given;
  /** FLOP/tok a parameter's share: 6 of full training, 4 where the weights stay frozen, times the parameters */
  readonly flopPerToken: Given;
  /** FLOP/s/GPU at peak */
  readonly peakFlopPerSecondPerGpu: Given;
  /** Share of the peak that training reaches. */
  readonly utilisation: Given;
  /** USD/GPU/h */
  readonly usdPerGpuHour: Given;
}

/** A plan bought per person. */
export interface SeatInputs {
  readonly label: string;
  /** seat */
  readonly users: Given;
  /** USD/seat/month */
  readonly usdPerSeatMonth: Given;
}

/** Devices of the users, or bought for the purpose. */
export interface EdgeInputs {
  readonly label: string;
  /** device */
  readonly devices: Given;
  /** req/s/device, by workload id */
  readonly requestsPerSecondPerDevice: ReadonlyMap<string, Given>;
  /** USD/device */
  readonly usdPerDevice: Given;
  /** Share of the device's price charged to this use. */
  readonly deviceShare: Given;
  /** kW/device under load */
  readonly kWPerDevice: Given;
  readonly idlePowerShare: Given;
  /** USD/kWh */
  readonly usdPerKWh: Given;
  /** g/kWh */
  readonly gridGramsPerKWh: Given;
  /** USD/device/month */
  readonly managementUsdPerDeviceMonth: Given;
  /** month */
  readonly lifeMonths: Given;
}

export interface TaxInputs {
  /** Of profit; a cost saves it. */
  readonly rate: Given;
  /** 1/month: share of the price written off for tax in each month from the purchase on; null as in the books */
  readonly depreciationShares: Given | null;
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
  /** 1/year */
  readonly wageGrowthPerYear: Given;
  /** People who use it; null where nobody said. */
  readonly users: Given | null;
  readonly workloads: readonly WorkloadInputs[];
  readonly api: readonly ApiRouteInputs[];
  readonly rented: RentedInputs | null;
  readonly owned: OwnedInputs | null;
  readonly seats: SeatInputs | null;
  readonly edge: EdgeInputs | null;
  readonly overheads: Readonly<Record<OptionId, RouteOverheads>>;
  readonly models: ModelCostInputs;
  readonly tax: TaxInputs;
  /** Parts of the cost that are left out of every route. */
  readonly off: readonly CostPart[];
  /** The route savings are measured against. */
  readonly baseline: OptionId;
}
