import type { venueKinds } from '@/lib/scenario/options';
import type { Draft } from './draft';

// Items added to the scenario's lists, and taken from them.

/** Most places a scenario holds besides its own routes, and most results: the schema's own limits. */
export const MOST_PLACES = 24;
export const MOST_SCORES = 500;

/** A further place, below the others; machines run the scenario's own model until told another. */
export function withPlaceAdded(
  draft: Draft,
  { kind, offer }: { readonly kind: (typeof venueKinds)[number]; readonly offer: string },
): Draft {
  const place = { id: freeId(draft, offer), kind, offer, model: null, weightPrecision: null };
  return { ...draft, alternatives: [...draft.alternatives, place] };
}

export function withoutPlace(draft: Draft, index: number): Draft {
  return { ...draft, alternatives: without(draft.alternatives, index) };
}

/** A result still to be typed, below the others. */
export function withScoreAdded(
  draft: Draft,
  { workload, model }: { readonly workload: string; readonly model: string },
): Draft {
  return { ...draft, ownScores: [...draft.ownScores, { workload, model, score: '' }] };
}

export function withoutScore(draft: Draft, index: number): Draft {
  return { ...draft, ownScores: without(draft.ownScores, index) };
}

function without<Item>(list: readonly Item[], index: number): readonly Item[] {
  return list.filter((_, position) => position !== index);
}

/** Ids hold 60 characters; the rest is for the number that tells two places of one offer apart. */
const LONGEST_STEM = 50;

function freeId(draft: Draft, offer: string): string {
  const taken = new Set(draft.alternatives.map(({ id }) => id));
  const stem = offer.slice(0, LONGEST_STEM);
  const candidate = (number: number): string =>
    taken.has(`${stem}-${number}`) ? candidate(number + 1) : `${stem}-${number}`;
  return taken.has(stem) ? candidate(2) : stem;
}
