import type { Catalogue } from '@/lib/catalogue/catalogue';
import type { Provenance } from '@/lib/graph/expression';
import { formatDate } from '@/lib/format/date';
import type { SourceLine } from './types';

/** Where a leaf's number comes from, as one line with a link where there is one. */
export function sourceLine(catalogue: Catalogue, provenance: Provenance): SourceLine {
  const { kind } = provenance;
  const source = provenance.source === undefined ? undefined : catalogue.sources[provenance.source];
  return {
    kind,
    text: wording(provenance, source),
    url: source?.url ?? null,
    stale: provenance.reviewBy !== undefined && provenance.reviewBy < catalogue.release,
  };
}

function wording(provenance: Provenance, source: Catalogue['sources'][string] | undefined): string {
  switch (provenance.kind) {
    case 'definition':
      return 'True by definition.';
    case 'input':
      return 'You entered it.';
    case 'assumed':
      return provenance.note ?? 'No source was found.';
    case 'modelled':
      return provenance.note ?? 'Estimated beside the ledger.';
    case 'quoted': {
      const since = dated(provenance);
      const title =
        source === undefined ? 'Source not named' : `${source.publisher}: ${source.title}`;
      return `${title}${since}.${provenance.note === undefined ? '' : ` ${provenance.note}`}`;
    }
  }
}

function dated({ date, readOn }: Provenance): string {
  if (date !== undefined) return `, in force since ${formatDate(date)}`;
  return readOn === undefined ? '' : `, as read on ${formatDate(readOn)}`;
}
