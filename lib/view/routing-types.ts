import type { OptionId } from '@/lib/scenario/options';
import type { FigureText } from './types';

// The portfolio as rows to draw or print. Nothing in them but plain data, so that a worker can send them.

/** Where one workload goes, and what speaks for it. */
export interface PlacementRow {
  readonly workloadId: string;
  readonly name: string;
  readonly option: OptionId;
  /** What is bought: "Llama 3.3 70B on DeepInfra". */
  readonly place: string;
  readonly isMoved: boolean;
  readonly reason: string;
  /** Cheapest other place, and what moving there alone would cost more; null where there is none. */
  readonly nextBest: { readonly place: string; readonly extra: string } | null;
  readonly fallenAway: readonly { readonly place: string; readonly why: string }[];
}

export interface PolicyFigures {
  readonly presentValue: FigureText;
  /** Against today's mix; null where today's has no cost. */
  readonly saved: FigureText | null;
  /** What the best mix saves against this policy; null for itself. */
  readonly bestSaves: FigureText | null;
  readonly cashNeeded: FigureText;
  readonly cashPeak: FigureText;
  readonly broken: readonly string[];
  readonly utilisation: FigureText | null;
  /** null where none of its places publishes any. */
  readonly carbon: FigureText | null;
  /** Places that publish no figure of carbon. */
  readonly carbonUnknown: readonly string[];
  readonly machines: readonly { readonly figure: FigureText; readonly place: string }[];
}

/** One way to place every workload. */
export interface PolicyRow {
  readonly id: string;
  readonly label: string;
  /** The route all workloads are on, for its swatch; null for a mix. */
  readonly option: OptionId | null;
  readonly isBest: boolean;
  /** Present instead of figures where it cannot be costed. */
  readonly refusal: string | null;
  readonly figures: PolicyFigures | null;
}

/** Moving now or later. */
export interface WaitingRow {
  readonly when: string;
  readonly presentValue: string;
  readonly against: string;
  /** Length of its bar: share of the dearest. */
  readonly share: number;
}

interface RoutingHead {
  readonly refusedPlaces: readonly { readonly place: string; readonly why: string }[];
  readonly notices: readonly string[];
}

/** The best mix and what it is held against. */
export interface PlacedView extends RoutingHead {
  readonly kind: 'placed';
  readonly verdict: readonly string[];
  readonly proof: string;
  /** What the rules on where data may be cost; empty where there are none. */
  readonly residency: string;
  readonly placements: readonly PlacementRow[];
  readonly policies: readonly PolicyRow[];
  readonly waiting: readonly WaitingRow[];
  /** Why there is nothing to say of waiting; empty where there is. */
  readonly waitingUnknown: string;
}

/** No placement meets every need. */
export interface ImpossibleView extends RoutingHead {
  readonly kind: 'impossible';
  readonly conflict: readonly {
    readonly message: string;
    /** Path of the field that asks for it: "workloads.1.residency". */
    readonly field: string;
    readonly fieldLabel: string;
  }[];
}

export type RoutingView = PlacedView | ImpossibleView;
