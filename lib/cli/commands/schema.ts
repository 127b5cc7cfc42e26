import * as z from 'zod';
import { evaluationDocumentSchema } from '@/lib/decide/evaluation-document';
import { scenarioSchema } from '@/lib/scenario/schema';
import type { Command } from '../command';

const printed = (name: string, summary: string, schema: z.ZodType): Command => ({
  name: `schema ${name}`,
  summary,
  words: { positionals: [], options: [] },
  answer: () => ({ value: z.toJSONSchema(schema, { target: 'draft-2020-12' }) }),
});

export const schemaScenario = printed(
  'scenario',
  'The JSON Schema of a scenario; evaluate takes any part of it.',
  scenarioSchema,
);

export const schemaEvaluation = printed(
  'evaluation',
  'The JSON Schema of what evaluate answers.',
  evaluationDocumentSchema,
);
