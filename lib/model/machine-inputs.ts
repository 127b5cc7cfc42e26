import type { Given } from './given';

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

/** Hours of the week that have the same load, and how busy each workload is in them. */
export interface HourClass {
  /** h a week */
  readonly hours: Given;
  /** Load of the hour over the mean of the week, by workload id. */
  readonly overMean: ReadonlyMap<string, Given>;
}

/** When rented machines run, and so are paid for. */
export type RunningHours =
  | { readonly kind: 'always' }
  /** h a week, the same machines in each of them. */
  | { readonly kind: 'schedule'; readonly hoursPerWeek: Given }
  /** Whole machines for each hour's own load; `minimumReplicas` never stop. */
  | {
      readonly kind: 'autoscale';
      readonly minimumReplicas: Given;
      readonly classes: readonly HourClass[];
    };

export interface RentedInputs {
  readonly label: string;
  readonly fleet: FleetInputs;
  /** USD/GPU/h */
  readonly usdPerGpuHour: Given;
  /** 1/year */
  readonly rentChangePerYear: Given;
  /** Extra hours bought because machines are taken away and work is done again. */
  readonly interruptionShare: Given;
  /** Share of the rent of month 1 that is paid for the whole term ahead; month; null without a reservation. */
  readonly prepaid: { readonly share: Given; readonly termMonths: Given } | null;
  readonly running: RunningHours;
  /** GB/instance */
  readonly storageGbPerInstance: Given;
  /** USD/GB/month */
  readonly storageUsdPerGbMonth: Given;
  /** USD/month */
  readonly loadBalancerUsdPerMonth: Given;
  /** GB/MTok */
  readonly egressGbPerMTok: Given;
  /** USD/GB */
  readonly egressUsdPerGb: Given;
  /** kW/GPU in the provider's machine; null where it is not known. */
  readonly kWPerGpu: Given | null;
  /** Power of an idle machine over its full power. */
  readonly idlePowerShare: Given;
  readonly pue: Given;
  /** g/kWh */
  readonly gridGramsPerKWh: Given;
}

/** How the servers are paid for. */
export const financingMethods = ['cash', 'loan', 'finance-lease', 'operating-lease'] as const;
export type FinancingMethod = (typeof financingMethods)[number];

export interface FinancingInputs {
  readonly method: FinancingMethod;
  readonly loanShare: Given;
  /** 1/year */
  readonly loanRatePerYear: Given;
  /** month */
  readonly loanMonths: Given;
  /** 1/year */
  readonly leaseRatePerYear: Given;
  /** month */
  readonly leaseMonths: Given;
  /** Lease payments at the start of each month rather than at its end. */
  readonly paidInAdvance: boolean;
}

export interface OwnedInputs {
  readonly label: string;
  readonly fleet: FleetInputs;
  /** USD/server */
  readonly usdPerServer: Given;
  readonly networkShare: Given;
  readonly freightInstallationShare: Given;
  readonly importDutyShare: Given;
  readonly sparePartsShare: Given;
  /** 1/year */
  readonly hardwarePriceChangePerYear: Given;
  /** 1/year, of the price */
  readonly supportSharePerYear: Given;
  /** 1/year */
  readonly supportChangePerYear: Given;
  /** USD/GPU/year */
  readonly softwareUsdPerGpuYear: Given;
  /** kW/server */
  readonly kWPerServer: Given;
  /** Power of an idle server over its stated power. */
  readonly idlePowerShare: Given;
  readonly pue: Given;
  /** USD/kWh */
  readonly usdPerKWh: Given;
  /** 1/year */
  readonly electricityChangePerYear: Given;
  /** USD/kW/month */
  readonly hostingUsdPerKWMonth: Given;
  /** 1/year */
  readonly hostingChangePerYear: Given;
  /** g/kWh */
  readonly gridGramsPerKWh: Given;
  /** month: a server is replaced, and written off, at this age */
  readonly lifeMonths: Given;
  /** Of the purchase price, at the age of `residualMonths`. */
  readonly residualShare: Given;
  /** month */
  readonly residualMonths: Given;
  /** USD/server */
  readonly decommissioningUsdPerServer: Given;
  readonly financing: FinancingInputs;
}
