import type { Catalogue } from '@/lib/catalogue/catalogue';
import { rowById } from '@/lib/catalogue/lookup';
import { scoredModelOfOffer, scoredModelOfWeights, scoresOf } from '@/lib/catalogue/scores';
import { formatPercent } from '@/lib/format/ratio';
import { formatQuantity } from '@/lib/format/quantity';
import type { OptionId } from '@/lib/scenario/options';
import type { Scenario, Workload } from '@/lib/scenario/schema';
import type { Barrier } from './barrier';
import { choiceOf } from './choice';
import { residencyBarrier } from './residency';

interface Question {
  readonly scenario: Scenario;
  readonly catalogue: Catalogue;
  readonly kind: OptionId;
  readonly workload: Workload;
}

/** What a route's model reached in a workload's evaluation. */
export interface KnownScore {
  /** The lowest published one, or the user's own. */
  readonly score: number;
  readonly high: number;
  readonly isOwn: boolean;
  readonly modelName: string;
  readonly evaluationName: string;
  /** The score as it is printed. */
  readonly text: string;
}

/** What it takes for a route to answer a workload well enough. */
export type Quality =
  | { readonly kind: 'no-demand' }
  | { readonly kind: 'good-enough'; readonly score: KnownScore }
  /** Good enough once this share of the requests goes to the frontier API. */
  | { readonly kind: 'with-escalation'; readonly share: number; readonly note: string }
  | { readonly kind: 'barred'; readonly barrier: Barrier };

/** The score that counts; undefined where neither a source nor the user gives one. */
export function knownScore(question: Question): KnownScore | undefined {
  const { scenario, catalogue, kind, workload } = question;
  const { evaluation } = workload;
  const choice = choiceOf(question);
  if (choice.model === null) return undefined;
  const scored =
    choice.offer === null
      ? scoredModelOfWeights(catalogue, choice.model)
      : scoredModelOfOffer(catalogue, choice.model);
  const names = [scored, choice.model, choice.offer];
  const own = scenario.ownScores.find(
    (each) => each.workload === workload.id && names.includes(each.model),
  );
  const row = evaluation === null ? undefined : rowById(catalogue.evaluations, evaluation);
  const print = (score: number) =>
    row?.unit === 'share' ? formatPercent(score) : formatQuantity(score, '1');
  const named = { modelName: choice.modelName, evaluationName: row?.name ?? 'your own evaluation' };
  if (own !== undefined)
    return { ...named, score: own.score, high: own.score, isOwn: true, text: print(own.score) };
  if (evaluation === null || scored === undefined || kind === 'seats') return undefined;
  const published = scoresOf(catalogue, { model: scored, evaluation });
  if (published === undefined) return undefined;
  const { low, high } = published;
  return { ...named, score: low, high, isOwn: false, text: print(low) };
}

/**
 * Whether a route reaches the lowest score a workload accepts, by itself or with its hardest
 * requests answered by the frontier API. The share is what brings the mean score up to the demand
 * where requests are handed on blindly, (demand - own) / (frontier - own); who can tell the hard
 * ones needs fewer.
 */
export function qualityOf(question: Question): Quality {
  const { workload, kind } = question;
  const { minimumScore: demand } = workload;
  if (demand === null) return { kind: 'no-demand' };
  const barred = (message: string): Quality => ({
    kind: 'barred',
    barrier: { need: 'quality', message },
  });
  const score = knownScore(question);
  if (score === undefined)
    return barred(
      `No score of ${choiceOf(question).modelName} in ${evaluationName(question)} is known, so nobody can say whether it is good enough for ${workload.name}.`,
    );
  if (score.score >= demand) return { kind: 'good-enough', score };
  const short = `${score.modelName} reaches ${score.text} in ${score.evaluationName}, and ${workload.name} asks for more`;
  if (kind === 'frontier-api') return barred(`${short}.`);
  const frontier = { ...question, kind: 'frontier-api' } as const;
  if (residencyBarrier(frontier) !== null)
    return barred(`${short}; its requests may not go to the frontier API either.`);
  const best = knownScore(frontier);
  if (best === undefined || best.score < demand)
    return barred(`${short}; nor is the frontier API known to reach it.`);
  const share = (demand - score.score) / (best.score - score.score);
  return {
    kind: 'with-escalation',
    share,
    note: `${short}; ${best.modelName} reaches ${best.text}. With ${formatPercent(share)} of the requests answered by it the mean is what is asked, if requests are handed on blindly.`,
  };
}

function evaluationName({ catalogue, workload }: Question): string {
  const { evaluation } = workload;
  return evaluation === null
    ? 'the evaluation'
    : (rowById(catalogue.evaluations, evaluation)?.name ?? evaluation);
}
