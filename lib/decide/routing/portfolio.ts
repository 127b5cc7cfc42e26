import type { Graph } from '@/lib/graph/graph';
import type { Values } from '@/lib/graph/evaluate';
import type { OptionId } from '@/lib/scenario/options';
import type { Barrier } from '../needs/barrier';

export type { Barrier } from '../needs/barrier';

/** A place a workload can run: one API offer, or one model on one kind of machine. */
export interface VenueHead {
  readonly id: string;
  readonly kind: OptionId;
  /** What is bought, for example "Llama 3.3 70B on Lambda 8x H100 SXM". */
  readonly label: string;
}

/** Where one workload goes in the best mix, and what speaks for it. */
export interface Placement {
  readonly workloadId: string;
  readonly venueId: string;
  readonly reason: string;
  /** Cheapest other venue that meets the needs, with everything else left in place; null where there is none. */
  readonly runnerUp: { readonly venueId: string; readonly extraUsd: number } | null;
  /** Venues that fall away, with the first need that rules each of them out. */
  readonly ruledOut: readonly { readonly venueId: string; readonly barrier: Barrier }[];
}

export const policyIds = [
  'frontier-api',
  'small-api',
  'hosted-open',
  'rented',
  'owned',
  'today',
  'best',
] as const;
export type PolicyId = (typeof policyIds)[number];

/** One way to place every workload, costed through the ledger. Amounts over the horizon, USD. */
export interface PolicyOutcome {
  readonly kind: 'costed';
  readonly id: PolicyId;
  readonly label: string;
  /** Venue by workload. */
  readonly venueOf: ReadonlyMap<string, string>;
  readonly presentValueUsd: number;
  readonly totalUsd: number;
  readonly cashNeededUsd: number;
  readonly cashPeakUsd: number;
  readonly presentValueAfterTaxUsd: number;
  /** Present value saved against today's mix; null where today's cannot be costed. */
  readonly npvUsd: number | null;
  /** t CO2e of the venues that publish it, and those that do not. */
  readonly carbon: { readonly knownTonnes: number | null; readonly unknown: readonly string[] };
  /** Mean share of provisioned GPU capacity in use in month 1; null without GPUs. */
  readonly utilisation: number | null;
  /** Machines in month 1 by venue; none for APIs. */
  readonly machines: readonly {
    readonly venueId: string;
    readonly machines: number;
    readonly gpus: number;
  }[];
  /** Needs that this policy breaks, by workload. */
  readonly violations: readonly { readonly workloadId: string; readonly barrier: Barrier }[];
  readonly monthlyUsd: readonly number[];
}

export interface RefusedPolicy {
  readonly kind: 'refused';
  readonly id: PolicyId;
  readonly label: string;
  readonly refusal: string;
}

/** How sure it is that nothing cheaper exists among the venues considered. */
export type Proof =
  | { readonly kind: 'optimal'; readonly nodes: number }
  | { readonly kind: 'gap'; readonly nodes: number; readonly gapUsd: number };

/** The best mix from a later month on, today's until then. */
export interface Waiting {
  readonly months: number;
  /** Present value over the same horizon, USD. */
  readonly presentValueUsd: number;
  /** Against deciding now; negative where waiting saves. */
  readonly extraUsd: number;
  readonly message: string;
}

/** A need that cannot be met together with the others named beside it. */
export interface Conflict {
  /** null for the limit on cash, or where no workload's need is the reason */
  readonly workloadId: string | null;
  readonly need: Barrier['need'] | 'budget';
  readonly message: string;
}

interface PortfolioHead {
  readonly venues: readonly VenueHead[];
  /** Places that could not be costed, and why. */
  readonly refused: readonly { readonly label: string; readonly message: string }[];
  readonly notices: readonly string[];
}

/** The best mix for a scenario, beside the policies it is compared with. */
export interface PlacedPortfolio extends PortfolioHead {
  readonly kind: 'placed';
  readonly placements: readonly Placement[];
  readonly policies: readonly (PolicyOutcome | RefusedPolicy)[];
  readonly best: PolicyOutcome;
  readonly proof: Proof;
  readonly waiting: readonly Waiting[];
  /** What keeping data where it must stay adds to the cost, USD; null where it may go anywhere. */
  readonly residencyUsd: number | null;
  readonly verdict: readonly string[];
  readonly graph: Graph;
  readonly values: Values;
}

/** No placement meets every need. */
export interface ImpossiblePortfolio extends PortfolioHead {
  readonly kind: 'impossible';
  /** The smallest set of needs that cannot be met together. */
  readonly conflict: readonly Conflict[];
}

export type Portfolio = PlacedPortfolio | ImpossiblePortfolio;
