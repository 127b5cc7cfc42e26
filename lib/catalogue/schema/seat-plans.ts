import * as z from 'zod';
import { datedFactsSchema, positiveFactSchema } from './facts';
import { checkUnknowns, rowFields } from './row';

/** How often a seat is paid for; a seat paid for by the year costs less a month. */
const billingSchema = z.enum(['monthly', 'annual']);

/**
 * A product sold by the user and month: a chat assistant, a coding assistant, or one inside an
 * office suite. Prices are list prices in US dollars before tax, a month and seat under either
 * billing. `soldBy` names the billings on offer, so that a price that is missing is told from
 * one that does not exist.
 */
export const seatPlanSchema = z
  .strictObject({
    name: z.string(),
    vendor: z.string(),
    plan: z.string(),
    kind: z.enum(['assistant', 'coding assistant', 'office suite', 'office suite add-on']),
    soldBy: z.array(billingSchema).min(1, 'a plan is sold by the month, by the year, or by both'),
    usdPerSeatMonth: z.strictObject({
      monthly: datedFactsSchema('USD/seat/month').optional(),
      annual: datedFactsSchema('USD/seat/month').optional(),
    }),
    minimumSeats: positiveFactSchema('seat').optional(),
    usage: z
      .enum(['within limits', 'allowance, then metered', 'metered'])
      .describe('what use of the models the seat price pays for'),
    includes: z.string().min(20).describe('models and limits, in words'),
    link: z.url(),
    ...rowFields,
  })
  .superRefine((row, context) => {
    const { usdPerSeatMonth, minimumSeats, soldBy } = row;
    const fields: Record<string, unknown> = { minimumSeats };
    for (const billing of soldBy) fields[`usdPerSeatMonth.${billing}`] = usdPerSeatMonth[billing];
    for (const issue of checkUnknowns(row, fields)) context.addIssue({ code: 'custom', ...issue });
  })
  .refine(
    ({ soldBy, usdPerSeatMonth }) =>
      billingSchema.options.every(
        (billing) => usdPerSeatMonth[billing] === undefined || soldBy.includes(billing),
      ),
    { error: 'a billing that has a price is named in "soldBy"', path: ['soldBy'] },
  );
export type SeatPlan = z.infer<typeof seatPlanSchema>;
