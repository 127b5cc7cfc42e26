import type { SourceLine } from '@/lib/view/types';

const kinds: Readonly<Record<SourceLine['kind'], string>> = {
  input: 'Your input',
  quoted: 'Quoted',
  assumed: 'Assumed',
  definition: 'Definition',
  modelled: 'Modelled',
};

/** Where a value comes from: what kind of statement it is, whose, of when, and whether it is old. */
export function SourceNote({ source }: { readonly source: SourceLine }) {
  return (
    <span className="block text-small text-muted">
      <span className="text-ink">{kinds[source.kind]}.</span>{' '}
      {source.url === null ? (
        source.text
      ) : (
        <a className="link" href={source.url} rel="noreferrer" target="_blank">
          {source.text}
        </a>
      )}
      {source.stale ? <strong className="text-worse"> Past its review date.</strong> : null}
    </span>
  );
}
