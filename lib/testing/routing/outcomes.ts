import type { PolicyId, PolicyOutcome, VenueHead } from '@/lib/decide/routing/portfolio';

// Outcomes written by hand, for the sentences that are made of them.

export const venueHeads: readonly VenueHead[] = [
  { id: 'frontier-api', kind: 'frontier-api', label: 'Big on Acme' },
  { id: 'small-api', kind: 'small-api', label: 'Small on Acme' },
  { id: 'rented', kind: 'rented', label: 'Llama on instances' },
  { id: 'owned', kind: 'owned', label: 'Llama on servers' },
];

/** A policy that costs $1m, none of it before month 1, and breaks nothing, unless said. */
export function costedPolicy(id: PolicyId, facts: Partial<PolicyOutcome> = {}): PolicyOutcome {
  return {
    kind: 'costed',
    id,
    label: id,
    venueOf: new Map(),
    presentValueUsd: 1_000_000,
    totalUsd: 1_000_000,
    cashNeededUsd: 0,
    cashPeakUsd: 0,
    presentValueAfterTaxUsd: 1_000_000,
    npvUsd: 1_000_000,
    carbon: { knownTonnes: null, unknown: [] },
    utilisation: null,
    machines: [],
    violations: [],
    monthlyUsd: [],
    ...facts,
  };
}
