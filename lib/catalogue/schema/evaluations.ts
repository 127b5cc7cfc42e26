import * as z from 'zod';
import { slugSchema } from './fact';
import { rowFields } from './row';

/**
 * One published result of one model: the score, who published it and when. `note` says which
 * version or effort of the model ran; `reasoning` whether it thought before answering, where the
 * source says so. `date` is the day of publication or of the run.
 */
const scoreSchema = z.strictObject({
  model: slugSchema,
  score: z.number(),
  source: slugSchema,
  date: z.iso.date(),
  note: z.string().min(3).optional(),
  reasoning: z.boolean().optional(),
});
export type Score = z.infer<typeof scoreSchema>;

/**
 * A public evaluation and the scores published in it, more always being better. `share` is the
 * share of tasks done right (0 to 1), `elo` a rating from comparisons in pairs, `index` a scale of
 * the publisher's own. `chance` is the share that guessing reaches.
 */
export const evaluationSchema = z
  .strictObject({
    name: z.string(),
    measures: z.string().min(20).describe('what is tested, and for whose work it is telling'),
    unit: z.enum(['share', 'elo', 'index']),
    chance: z.number().gt(0).lt(1).optional(),
    link: z.url(),
    scores: z.array(scoreSchema).min(1, 'an evaluation without scores says nothing'),
    ...rowFields,
  })
  .superRefine((row, context) => {
    const seen = new Set<string>();
    for (const [index, score] of row.scores.entries()) {
      const path = ['scores', index];
      if (row.unit === 'share' && (score.score < 0 || score.score > 1)) {
        const message = 'a share lies between 0 and 1; a percentage is divided by 100';
        context.addIssue({ code: 'custom', path: [...path, 'score'], message });
      }
      if (score.date > row.checkedOn) {
        const message = `${score.date} lies after checkedOn, ${row.checkedOn}`;
        context.addIssue({ code: 'custom', path: [...path, 'date'], message });
      }
      const identity = JSON.stringify([score.model, score.source, score.date, score.note ?? '']);
      if (seen.has(identity)) {
        const message = `${score.model} has this result of ${score.source} already; a note tells two runs apart`;
        context.addIssue({ code: 'custom', path, message });
      }
      seen.add(identity);
    }
  })
  .refine(({ unit, chance }) => unit === 'share' || chance === undefined, {
    error: 'guessing has a share only where the unit is "share"',
    path: ['chance'],
  });
export type Evaluation = z.infer<typeof evaluationSchema>;

/** A pattern of an offer's model id, in the language of the price files (lib/catalogue/prices/match.ts). */
const patternSchema = z
  .string()
  .min(1)
  .refine((pattern) => !pattern.startsWith('/') || compiles(pattern), {
    error: 'a pattern between slashes is a regular expression, and this one is not',
  });

/**
 * A model as evaluations know it, and where the catalogue sells it: `match` finds the offers of any
 * API provider by their model id, `openWeights` is the model's own row where its weights can be
 * had. Scores are of the instruct or chat version.
 */
export const scoredModelSchema = z.strictObject({
  name: z.string(),
  maker: z.string(),
  openWeights: slugSchema.nullable(),
  match: z.array(patternSchema),
  notes: z.array(z.string().min(10)).optional(),
});
export type ScoredModel = z.infer<typeof scoredModelSchema>;

function compiles(pattern: string): boolean {
  if (pattern.length < 3 || !pattern.endsWith('/')) return false;
  try {
    new RegExp(pattern.slice(1, -1));
    return true;
  } catch {
    return false;
  }
}
