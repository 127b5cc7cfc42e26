import * as z from 'zod';
import { slugSchema } from './fact';
import { positiveFactSchema } from './facts';
import { checkUnknowns, rowFields } from './row';

const whole = (what: string) => {
  const error = `${what} is a whole number above zero`;
  return z.int({ error }).positive({ error });
};

const groupedQuerySchema = z.strictObject({
  kind: z.literal('grouped-query'),
  heads: whole('heads'),
  kvHeads: whole('kvHeads').describe('equal to heads for multi-head attention, 1 for multi-query'),
  headSize: whole('headSize'),
});

const latentSchema = z.strictObject({
  kind: z.literal('latent'),
  heads: whole('heads'),
  queryRank: whole('queryRank'),
  kvRank: whole('kvRank'),
  nopeHeadSize: whole('nopeHeadSize'),
  ropeHeadSize: whole('ropeHeadSize'),
  valueHeadSize: whole('valueHeadSize'),
  sparseTokens: whole('sparseTokens')
    .optional()
    .describe('tokens a sparse-attention indexer keeps'),
});

/** Dimensions as in the published config.json; what they mean is written in lib/serving/architecture.ts. */
const architectureSchema = z
  .strictObject({
    source: slugSchema,
    note: z.string().min(10).optional(),
    layers: whole('layers'),
    hiddenSize: whole('hiddenSize'),
    vocabularySize: whole('vocabularySize'),
    tiedEmbeddings: z.boolean(),
    attention: z.discriminatedUnion('kind', [groupedQuerySchema, latentSchema]),
    slidingWindow: z
      .strictObject({
        layers: whole('slidingWindow.layers'),
        tokens: whole('slidingWindow.tokens'),
        kvHeads: whole('slidingWindow.kvHeads').optional(),
        headSize: whole('slidingWindow.headSize').optional(),
      })
      .optional(),
    linearAttention: z
      .strictObject({
        layers: whole('linearAttention.layers'),
        keyHeads: whole('linearAttention.keyHeads'),
        valueHeads: whole('linearAttention.valueHeads'),
        keyHeadSize: whole('linearAttention.keyHeadSize'),
        valueHeadSize: whole('linearAttention.valueHeadSize'),
      })
      .optional(),
    feedForward: z
      .strictObject({
        layers: whole('feedForward.layers'),
        intermediateSize: whole('feedForward.intermediateSize'),
        matrices: z.union([z.literal(2), z.literal(3)], {
          error: 'matrices is 2, or 3 with a gate',
        }),
      })
      .optional(),
    experts: z
      .strictObject({
        layers: whole('experts.layers'),
        routed: whole('experts.routed'),
        perToken: whole('experts.perToken'),
        intermediateSize: whole('experts.intermediateSize'),
        sharedIntermediateSize: whole('experts.sharedIntermediateSize').optional(),
      })
      .optional(),
    nonExpertsAt16Bit: z
      .literal(true)
      .optional()
      .describe('the quantised checkpoint leaves all but the experts at 16 bits'),
  })
  .refine((row) => row.feedForward !== undefined || row.experts !== undefined, {
    error: 'a model has dense feed-forward layers, experts, or both',
    path: ['feedForward'],
  })
  .refine(
    (row) => (row.slidingWindow?.layers ?? 0) + (row.linearAttention?.layers ?? 0) <= row.layers,
    {
      error: 'sliding-window and linear-attention layers together cannot exceed layers', // absent means none of that kind
      path: ['layers'],
    },
  )
  .refine((row) => row.experts === undefined || row.experts.perToken <= row.experts.routed, {
    error: 'a token cannot use more experts than there are',
    path: ['experts', 'perToken'],
  });

/** One open-weight model: what it is, under which terms, and the dimensions that decide its speed. Prices live elsewhere. */
export const modelSchema = z
  .strictObject({
    name: z.string(),
    developer: z.string(),
    huggingFaceId: z
      .string()
      .regex(/^[\w.-]+\/[\w.-]+$/, 'a Hugging Face id reads owner/name')
      .optional(),
    openWeights: z
      .literal(true)
      .describe('weights can be downloaded; whether they may be used is what the licence says'),
    licence: z
      .strictObject({ name: z.string(), source: slugSchema, note: z.string().min(10).optional() })
      .optional(),
    totalParameters: positiveFactSchema('parameters').optional(),
    activeParameters: positiveFactSchema('parameters')
      .optional()
      .describe('used for one token; equal to the total for a dense model'),
    contextTokens: whole('contextTokens').optional(),
    nativePrecision: z
      .enum(['bf16', 'fp16', 'fp8', 'mxfp4', 'int4'])
      .optional()
      .describe('number format of the published weights'),
    architecture: architectureSchema.optional(),
    ...rowFields,
  })
  .superRefine((row, context) => {
    const { huggingFaceId, licence, totalParameters, activeParameters } = row;
    const { contextTokens, nativePrecision, architecture } = row;
    const presence = {
      huggingFaceId,
      licence,
      totalParameters,
      activeParameters,
      contextTokens,
      nativePrecision,
      architecture,
    };
    for (const issue of checkUnknowns(row, presence))
      context.addIssue({ code: 'custom', ...issue });
  })
  .refine((row) => !isAbove(row.activeParameters?.value, row.totalParameters?.value), {
    error: 'active parameters cannot exceed the total',
    path: ['activeParameters'],
  });
export type Model = z.infer<typeof modelSchema>;

function isAbove(value: number | undefined, limit: number | undefined): boolean {
  return value !== undefined && limit !== undefined && value > limit;
}
