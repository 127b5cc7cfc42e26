import * as z from 'zod';

/** Where a figure comes from, best first. `assumed` figures must say why and are shown as such. */
export const basisSchema = z.enum(['vendor', 'catalogue', 'press', 'computed', 'assumed']);
export type Basis = z.infer<typeof basisSchema>;

/** Kebab-case id, also the file name of the row that carries it. */
export const slugSchema = z
  .string()
  .regex(
    /^[a-z0-9]+([.-][a-z0-9]+)*$/,
    'ids are lower-case words and numbers joined by "-" or "."',
  );

const isoDate = z.iso.date();

/**
 * One published number: value, unit, source and the date from which it holds.
 * `low`/`high` give the range the same sources support.
 */
export function factSchema<Unit extends string>(unit: Unit) {
  return z
    .strictObject({
      value: z.number(),
      unit: z.literal(unit),
      basis: basisSchema,
      source: slugSchema.optional(),
      effectiveFrom: isoDate,
      low: z.number().optional(),
      high: z.number().optional(),
      why: z.string().min(10).optional(),
      note: z.string().optional(),
    })
    .refine((fact) => (fact.basis === 'assumed' ? fact.why : fact.source) !== undefined, {
      error: 'a quoted figure needs a source, an assumed one a why',
    })
    .refine(
      (fact) => (fact.low ?? fact.value) <= fact.value && fact.value <= (fact.high ?? fact.value),
      {
        error: 'the range low..high must contain the value',
      },
    );
}
export type Fact<Unit extends string = string> = z.infer<ReturnType<typeof factSchema<Unit>>>;

/** When a row was last compared with its source, and when it must be looked at again. */
export const reviewFields = { checkedOn: isoDate, reviewBy: isoDate };

/** A figure that could not be found: named, with the reason, never replaced by a number. */
export const unknownSchema = z.strictObject({ field: z.string(), why: z.string().min(10) });

/**
 * A page or data set figures are quoted from. `via` names the collection it was read in
 * where we did not open the page itself; `accessedOn` is then the day the collection did.
 */
export const sourceSchema = z.strictObject({
  title: z.string(),
  publisher: z.string(),
  url: z.url(),
  publishedOn: z.string().optional(),
  accessedOn: isoDate,
  licence: z.string().optional(),
  via: z.strictObject({ title: z.string(), url: z.url().optional() }).optional(),
});
export type Source = z.infer<typeof sourceSchema>;
