import type { Catalogue } from '@/lib/catalogue/catalogue';
import { rowById } from '@/lib/catalogue/lookup';
import { SERVER_PRECISIONS } from '@/lib/serving/types';

const PRECISIONS: readonly string[] = SERVER_PRECISIONS;

/** What catalogue ids are called on the screen; an id no row answers to stays as it is. */
export function namesIn(catalogue: Catalogue) {
  return {
    model: (id: string) => rowById(catalogue.models, id)?.name ?? id,
    accelerator: (id: string) => rowById(catalogue.accelerators, id)?.name ?? id,
    engine: (id: string) => rowById(catalogue.engines, id)?.name ?? id,
    precision: (id: string) => id.toUpperCase(),
  };
}

export type Names = ReturnType<typeof namesIn>;

/** A sentence of the estimator or the search with names instead of catalogue ids. */
export function withNames(text: string, catalogue: Catalogue): string {
  const names = namesIn(catalogue);
  const named = (id: string) => {
    if (rowById(catalogue.models, id) !== undefined) return names.model(id);
    if (rowById(catalogue.accelerators, id) !== undefined) return names.accelerator(id);
    if (rowById(catalogue.engines, id) !== undefined) return names.engine(id);
    return PRECISIONS.includes(id) ? names.precision(id) : id;
  };
  return text
    .replaceAll(/(?<![\w.-])[a-z][a-z0-9]*(?:[.-][a-z0-9]+)*(?![\w-])/g, named)
    .replaceAll(/(\d) x /g, '$1 × ');
}

/** "Not validated." with the reasons, or null for an estimate that public benchmarks stand behind. */
export function badgeOf(given: {
  readonly validated: boolean;
  readonly doubts?: readonly string[];
  readonly catalogue: Catalogue;
}): string | null {
  if (given.validated) return null;
  const doubts = (given.doubts ?? []).map((doubt) => withNames(doubt, given.catalogue));
  return ['Not validated.', ...doubts].join(' ');
}
