import type {
  Conflict,
  Placement,
  PolicyOutcome,
  RefusedPolicy,
  VenueHead,
} from '../routing/portfolio';

/** What the claims read of one way to place every workload. */
export type ClaimPolicy = Pick<
  PolicyOutcome,
  'kind' | 'id' | 'label' | 'venueOf' | 'presentValueUsd' | 'violations'
>;

/** The best mix as far as the claims read it. */
export interface PlacedMix {
  readonly kind: 'placed';
  readonly venues: readonly Pick<VenueHead, 'id' | 'kind'>[];
  readonly placements: readonly Pick<Placement, 'workloadId' | 'reason' | 'ruledOut'>[];
  readonly policies: readonly (ClaimPolicy | Pick<RefusedPolicy, 'kind'>)[];
  readonly best: ClaimPolicy;
}

/** What the claims read of a portfolio: any portfolio will do. */
export type ClaimMix =
  | PlacedMix
  | { readonly kind: 'impossible'; readonly conflict: readonly Pick<Conflict, 'message'>[] };
