import * as z from 'zod';
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
  inputTokens: meanTokens('inputTokens'),
  outputTokens: meanTokens('outputTokens'),
  cachedInputShare: share('cachedInputShare').optional(),
  concurrency: count('concurrency', MOST_CONCURRENT_REQUESTS).optional(),
  ttftMs: milliseconds('ttftMs').optional(),
  tpotMs: milliseconds('tpotMs').optional(),
};

/**
 * A question about one replica: `gpus` GPUs in all. Tensor-parallel degree defaults to gpus /
 * pipelineParallel, the other degrees to 1 (none); the engine to vLLM. Lengths are means.
 */
export const sizeRequestSchema = z
  .strictObject(fields, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `${issue.keys.join(', ')} is not a field of a size request; its fields are ${Object.keys(fields).join(', ')}.`
        : `The size request is ${shown(issue.input)}; it must be an object.`,
  })
  .superRefine((request, context) => {
    const problem = layoutProblem(request);
    if (problem !== undefined)
      context.addIssue({ code: 'custom', message: problem.message, path: [problem.field] });
  });

/** A size request whose fields have been checked. */
export type SizeRequest = z.infer<typeof sizeRequestSchema>;

interface Degrees {
  readonly gpus: number;
  readonly tensorParallel?: number | undefined;
  readonly pipelineParallel?: number | undefined;
  readonly dataParallelAttention?: number | undefined;
  readonly expertParallel?: number | undefined;
}

/** Engines count attention groups inside the tensor-parallel degree (TensorRT-LLM) or beside it (vLLM); both are read. */
function layoutProblem(degrees: Degrees): { field: string; message: string } | undefined {
  const {
    gpus,
    tensorParallel,
    pipelineParallel = 1,
    dataParallelAttention = 1,
    expertParallel = 1,
  } = degrees;
  const perStage = gpus / pipelineParallel;
  const mustDivide = (field: string, value: number, whole: string) => ({
    field,
    message: `${field} is ${value}; it must divide ${whole}.`,
  });
  const stage = `the ${perStage} GPUs of a pipeline stage`;
  if (!Number.isInteger(perStage))
    return mustDivide('pipelineParallel', pipelineParallel, `the ${gpus} GPUs`);
  if (
    tensorParallel !== undefined &&
    ![perStage, perStage / dataParallelAttention].includes(tensorParallel)
  ) {
    const message = `tensorParallel is ${tensorParallel}; times pipelineParallel (${pipelineParallel}) it must give the ${gpus} GPUs.`;
    return { field: 'tensorParallel', message };
  }
  if (perStage % dataParallelAttention !== 0)
    return mustDivide('dataParallelAttention', dataParallelAttention, stage);
  if (perStage % expertParallel !== 0) return mustDivide('expertParallel', expertParallel, stage);
  return undefined;
}
