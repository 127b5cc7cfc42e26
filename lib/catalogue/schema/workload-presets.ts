import * as z from 'zod';
import { factSchema, slugSchema } from './fact';
import { positiveFactSchema } from './facts';
import { rowFields } from './row';

const shareFactSchema = factSchema('1').refine(
  ({ value, low, high }) =>
    Math.min(value, low ?? value) >= 0 && Math.max(value, high ?? value) <= 1,
  { error: 'a share lies between 0 and 1', path: ['value'] },
);

const burstFactSchema = factSchema('1').refine(
  ({ value, low }) => Math.min(value, low ?? value) >= 1,
  {
    error: 'the busiest minute is at least the mean of its hour',
    path: ['value'],
  },
);

/**
 * A kind of work to start from: the length, burst and pace of its requests as public traces show
 * them, and what no trace shows as an assumption with its reason.
 */
export const workloadPresetSchema = z.strictObject({
  name: z.string(),
  description: z.string().min(20),
  inputTokens: positiveFactSchema('tok/req'),
  outputTokens: positiveFactSchema('tok/req'),
  cachedInputShare: shareFactSchema,
  batchShare: shareFactSchema,
  burstFactor: burstFactSchema,
  profile: z.enum(['flat', 'office-hours', 'consumer']),
  ttftMs: positiveFactSchema('ms'),
  tpotMs: positiveFactSchema('ms'),
  escalationShare: shareFactSchema.describe('share of requests that need the strongest model'),
  evaluation: z.strictObject({ id: slugSchema, why: z.string().min(10) }),
  needsTuning: z.boolean().describe('only weights one can fine-tune will do'),
  residency: z.literal('any'),
  ...rowFields,
});
export type WorkloadPreset = z.infer<typeof workloadPresetSchema>;
