import type { ClaimRow } from '@/lib/view/claims-types';
import { ClaimEvidence } from './claim-evidence';

/** One claim: quoted, the finding, where it flips, and what stands behind both. */
export function Claim({ row }: { readonly row: ClaimRow }) {
  const heading = `claim-${row.id}`;
  return (
    <li className="over-rule claim">
      <article aria-labelledby={heading} className="claim-parts">
        <div>
          <p className="claim-word" data-verdict={row.verdict}>
            {row.word}
          </p>
          <h2 id={heading} className="text-title font-semibold text-balance">
            “{row.claim}”
          </h2>
          <p className="tag claim-article">{row.article}</p>
        </div>
        <div className="grid gap-3">
          <p className="max-w-[72ch]">{row.sentence}</p>
          <Flips row={row} />
          <details>
            <summary className="inline-flex min-h-6 items-center text-table text-accent">
              <span className="chevron">Figures, presuppositions and published evidence</span>
            </summary>
            <Behind row={row} />
          </details>
        </div>
      </article>
    </li>
  );
}

function Flips({ row }: { readonly row: ClaimRow }) {
  if (row.flips.length === 0 && row.searched === null) return null;
  return (
    <div className="claim-flips text-table">
      {row.flips.length === 0 ? null : (
        <ul className="grid gap-1">
          {row.flips.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      {row.searched === null ? null : <p className="mt-1 text-muted">{row.searched}</p>}
    </div>
  );
}

function Behind({ row }: { readonly row: ClaimRow }) {
  return (
    <div className="mt-3 grid max-w-[72ch] gap-4 text-table">
      {row.figures.length === 0 ? null : (
        <dl className="claim-figures">
          {row.figures.map(({ label, text }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      )}
      <div>
        <h3 className="font-semibold">What it presupposes</h3>
        <p>{row.presupposes}</p>
      </div>
      <div>
        <h3 className="font-semibold">What has been published</h3>
        <ClaimEvidence evidence={row.evidence} />
      </div>
    </div>
  );
}
