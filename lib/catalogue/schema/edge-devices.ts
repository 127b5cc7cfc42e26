import * as z from 'zod';
import { datedFactsSchema, positiveFactSchema } from './facts';
import { checkUnknowns, rowFields } from './row';

/** A device that runs a model where the work is done: desktop, laptop, phone, board. */
export const edgeDeviceSchema = z
  .strictObject({
    name: z.string(),
    vendor: z.string(),
    class: z.enum(['desktop', 'laptop', 'phone', 'single-board', 'module']),
    memoryBytes: positiveFactSchema('B').describe(
      'memory the model can use, shared with the system on unified designs',
    ),
    memoryBandwidth: positiveFactSchema('GB/s').optional(),
    power: positiveFactSchema('W').optional(),
    powerBasis: z.enum(['maximum', 'typical', 'graphics chip only']).optional(),
    price: datedFactsSchema('USD').optional(),
    ...rowFields,
  })
  .superRefine((row, context) => {
    const { memoryBandwidth, power, price } = row;
    for (const issue of checkUnknowns(row, { memoryBandwidth, power, price }))
      context.addIssue({ code: 'custom', ...issue });
  })
  .refine((row) => (row.power === undefined) === (row.powerBasis === undefined), {
    error: 'a power figure says whether it is a maximum or typical draw',
    path: ['powerBasis'],
  });
export type EdgeDevice = z.infer<typeof edgeDeviceSchema>;
