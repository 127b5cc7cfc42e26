import * as z from 'zod';
import { slugSchema, sourceSchema } from './fact';

const positive = (what: string) => z.number().positive({ error: `${what} must be above 0` });
const count = (what: string) =>
  z.int({ error: `${what} must be a whole number` }).positive({ error: `${what} must be above 0` });

/** Where measurements were published, and how its page was read where it leaves something open. */
const measurementSourceSchema = sourceSchema.extend({ note: z.string().min(10).optional() });

/**
 * One published serving measurement: a replica of `gpus` GPUs under a load. Lengths are means;
 * throughput is of output tokens, all GPUs together; degrees of parallelism left out are 1.
 * `concurrency` is the requests in flight, or "max" for a run at maximum throughput.
 * `kvPrecisionRead` is how the row is read where its source does not say the cache format.
 */
const measurementSchema = z
  .strictObject({
    id: slugSchema,
    model: slugSchema,
    accelerator: slugSchema,
    engine: z.enum(['vllm', 'sglang', 'tensorrt-llm']),
    /** "not published" where the source names the engine alone. */
    engineVersion: z.string().min(1),
    weightPrecision: z.enum(['bf16', 'fp16', 'fp8', 'fp4', 'int8', 'int4', 'w4a16']),
    kvPrecision: z.enum(['bf16', 'fp16', 'fp8', 'int8']).optional(),
    kvPrecisionRead: z.enum(['bf16', 'fp16', 'fp8', 'int8']).optional(),
    gpus: count('gpus'),
    pipelineParallel: count('pipelineParallel').optional(),
    dataParallelAttention: count('dataParallelAttention').optional(),
    expertParallel: count('expertParallel').optional(),
    inputTokens: positive('inputTokens'),
    outputTokens: positive('outputTokens'),
    concurrency: z.union([z.literal('max'), z.int().positive()], {
      error: 'concurrency must be "max" or a whole number above 0',
    }),
    outputTokensPerSecond: positive('outputTokensPerSecond'),
    ttftMs: positive('ttftMs').optional(),
    tpotMs: positive('tpotMs').optional(),
    source: slugSchema,
    /** Day, month or year of the run or of its publication, as far as the source says. */
    date: z.string().regex(/^\d{4}(-\d{2}){0,2}$/, 'date must be YYYY, YYYY-MM or YYYY-MM-DD'),
  })
  .refine((row) => (row.kvPrecision === undefined) !== (row.kvPrecisionRead === undefined), {
    error: 'give kvPrecision where the source says it, else kvPrecisionRead; not both',
    path: ['kvPrecision'],
  });

/** The file data/measurements.json: what was measured, and where it was published. */
export const measurementsSchema = z.strictObject({
  sources: z.record(slugSchema, measurementSourceSchema),
  rows: z.array(measurementSchema).min(1),
});
export type Measurements = z.infer<typeof measurementsSchema>;
