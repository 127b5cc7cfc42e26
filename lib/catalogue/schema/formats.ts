import * as z from 'zod';
import { slugSchema } from './fact';
import { positiveFactSchema } from './facts';
import { rowFields } from './row';

/** A file format that carries weights, or a precision weights are stored at. */
export const formatSchema = z
  .strictObject({
    name: z.string(),
    kind: z.enum(['file-format', 'precision']),
    what: z.string().min(20),
    aliases: z.array(z.string()).default([]).describe('how engines and benchmark files spell it'),
    container: slugSchema
      .optional()
      .describe('the file format a precision belongs to, where only one has it'),
    bytesPerWeight: positiveFactSchema('B/weight')
      .optional()
      .describe('scales and zero points included'),
    source: slugSchema.optional(),
    link: z.url().optional(),
    ...rowFields,
  })
  .refine((row) => (row.kind === 'precision') === (row.bytesPerWeight !== undefined), {
    error: 'a precision has bytes per weight, a file format has none of its own',
    path: ['bytesPerWeight'],
  });
export type Format = z.infer<typeof formatSchema>;
