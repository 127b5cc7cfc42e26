import * as z from 'zod';
import { factSchema, slugSchema } from './fact';
import { checkUnknowns, rowFields } from './row';

/** Where data may have to stay. `eu` is the European Union and the European Economic Area. */
const residencyRegions = [
  'us',
  'eu',
  'uk',
  'canada',
  'switzerland',
  'india',
  'japan',
  'australia',
  'singapore',
  'uae',
  'saudi-arabia',
  'china',
  'brazil',
  'korea',
] as const;
export const residencyRegionSchema = z.enum(residencyRegions);
export type ResidencyRegion = z.infer<typeof residencyRegionSchema>;

const cited = { source: slugSchema, date: z.iso.date(), note: z.string().optional() };

const ownAccountSchema = z.strictObject({ value: z.boolean(), ...cited });

/**
 * A place where requests are processed. `guaranteed`: there is a documented way to keep at least
 * one of the provider's models there at a price by the token; false: the provider merely has
 * machines there, or promises no more than storage.
 */
const processingPlaceSchema = z.strictObject({
  region: residencyRegionSchema,
  guaranteed: z.boolean(),
  ...cited,
});

/** Of a provider of APIs. `ownAccount`: called and controlled within the customer's own cloud account. */
const apiResidencySchema = z.strictObject({
  processedIn: oneARegion(processingPlaceSchema).optional(),
  ownAccount: ownAccountSchema.optional(),
  surchargeShare: factSchema('1')
    .refine(({ value, low }) => Math.min(value, low ?? value) >= 0, {
      error: 'a surcharge is not below zero',
      path: ['value'],
    })
    .optional()
    .describe('on top of the price by the token, for processing kept in a region'),
});

/**
 * A region a cloud rents machines in, the provider's own names for it beside. `ownAccount`: the
 * customer alone controls the machine; false for marketplaces on strangers' machines.
 */
const cloudResidencySchema = z.strictObject({
  regions: oneARegion(
    z.strictObject({
      region: residencyRegionSchema,
      providerRegions: z.array(z.string()).min(1).optional(),
      ...cited,
    }),
  ).optional(),
  ownAccount: ownAccountSchema.optional(),
});

/** Where a provider processes data, and under whose account; id as in API prices and cloud offers. */
export const residencySchema = z
  .strictObject({
    name: z.string(),
    api: apiResidencySchema.optional(),
    cloud: cloudResidencySchema.optional(),
    ...rowFields,
  })
  .refine(({ api, cloud }) => api !== undefined || cloud !== undefined, {
    error: 'a provider sells an API, machines, or both: give "api" or "cloud"',
  })
  .superRefine((row, context) => {
    const fields = { ...apiFields(row.api), ...cloudFields(row.cloud) };
    for (const issue of checkUnknowns(row, fields)) context.addIssue({ code: 'custom', ...issue });
  });
export type Residency = z.infer<typeof residencySchema>;

/** A surcharge is looked for only where there is a region to pay it for. */
function apiFields(api: z.infer<typeof apiResidencySchema> | undefined): Record<string, unknown> {
  if (api === undefined) return {};
  const { processedIn, ownAccount, surchargeShare } = api;
  const fields = { 'api.processedIn': processedIn, 'api.ownAccount': ownAccount };
  return processedIn?.some(({ guaranteed }) => guaranteed) === true
    ? { ...fields, 'api.surchargeShare': surchargeShare }
    : fields;
}

function cloudFields(
  cloud: z.infer<typeof cloudResidencySchema> | undefined,
): Record<string, unknown> {
  return cloud === undefined
    ? {}
    : { 'cloud.regions': cloud.regions, 'cloud.ownAccount': cloud.ownAccount };
}

function oneARegion<Place extends z.ZodType<{ region: ResidencyRegion }>>(place: Place) {
  return z
    .array(place)
    .min(1, 'leave the list out, and name it in "unknown", where no region is known')
    .refine((places) => new Set(places.map(({ region }) => region)).size === places.length, {
      error: 'each region stands in the list once',
    });
}
