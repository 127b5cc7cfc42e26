import * as z from 'zod';
import { softwareFields } from './engines';
import { slugSchema } from './fact';
import { datedFactsSchema } from './facts';
import { checkUnknowns, rowFields } from './row';

/** What is billed by use on top of a plan. */
const usagePriceSchema = z.strictObject({
  name: z.string(),
  facts: z.union([datedFactsSchema('USD/1,000 traces'), datedFactsSchema('USD/1,000 credits')], {
    error: 'a usage price is a list of dated figures in USD/1,000 traces or USD/1,000 credits',
  }),
});

/** Application or lifecycle software around the model: orchestration, tracking, evaluation. */
export const toolSchema = z
  .strictObject({
    ...softwareFields,
    purpose: z.enum([
      'application framework',
      'experiment tracking',
      'tracing and evaluation',
      'optimisation',
    ]),
    freeToSelfHost: z.boolean().describe('the open part can run without paying anyone'),
    paidPlan: z.string().optional(),
    pricePerSeat: datedFactsSchema('USD/seat/month').optional(),
    planPrice: datedFactsSchema('USD/month')
      .optional()
      .describe('of the whole plan, where it is not sold by the seat'),
    usagePrices: z.record(slugSchema, usagePriceSchema).optional(),
    ...rowFields,
  })
  .superRefine((row, context) => {
    const priced =
      row.paidPlan === undefined ? {} : { pricePerSeat: row.pricePerSeat ?? row.planPrice };
    for (const issue of checkUnknowns(row, priced)) context.addIssue({ code: 'custom', ...issue });
  });
export type Tool = z.infer<typeof toolSchema>;
