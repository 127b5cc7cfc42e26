import * as z from 'zod';
import { slugSchema } from './fact';
import { datedFactsSchema } from './facts';
import { rowFields } from './row';

/** How the hour is bought. Spot can be taken away at short notice; reserved is paid used or not. */
const commitmentSchema = z.enum(['on-demand', 'spot', 'reserved-1y', 'reserved-3y']);

/** Kind of seller; at one time the same H100 hour costs 4.6 times as much at one tier as at another. */
const providerTierSchema = z.enum(['hyperscaler', 'neocloud', 'marketplace']);

const rentSchema = z
  .partialRecord(commitmentSchema, datedFactsSchema('USD/GPU/h'))
  .refine(
    (rent) => Object.keys(rent).length > 0,
    'an offer has a price for at least one commitment',
  );

const offerFields = {
  instance: z.string(),
  accelerator: slugSchema,
  gpus: z
    .int()
    .positive()
    .describe('accelerators in the smallest unit that can be rented at this price'),
  region: z
    .string()
    .describe('the provider’s own region name, or "any" where one price holds everywhere'),
  usdPerGpuHour: rentSchema,
};

/** One provider’s file: its offers by the rest of their id (`aws` + `p5-48xlarge-us-east-1`). */
export const cloudProviderSchema = z.strictObject({
  name: z.string(),
  tier: providerTierSchema,
  offers: z.record(slugSchema, z.strictObject({ ...offerFields, ...rowFields })),
});

/** A rentable GPU instance with its list price per GPU-hour by commitment, over time. */
export const cloudOfferSchema = z.strictObject({
  provider: slugSchema,
  providerName: z.string(),
  tier: providerTierSchema,
  ...offerFields,
  ...rowFields,
});
export type CloudOffer = z.infer<typeof cloudOfferSchema>;

/**
 * A price of the market as a whole (index, median, contract survey): it shows the
 * direction and anchors a price path, and can never be rented.
 */
export const marketReferenceSchema = z.strictObject({
  name: z.string(),
  accelerator: slugSchema,
  measures: z.enum(['on-demand list', 'spot', 'reserved-1y contract', 'reserved, term not stated']),
  method: z.string().min(10),
  usdPerGpuHour: datedFactsSchema('USD/GPU/h'),
  ...rowFields,
});
export type MarketReference = z.infer<typeof marketReferenceSchema>;
