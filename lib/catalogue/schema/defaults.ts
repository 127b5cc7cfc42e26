import * as z from 'zod';
import { factSchema, reviewFields } from './fact';

const units = [
  '1',
  '1/year',
  'h/month',
  'month',
  'year',
  'FTE',
  'FTE*month',
  'FTE/GPU',
  'USD/FTE/year',
  'USD/kWh',
  'USD/kW/month',
  'USD/server',
  'USD/month',
  'USD/GB',
  'USD/GB/month',
  'USD/GPU/year',
  'USD/year',
  'USD/item',
  'USD/device/month',
  'GB/instance',
  'GB/MTok',
  'MTok',
  'item/month',
  'gCO2e/kWh',
  'replica',
  'ms',
] as const;

const boundedFact = z.union(
  units.map((unit) => factSchema(unit)),
  {
    error: `a default is one figure in a known unit (${units.join(', ')})`,
  },
);

/**
 * What the model uses when the user says nothing. Its range is what sensitivity and
 * the simulation vary it over, so a default without one does not pass.
 */
export const defaultSchema = z
  .strictObject({ name: z.string(), fact: boundedFact, ...reviewFields })
  .refine((row) => row.fact.low !== undefined && row.fact.high !== undefined, {
    error: 'a default states the range it may lie in: "low" and "high"',
    path: ['fact'],
  });
export type Default = z.infer<typeof defaultSchema>;
