import * as z from 'zod';
import { meanLengths } from './length-mixture';
import { requestProblem } from './request-problems';
import {
  GGUF_PRECISIONS,
  KV_PRECISIONS,
  SERVER_ENGINES,
  SERVER_PRECISIONS,
  SINGLE_USER_ENGINES,
} from './types';

/** Longer than any published context window; keeps a mistyped length from becoming an answer. */
const LONGEST_TOKENS = 10_000_000;
const MOST_GPUS = 4_096;
const MOST_CONCURRENT_REQUESTS = 1_000_000;
const MOST_DRAFT_TOKENS = 16;
const MOST_LENGTHS = 1_000;
/** By how much shares may miss 1 in sum; those of a histogram are rounded. */
const SHARE_ROUNDING = 1e-6;

function shown(value: unknown): string {
  if (value === undefined) return 'missing';
  if (typeof value === 'string') return `"${value}"`;
  if (typeof value === 'number' || typeof value === 'boolean' || value === null)
    return String(value);
  return Array.isArray(value) ? 'a list' : 'an object';
}

const says = (field: string, rule: string) => ({
  error: ({ input }: { input?: unknown }) => `${field} is ${shown(input)}; it must be ${rule}.`,
});

const name = (field: string) => {
  const message = says(field, 'a catalogue id');
  return z.string(message).min(1, message);
};
const oneOf = <const Values extends readonly string[]>(field: string, values: Values) =>
  z.enum(values, says(field, `one of ${values.join(', ')}`));

const meanTokens = (field: string) => {
  const message = says(field, `a number of tokens from 1 to ${LONGEST_TOKENS}`);
  return z.number(message).min(1, message).max(LONGEST_TOKENS, message);
};
const count = (field: string, most: number) => {
  const message = says(field, `a whole number from 1 to ${most}`);
  return z.int(message).min(1, message).max(most, message);
};
const share = (field: string) => {
  const message = says(field, 'a share from 0 up to, but not including, 1');
  return z.number(message).min(0, message).lt(1, message);
};
const milliseconds = (field: string) => {
  const message = says(field, 'a number of milliseconds above 0');
  return z.number(message).positive(message);
};

const shareOfAll = says('share', 'a share above 0 and at most 1');
const lengthShare = z.strictObject(
  {
    share: z.number(shareOfAll).positive(shareOfAll).max(1, shareOfAll),
    inputTokens: meanTokens('inputTokens'),
    outputTokens: meanTokens('outputTokens'),
  },
  {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `${issue.keys.join(', ')} is not a field of an entry of lengths; its fields are share, inputTokens, outputTokens.`
        : `An entry of lengths is ${shown(issue.input)}; it must be an object of share, inputTokens and outputTokens.`,
  },
);
const listOfLengths = `it must be a list of 1 to ${MOST_LENGTHS} entries of share, inputTokens and outputTokens.`;
const lengthShares = z
  .array(lengthShare, { error: ({ input }) => `lengths is ${shown(input)}; ${listOfLengths}` })
  .min(1, `lengths is an empty list; ${listOfLengths}`)
  .max(MOST_LENGTHS, `lengths is a longer list; ${listOfLengths}`)
  .superRefine((lengths, context) => {
    const sum = lengths.reduce((total, { share: each }) => total + each, 0);
    if (Math.abs(sum - 1) > SHARE_ROUNDING)
      context.addIssue({
        code: 'custom',
        message: `The shares of lengths add up to ${sum}; they must add up to 1.`,
      });
  });

const fields = {
  model: name('model'),
  accelerator: name('accelerator'),
  gpus: count('gpus', MOST_GPUS),
  tensorParallel: count('tensorParallel', MOST_GPUS).optional(),
  pipelineParallel: count('pipelineParallel', MOST_GPUS).optional(),
  dataParallelAttention: count('dataParallelAttention', MOST_GPUS).optional(),
  expertParallel: count('expertParallel', MOST_GPUS).optional(),
  weightPrecision: oneOf('weightPrecision', [...SERVER_PRECISIONS, ...GGUF_PRECISIONS]),
  kvPrecision: oneOf('kvPrecision', KV_PRECISIONS).optional(),
  engine: oneOf('engine', [...SERVER_ENGINES, ...SINGLE_USER_ENGINES]).optional(),
  lengths: lengthShares.optional(), // before the means, which are missing where it is wrong
  inputTokens: meanTokens('inputTokens'),
  outputTokens: meanTokens('outputTokens'),
  cachedInputShare: share('cachedInputShare').optional(),
  draftTokens: count('draftTokens', MOST_DRAFT_TOKENS).optional(),
  draftAcceptance: share('draftAcceptance').optional(),
  concurrency: count('concurrency', MOST_CONCURRENT_REQUESTS).optional(),
  ttftMs: milliseconds('ttftMs').optional(),
  tpotMs: milliseconds('tpotMs').optional(),
};

const request = z
  .strictObject(fields, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `${issue.keys.join(', ')} is not a field of a size request; its fields are ${Object.keys(fields).join(', ')}.`
        : `The size request is ${shown(issue.input)}; it must be an object.`,
  })
  .superRefine((given, context) => {
    const problem = requestProblem(given);
    if (problem !== undefined)
      context.addIssue({ code: 'custom', message: problem.message, path: [problem.field] });
  });

/**
 * A question about one replica: `gpus` GPUs in all. Tensor-parallel degree defaults to gpus /
 * pipelineParallel, the other degrees to 1 (none); the engine to vLLM. inputTokens and outputTokens are
 * means; `lengths` can take their place, and a checked request then holds both.
 */
export const sizeRequestSchema = z.preprocess(withMeans, request);

/** A size request whose fields have been checked. */
export type SizeRequest = z.infer<typeof sizeRequestSchema>;

/** A request that gives lengths gets their means, which all that asks for no more goes by. */
function withMeans(input: unknown): unknown {
  if (typeof input !== 'object' || input === null || !('lengths' in input)) return input;
  const lengths = lengthShares.safeParse(input.lengths);
  if (!lengths.success) return input;
  const given = Object.entries(input).filter(([, value]) => value !== undefined);
  return { ...meanLengths(lengths.data), ...Object.fromEntries(given) };
}
