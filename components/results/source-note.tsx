import type { SourceLine } from '@/lib/view/types';

/** Where a value comes from, and whether it should have been looked at again by now. */
export function SourceNote({ source }: { readonly source: SourceLine }) {
  return (
    <span className="block text-small text-muted">
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
