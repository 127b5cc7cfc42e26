import type { ClaimId, ClaimVerdict } from '@/lib/decide/claims/claim';

/** A published finding, ready to print. */
export interface ClaimEvidenceRow {
  readonly stance: string;
  readonly finding: string;
  /** Publisher, title and date. */
  readonly source: string;
  readonly url: string;
}

/** One claim with its finding, ready to print. */
export interface ClaimRow {
  readonly id: ClaimId;
  readonly claim: string;
  readonly article: string;
  readonly verdict: ClaimVerdict;
  readonly word: string;
  readonly sentence: string;
  /** Where it flips, nearest first; empty where nothing does. */
  readonly flips: readonly string[];
  /** What was searched without a flip; null where that is nothing. */
  readonly searched: string | null;
  readonly figures: readonly { readonly label: string; readonly text: string }[];
  readonly presupposes: string;
  /** Empty where nothing published was found. */
  readonly evidence: readonly ClaimEvidenceRow[];
}

/** The claims page. */
export interface ClaimsView {
  readonly scenarioName: string;
  readonly scenarioId: string;
  readonly catalogueRelease: string;
  /** How many claims came out which way. */
  readonly summary: string;
  readonly rows: readonly ClaimRow[];
}
