// What the public evaluations say of a model. Nothing is averaged: a model without a score is
// unknown, and one with several keeps them all.
import type { Catalogue } from './catalogue';
import { rowById } from './lookup';
import { matchesPattern, normaliseId } from './prices/match';
import type { Score } from './schema/evaluations';

type Scored = Pick<Catalogue, 'scoredModels'>;

/**
 * The scored model behind an offer's model id, of whatever provider (`claude-sonnet-5`,
 * `meta-llama/Llama-3.3-70B-Instruct-Turbo`). Undefined where no model or more than one fits.
 */
export function scoredModelOfOffer(catalogue: Scored, offerModel: string): string | undefined {
  const id = normaliseId(offerModel);
  const fits = Object.entries(catalogue.scoredModels).filter(([, { match }]) =>
    match.some((pattern) => matchesPattern(pattern, id)),
  );
  return onlyId(fits);
}

/** The scored model whose weights are a model of the catalogue. Undefined where none or several are. */
export function scoredModelOfWeights(catalogue: Scored, modelId: string): string | undefined {
  const fits = Object.entries(catalogue.scoredModels).filter(
    ([, { openWeights }]) => openWeights === modelId,
  );
  return onlyId(fits);
}

/**
 * The scores of one model in one evaluation, oldest first. `low` is the figure a decision uses:
 * where sources disagree, the cautious one. `latest` is the newest date among them.
 */
export interface ModelScores {
  readonly scores: readonly Score[];
  readonly low: number;
  readonly high: number;
  readonly latest: string;
}

/** The scores of a model in an evaluation; undefined where there are none, which is not a low score. */
export function scoresOf(
  catalogue: Pick<Catalogue, 'evaluations'>,
  wanted: { readonly model: string; readonly evaluation: string },
): ModelScores | undefined {
  const evaluation = rowById(catalogue.evaluations, wanted.evaluation);
  const scores = (evaluation?.scores ?? [])
    .filter(({ model }) => model === wanted.model)
    .sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)));
  const latest = scores.at(-1)?.date;
  if (latest === undefined) return undefined;
  const figures = scores.map(({ score }) => score);
  return { scores, low: Math.min(...figures), high: Math.max(...figures), latest };
}

function onlyId(entries: readonly (readonly [string, unknown])[]): string | undefined {
  return entries.length === 1 ? entries[0]?.[0] : undefined;
}
