import type { ClaimEvidenceRow } from '@/lib/view/claims-types';

/** Published findings for and against, each with its source. */
export function ClaimEvidence({ evidence }: { readonly evidence: readonly ClaimEvidenceRow[] }) {
  if (evidence.length === 0) return <p>None found.</p>;
  return (
    <ul className="grid gap-2">
      {evidence.map(({ stance, finding, source, url }) => (
        <li key={finding}>
          <strong>{stance}:</strong> {finding}{' '}
          <a className="link" href={url} rel="noreferrer" target="_blank">
            {source}
          </a>
        </li>
      ))}
    </ul>
  );
}
