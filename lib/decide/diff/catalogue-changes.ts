import type { Catalogue } from '@/lib/catalogue/catalogue';
import {
  CATALOGUE_KINDS,
  listCatalogue,
  rowById,
  rowsOfKind,
  type CatalogueKind,
} from '@/lib/catalogue/lookup';
import { canonicalJson } from '@/lib/scenario/canonical-json';
import { factChanges, type FactChange } from './fact-changes';

/** A row of the catalogue that is not the same in two releases. */
export interface RowChange {
  readonly kind: CatalogueKind;
  readonly id: string;
  readonly name: string;
  readonly change: 'added' | 'removed' | 'changed';
  readonly facts: readonly FactChange[];
}

/** What two releases differ in, in the order of kinds and then of ids; none where they agree. */
export function catalogueChanges(before: Catalogue, after: Catalogue): RowChange[] {
  if (before === after) return [];
  return CATALOGUE_KINDS.flatMap((kind) => rowChanges({ kind, before, after }));
}

function rowChanges(given: {
  kind: CatalogueKind;
  before: Catalogue;
  after: Catalogue;
}): RowChange[] {
  const { kind } = given;
  const before = rowsOfKind(given.before, kind);
  const after = rowsOfKind(given.after, kind);
  const names = new Map(
    [...listCatalogue(given.before, kind), ...listCatalogue(given.after, kind)].map(
      ({ id, name }) => [id, name],
    ),
  );
  return [...names].sort(byFirst).flatMap(([id, name]) => {
    const [old, now] = [rowById(before, id), rowById(after, id)];
    if (canonicalJson(old) === canonicalJson(now)) return [];
    const change = old === undefined ? 'added' : now === undefined ? 'removed' : 'changed';
    return [{ kind, id, name, change, facts: factChanges(old, now) }];
  });
}

function byFirst([a]: readonly [string, string], [b]: readonly [string, string]): number {
  return a < b ? -1 : 1;
}
