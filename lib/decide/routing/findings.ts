import type { Scenario } from '@/lib/scenario/schema';
import type { PolicyOutcome, Proof, RefusedPolicy, VenueHead, Waiting } from './portfolio';

/** What a verdict is written from. */
export interface Findings {
  readonly scenario: Scenario;
  readonly venues: readonly VenueHead[];
  readonly best: PolicyOutcome;
  readonly policies: readonly (PolicyOutcome | RefusedPolicy)[];
  readonly waiting: readonly Waiting[];
  readonly proof: Proof;
  /** What keeping data where it must stay adds, USD; null where nothing must. */
  readonly residencyUsd: number | null;
}
