import type { Catalogue } from '@/lib/catalogue/catalogue';
import { releaseDay } from '@/lib/catalogue/release-id';
import type { Provenance } from '@/lib/graph/expression';
import { formatDate } from '@/lib/format/date';
import type { SourceLine } from './types';

type Source = Catalogue['sources'][string];

/** Where a leaf's number comes from, as one line with a link where there is one. */
export function sourceLine(catalogue: Catalogue, provenance: Provenance): SourceLine {
  const { kind } = provenance;
  const source = provenance.source === undefined ? undefined : catalogue.sources[provenance.source];
  return {
    kind,
    text: wording(provenance, source),
    url: source?.url ?? null,
    stale: provenance.reviewBy !== undefined && provenance.reviewBy < releaseDay(catalogue.release),
  };
}

function wording(provenance: Provenance, source: Source | undefined): string {
  const { note } = provenance;
  switch (provenance.kind) {
    case 'definition':
      return 'True by definition.';
    case 'input':
      return 'You entered it.';
    case 'assumed': {
      const reason = note ?? 'No source was found.';
      return source === undefined ? reason : `${reason} From ${cited(provenance, source)}.`;
    }
    case 'modelled':
      return note ?? 'Estimated beside the ledger.';
    case 'quoted':
      return `${source === undefined ? 'Source not named' : cited(provenance, source)}.${note === undefined ? '' : ` ${note}`}`;
  }
}

/** "Lambda: GPU instances, as of 20 September 2026" */
function cited(provenance: Provenance, { publisher, title }: Source): string {
  const work = title.startsWith(publisher) ? title : `${publisher}: ${title}`;
  return `${work}${dated(provenance)}`;
}

/** "as of", not "in force since": of many figures only the day they were published is known. */
function dated({ date, readOn }: Provenance): string {
  if (date !== undefined) return `, as of ${formatDate(date)}`;
  return readOn === undefined ? '' : `, as read on ${formatDate(readOn)}`;
}
