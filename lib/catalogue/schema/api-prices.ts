// One file per provider, twice: data/api-prices/generated/<provider>.json is written by
// `npm run catalogue:refresh`, data/api-prices/authored/<provider>.json by people.
// The provider's id is the file name. Every price is in US dollars per million tokens.
import * as z from 'zod';
import { basisSchema, slugSchema, sourceSchema, type Basis, type Source } from './fact';

const isoDate = z.iso.date();
const usdPerMTok = z.number().nonnegative();

/** The service tiers a request can be priced at; a provider need not offer them all. */
export const serviceTierSchema = z.enum(['standard', 'batch', 'flex'], {
  error: 'it must be "standard", "batch" or "flex"',
});
export type ServiceTier = z.infer<typeof serviceTierSchema>;

/**
 * Unit prices of one row, all in USD per MTok. `cacheWrite` is the provider's default cache
 * lifetime (5 minutes at Anthropic), `cacheWrite1h` the one-hour one. A missing cached or written
 * price means the provider charges those tokens as ordinary input, never that they are free.
 */
export const unitPricesSchema = z.strictObject({
  input: usdPerMTok,
  output: usdPerMTok,
  cachedInput: usdPerMTok.optional(),
  cacheWrite: usdPerMTok.optional(),
  cacheWrite1h: usdPerMTok.optional(),
});
export type UnitPrices = z.infer<typeof unitPricesSchema>;

const overridesSchema = unitPricesSchema.partial();

/** Who says so, as of when, and when to look again. Absent fields come from the file's head. */
const provenance = {
  source: slugSchema.optional(),
  basis: basisSchema.exclude(['assumed', 'computed']).optional(),
  checkedOn: isoDate.optional(),
  reviewBy: isoDate.optional(),
  note: z.string().min(10).optional(),
};

/**
 * Prices from one day on, until the next row begins. `effectiveFrom` (00:00Z) is absent where
 * the source does not say when the price began; a day on which it was first seen says so in `note`. `longContext` re-prices the *whole* request once its
 * input, cached tokens included, is above the threshold. `hours` re-prices by time of day, UTC,
 * `from` included, `to` not. `reviewed` is the reviewer's word on a row a cross-check would stop.
 */
export const priceRowSchema = z.strictObject({
  effectiveFrom: isoDate.optional(),
  usdPerMTok: unitPricesSchema,
  longContext: z
    .array(z.strictObject({ aboveInputTokens: z.int().positive(), usdPerMTok: overridesSchema }))
    .optional(),
  hours: z
    .array(
      z.strictObject({
        from: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
        to: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
        usdPerMTok: overridesSchema,
      }),
    )
    .optional(),
  usdPerThousandRequests: z.number().nonnegative().optional(),
  reviewed: z.string().min(10).optional(),
  ...provenance,
});
export type PriceRow = z.infer<typeof priceRowSchema>;

/**
 * `frontier` and `small` are a hand list of what the interface offers first: the vendor's leading
 * and its low-price general model, now or in their day. `open` is every offer of an open-weight
 * model. Nothing is scored.
 */
export const offerClassSchema = z.enum(['frontier', 'small', 'open']);
export type OfferClass = z.infer<typeof offerClassSchema>;

/**
 * One model as one provider sells it. `model` is the provider's own API id. `match` lists further
 * ids it answers to: `*` stands for anything at either end, `/…/` is a regular expression.
 */
export const priceOfferSchema = z.strictObject({
  model: z.string().min(1),
  name: z.string().min(1).optional(),
  class: offerClassSchema.optional(),
  openModel: slugSchema.optional(),
  deprecated: z.literal(true).optional(),
  aliases: z.array(z.string().min(1)).optional(),
  match: z.array(z.string().min(1)).optional(),
  note: z.string().min(10).optional(),
  prices: z.array(priceRowSchema).optional(),
  batch: z.array(priceRowSchema).optional(),
  flex: z.array(priceRowSchema).optional(),
});
export type PriceOffer = z.infer<typeof priceOfferSchema>;

/**
 * A published rule such as "batch costs half of standard": each unit price of the tier is the share
 * of the standard one. A share left out means that price does not exist in the tier.
 */
export const tierRuleSchema = z.strictObject({
  tier: serviceTierSchema.exclude(['standard']),
  shareOfStandard: z.strictObject({
    input: z.number().positive().max(1),
    output: z.number().positive().max(1),
    cachedInput: z.number().positive().max(1).optional(),
    cacheWrite: z.number().positive().max(1).optional(),
    cacheWrite1h: z.number().positive().max(1).optional(),
  }),
  models: z.array(z.string().min(1)).min(1),
  except: z.array(z.string().min(1)).optional(),
  source: slugSchema,
  basis: basisSchema.exclude(['assumed', 'computed']),
  checkedOn: isoDate,
  reviewBy: isoDate,
  note: z.string().min(10).optional(),
});
export type TierRule = z.infer<typeof tierRuleSchema>;

/**
 * One provider's file. The authored file's fields and rows come on top of the generated one's.
 * `reviewed` (model → day, or "start" → word) is the reviewer's note on a generated row that a
 * cross-check would stop.
 */
export const priceFileSchema = z.strictObject({
  name: z.string().min(1).optional(),
  aliases: z.array(z.string().min(1)).optional(),
  source: slugSchema.optional(),
  basis: basisSchema.exclude(['assumed', 'computed']).optional(),
  checkedOn: isoDate.optional(),
  reviewBy: isoDate.optional(),
  fallback: z.array(slugSchema).optional(),
  classes: z.record(z.string(), offerClassSchema).optional(),
  openModels: z.record(z.string(), slugSchema).optional(),
  tierRules: z.array(tierRuleSchema).optional(),
  reviewed: z
    .record(z.string(), z.record(z.union([isoDate, z.literal('start')]), z.string().min(10)))
    .optional(),
  offers: z.array(priceOfferSchema),
});
export type PriceFile = z.infer<typeof priceFileSchema>;

/** Everything under data/api-prices with its sources, validated but not yet merged. */
export const apiPriceFilesSchema = z.strictObject({
  generated: z.record(slugSchema, priceFileSchema),
  authored: z.record(slugSchema, priceFileSchema),
  sources: z.record(slugSchema, sourceSchema),
});
export type ApiPriceFiles = z.infer<typeof apiPriceFilesSchema>;

/** A price row with its provenance filled in from the head of its file. */
export type DatedPrices = Omit<PriceRow, 'source' | 'basis' | 'checkedOn' | 'reviewBy'> & {
  readonly source: string;
  readonly basis: Basis;
  readonly checkedOn: string;
  readonly reviewBy: string;
};

/** One model as one provider sells it, generated and authored rows merged, oldest first. */
export type Offer = {
  readonly provider: string;
  readonly id: string;
  readonly model: string;
  readonly name: string;
  readonly class?: OfferClass;
  readonly openModel?: string;
  readonly deprecated: boolean;
  readonly aliases: readonly string[];
  readonly match: readonly string[];
  readonly note?: string;
  readonly standard: readonly DatedPrices[];
  readonly batch: readonly DatedPrices[];
  readonly flex: readonly DatedPrices[];
  readonly tierRules: readonly TierRule[];
};

/** A provider and what it sells, in the order in which model ids are tried against `match`. */
export type PriceProvider = {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly fallback: readonly string[];
  readonly offers: readonly Offer[];
};

/** The API price part of the catalogue. `asOf` is the catalogue's date (YYYY-MM-DD). */
export type ApiPrices = {
  readonly asOf: string;
  readonly providers: readonly PriceProvider[];
  readonly sources: Readonly<Record<string, Source>>;
};
