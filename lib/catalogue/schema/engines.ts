import * as z from 'zod';
import { slugSchema } from './fact';
import { rowFields } from './row';

/** Terms a program may be used under, and where they stand. */
export const softwareFields = {
  name: z.string(),
  what: z.string().min(20),
  licence: z.string().describe('SPDX identifier, or "proprietary"'),
  source: slugSchema,
  link: z.url(),
};

/** A program that serves a model over the network or on one machine. */
export const engineSchema = z.strictObject({
  ...softwareFields,
  status: z.enum(['active', 'maintenance']),
  weightFormats: z.array(slugSchema).min(1).describe('ids of data/formats that it loads'),
  runsOn: z.enum(['servers', 'one machine', 'both']),
  ...rowFields,
});
export type Engine = z.infer<typeof engineSchema>;
