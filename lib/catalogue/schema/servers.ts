import * as z from 'zod';
import { slugSchema } from './fact';
import { datedFactsSchema, positiveFactSchema } from './facts';
import { checkUnknowns, rowFields } from './row';

/** One line of a price build-up; lines add up to the value they explain. */
const partSchema = z.strictObject({
  part: z.string(),
  count: z.int().positive(),
  usdEach: z.number().positive(),
  from: z.string().describe('where the part price comes from, in words'),
});

/** Dollars a build-up may miss its stated total by: parts are rounded to whole dollars. */
const BUILD_UP_TOLERANCE_USD = 1;

/**
 * A complete machine that can be bought: accelerators, host and chassis. Cluster
 * network and shared storage are not in it; they come on top as their own share.
 */
export const serverSchema = z
  .strictObject({
    name: z.string(),
    accelerator: slugSchema,
    accelerators: z.int().positive(),
    form: z.enum(['server', 'rack', 'workstation']),
    power: positiveFactSchema('kW'),
    powerBasis: z.enum(['maximum', 'typical', 'measured under load']),
    price: datedFactsSchema('USD').optional(),
    buildUp: z
      .array(partSchema)
      .min(2)
      .optional()
      .describe('the parts the newest price is made of, where no price is published'),
    rackUnits: positiveFactSchema('U').optional(),
    ...rowFields,
  })
  .superRefine((row, context) => {
    const { price, rackUnits } = row;
    for (const issue of checkUnknowns(row, { price, rackUnits }))
      context.addIssue({ code: 'custom', ...issue });
  })
  .refine((row) => row.buildUp === undefined || row.price?.at(-1)?.basis === 'assumed', {
    error: 'a price built up from parts is an assumption and says so (basis "assumed")',
    path: ['price'],
  })
  .refine(addsUp, { error: 'the parts do not add up to the newest price', path: ['buildUp'] });
export type Server = z.infer<typeof serverSchema>;

function addsUp(row: {
  buildUp?: z.infer<typeof partSchema>[] | undefined;
  price?: { value: number }[] | undefined;
}) {
  const newest = row.price?.at(-1);
  if (row.buildUp === undefined || newest === undefined) return true;
  const total = row.buildUp.reduce((sum, part) => sum + part.count * part.usdEach, 0);
  return Math.abs(total - newest.value) <= BUILD_UP_TOLERANCE_USD;
}
