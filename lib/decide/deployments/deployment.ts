import type { Engine, WeightPrecision } from '@/lib/serving/types';
import type { Notice, Refusal } from '../answers';

export type MachineRoute = 'rented' | 'owned';

/** How one replica's GPUs share the model. The degrees are those of a `size` request. */
export interface DeploymentLayout {
  readonly gpus: number;
  readonly tensorParallel: number;
  readonly pipelineParallel: number;
  /** Attention groups of a stage that each hold the whole attention; 1 is none. */
  readonly dataParallelAttention: number;
  readonly expertParallel: number;
}

/** What one replica of a deployment does for one workload at its latency target. */
export interface ServedWorkload {
  readonly id: string;
  readonly name: string;
  readonly outputTokensPerSecond: number;
  /** 80 % band of outputTokensPerSecond. */
  readonly band80: readonly [low: number, high: number];
  readonly concurrency: number;
  /** Means at that concurrency. */
  readonly ttftMs: number;
  readonly tpotMs: number;
}

/** One way to serve the demand, costed. Fleet figures are of the month with the highest peak load. */
export interface Deployment {
  readonly id: string;
  readonly route: MachineRoute;
  /** Catalogue id of the cloud offer or the server. */
  readonly machine: string;
  readonly label: string;
  readonly accelerator: string;
  readonly layout: DeploymentLayout;
  readonly weightPrecision: WeightPrecision;
  readonly engine: Engine;
  /** The whole route over the horizon, people and one-off costs included, spread over its months. */
  readonly usdPerMonth: number;
  /** Of usdPerMonth, what the machines cost: rent, or purchase less resale, power, hosting, support, removal. */
  readonly machinesUsdPerMonth: number;
  /** 1 for the first. */
  readonly busiestMonth: number;
  /** Spare ones included. */
  readonly replicas: number;
  readonly spareReplicas: number;
  readonly machines: number;
  readonly gpus: number;
  /** Share of provisioned capacity used on average; null where nothing is provisioned. */
  readonly utilisation: number | null;
  /** Share of capacity still free in the busiest minute; null where nothing is provisioned. */
  readonly headroom: number | null;
  readonly workloads: readonly ServedWorkload[];
  readonly validated: boolean;
  /** Why not validated, one sentence a reason. */
  readonly doubts: readonly string[];
  readonly notes: readonly string[];
}

/** Why the best an accelerator can do with one weight precision is not the cheapest deployment. */
export type LossReason =
  'does-not-fit' | 'misses-ttft' | 'misses-tpot' | 'costlier' | 'not-offered' | 'not-supported';

/** An accelerator and precision that lost. */
export interface Loss {
  readonly accelerator: string;
  readonly weightPrecision: WeightPrecision;
  readonly reason: LossReason;
  readonly message: string;
}

/** How much was looked at: replicas on machines, replicas sized, fleets costed. */
export interface Searched {
  readonly candidates: number;
  readonly sized: number;
  readonly costed: number;
}

/** The deployments that serve the demand within its targets, cheapest first, and why the others lost. */
export type DeploymentPlan =
  | {
      readonly kind: 'planned';
      /** The cheapest layout and engine of each machine and precision. */
      readonly ranked: readonly [Deployment, ...Deployment[]];
      readonly lost: readonly Loss[];
      readonly notices: readonly Notice[];
      readonly searched: Searched;
    }
  | {
      readonly kind: 'refused';
      readonly refusal: Refusal;
      readonly lost: readonly Loss[];
      readonly notices: readonly Notice[];
    };
