import type { Graph } from '@/lib/graph/graph';
import type { Values } from '@/lib/graph/evaluate';
import type { Ledger } from '@/lib/model/ledger';
import type { OptionId } from '@/lib/scenario/options';
import type { Scenario } from '@/lib/scenario/schema';
import type { FoundInputs } from './lookup/find-inputs';
import type { Notice, Refusal } from './answers';
import type { Kpis } from './kpis';
import type { Payback } from './payback';

export type { Payback } from './payback';

/** A range of monthly volumes, whole tokens, both ends included; open above where `to` is null. */
export interface VolumeRange {
  readonly fromTokensPerMonth: number;
  readonly toTokensPerMonth: number | null;
}

/** The volumes at which this route costs less than today's, searched on every step. */
export type BreakEven =
  | { readonly kind: 'baseline' }
  | {
      readonly kind: 'at';
      /** First volume at which this route costs less. */
      readonly tokensPerMonth: number;
      readonly requestsPerMonth: number;
      readonly cheaper: readonly VolumeRange[];
      /** Cheaper at every searched volume from here on; null where that is not reached. */
      readonly forGoodFromTokensPerMonth: number | null;
      readonly searchedToTokensPerMonth: number;
    }
  | { readonly kind: 'always'; readonly searchedToTokensPerMonth: number }
  | { readonly kind: 'never'; readonly message: string; readonly searchedToTokensPerMonth: number }
  | {
      readonly kind: 'not-within-range';
      readonly message: string;
      readonly searchedToTokensPerMonth: number;
    };

/** Serving capacity of a self-hosted route in month 1. */
export interface Capacity {
  readonly accelerator: string;
  readonly gpusPerReplica: number;
  readonly replicas: number;
  readonly spareReplicas: number;
  readonly gpus: number;
  readonly machines: number;
  /** Share of provisioned capacity used on average; null where nothing is provisioned. */
  readonly utilisation: number | null;
  /** Share of capacity still free in the busiest minute; null where nothing is provisioned. */
  readonly headroom: number | null;
  readonly validated: boolean;
}

interface OptionHead {
  readonly id: OptionId;
  readonly label: string;
  /** What is bought, for example "Claude Sonnet 5 on Anthropic". */
  readonly description: string;
}

export interface CostedOption extends OptionHead {
  readonly kind: 'costed';
  readonly monthlyUsd: readonly number[];
  readonly cumulativeUsd: readonly number[];
  readonly totalUsd: number;
  readonly presentValueUsd: number;
  readonly cashNeededUsd: number;
  readonly payback: Payback;
  readonly breakEven: BreakEven;
  /** Figures of month 1; null for routes without GPUs of one's own. */
  readonly capacity: Capacity | null;
  readonly kpis: Kpis;
}

export interface RefusedOption extends OptionHead {
  readonly kind: 'refused';
  readonly refusal: Refusal;
}

export type OptionResult = CostedOption | RefusedOption;

/** How far one assumption moves the answer. */
export interface Influence {
  readonly cellId: string;
  /** Change of the present value saved against today's route, USD, for the input 10 % lower and higher. */
  readonly lowUsd: number;
  readonly highUsd: number;
  /** Larger of the two in size. */
  readonly swingUsd: number;
  /** Value at which another route becomes the best one, within a tenth to ten times; else null. */
  readonly flipsAt: number | null;
  readonly flipsTo: OptionId | null;
}

export interface Verdict {
  readonly kind: 'stay' | 'move' | 'too-close' | 'cannot-say';
  readonly best: OptionId | null;
  /** Present value saved against today's route over the horizon, USD. */
  readonly savingUsd: number | null;
  readonly savingShare: number | null;
}

/** One point of the cost-against-volume curves. */
export interface StaircasePoint {
  readonly tokensPerMonth: number;
  readonly usdPerMonth: Readonly<Partial<Record<OptionId, number>>>;
}

/** Everything one scenario gives. Figures stay in the graph; the rest points into it. */
export interface Evaluation {
  readonly scenario: Scenario;
  readonly scenarioId: string;
  readonly catalogueRelease: string;
  readonly engineVersion: string;
  readonly baseline: OptionId;
  readonly options: readonly OptionResult[];
  readonly verdict: Verdict;
  readonly influences: readonly Influence[];
  readonly staircase: readonly StaircasePoint[];
  readonly notices: readonly Notice[];
  readonly refusals: readonly Refusal[];
  readonly graph: Graph;
  readonly values: Values;
  readonly ledger: Ledger;
  readonly found: FoundInputs;
}
