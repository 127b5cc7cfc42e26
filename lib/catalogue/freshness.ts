import type { Catalogue } from './catalogue';
import { CATALOGUE_KINDS, rowsOfKind, type CatalogueKind } from './lookup';
import { releaseDay } from './release-id';

/** A row whose review date has passed: still usable, and shown as stale. */
export interface StaleRow {
  readonly kind: CatalogueKind;
  readonly id: string;
  readonly reviewBy: string;
  readonly daysOverdue: number;
}

const MS_PER_DAY = 86_400_000;

/** Rows due for review on `today` (YYYY-MM-DD), the longest overdue first. */
export function staleRows(catalogue: Catalogue, today: string): StaleRow[] {
  return CATALOGUE_KINDS.flatMap((kind) =>
    Object.entries(rowsOfKind(catalogue, kind)).flatMap(([id, row]) => {
      const reviewBy = reviewDateOf(row);
      if (reviewBy === undefined || reviewBy >= today) return [];
      return [{ kind, id, reviewBy, daysOverdue: daysBetween(reviewBy, today) }];
    }),
  ).sort((a, b) => b.daysOverdue - a.daysOverdue);
}

/** Days since the release was made; negative for a release of a later day. */
export function catalogueAgeDays(catalogue: Catalogue, today: string): number {
  return daysBetween(releaseDay(catalogue.release), today);
}

/** A row's own date; for an API offer, which has none, that of its newest standard price. */
function reviewDateOf(row: unknown): string | undefined {
  if (typeof row !== 'object' || row === null) return undefined;
  if ('standard' in row && Array.isArray(row.standard)) return reviewDateOf(row.standard.at(-1));
  return 'reviewBy' in row && typeof row.reviewBy === 'string' ? row.reviewBy : undefined;
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / MS_PER_DAY;
}
