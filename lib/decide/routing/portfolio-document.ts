import type { Portfolio } from './portfolio';

/** A portfolio as other programs read it: plain JSON, amounts in USD, cells left out. */
export function portfolioDocument(portfolio: Portfolio, defaulted: readonly string[]) {
  const { venues, refused, notices } = portfolio;
  const head = { kind: portfolio.kind, venues, refused, notices, defaulted };
  if (portfolio.kind === 'impossible') return { ...head, conflict: portfolio.conflict };
  const { placements, policies, proof, waiting, residencyUsd, verdict } = portfolio;
  return {
    ...head,
    verdict,
    placements,
    policies: policies.map((policy) =>
      policy.kind === 'refused'
        ? policy
        : { ...policy, venueOf: Object.fromEntries(policy.venueOf) },
    ),
    waiting,
    residencyUsd,
    proof,
  };
}
