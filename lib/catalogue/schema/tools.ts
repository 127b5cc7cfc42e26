import * as z from 'zod';
import { softwareFields } from './engines';
import { datedFactsSchema } from './facts';
import { checkUnknowns, rowFields } from './row';

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
    ...rowFields,
  })
  .superRefine((row, context) => {
    const priced = row.paidPlan === undefined ? {} : { pricePerSeat: row.pricePerSeat };
    for (const issue of checkUnknowns(row, priced)) context.addIssue({ code: 'custom', ...issue });
  });
export type Tool = z.infer<typeof toolSchema>;
