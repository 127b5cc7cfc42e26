import * as z from 'zod';
import { basisSchema, slugSchema } from './fact';
import { datedFactsSchema, positiveFactSchema } from './facts';
import { rowFields } from './row';

const named = <Schema extends z.ZodType>(facts: Schema) =>
  z.record(slugSchema, z.strictObject({ name: z.string(), facts })).optional();

const pricePerKwh = z.union(
  [
    datedFactsSchema('USD/kWh'),
    datedFactsSchema('EUR/kWh'),
    datedFactsSchema('SAR/kWh'),
    datedFactsSchema('KWD/kWh'),
    datedFactsSchema('GBP/kWh'),
    datedFactsSchema('AED/kWh'),
  ],
  {
    error:
      'an electricity price is a list of dated figures in one of USD/kWh, EUR/kWh, SAR/kWh, KWD/kWh, GBP/kWh, AED/kWh',
  },
);

/** US dollars for one unit of a currency, over time. */
const exchangeRate = z.union(
  [
    datedFactsSchema('USD/EUR'),
    datedFactsSchema('USD/GBP'),
    datedFactsSchema('USD/SAR'),
    datedFactsSchema('USD/AED'),
    datedFactsSchema('USD/QAR'),
  ],
  {
    error:
      'an exchange rate is a list of dated figures in one of USD/EUR, USD/GBP, USD/SAR, USD/AED, USD/QAR',
  },
);

/** Share of the purchase price a tax authority lets be written off in each year; sums to 1. */
const taxScheduleSchema = z
  .strictObject({
    name: z.string(),
    fractions: z.array(z.number().positive()).min(2),
    source: slugSchema,
    basis: basisSchema,
    effectiveFrom: z.iso.date(),
  })
  .refine(
    (schedule) => Math.abs(schedule.fractions.reduce((sum, share) => sum + share, 0) - 1) < 1e-9,
    {
      error: 'the yearly fractions of a tax schedule add up to 1',
      path: ['fractions'],
    },
  );

/**
 * What running machines costs in one region. Figures keep the currency they were
 * published in: a conversion is a dated rate of its own (`exchangeRates` of the world’s row) and
 * happens elsewhere.
 */
export const operatingCostSchema = z.strictObject({
  name: z.string(),
  electricity: named(pricePerKwh),
  pue: named(datedFactsSchema('1')),
  colocation: named(datedFactsSchema('USD/kW/month')),
  carbonIntensity: datedFactsSchema('gCO2e/kWh').optional(),
  egress: named(datedFactsSchema('USD/GB')),
  salaries: named(datedFactsSchema('USD/FTE/year')),
  softwareLicences: named(datedFactsSchema('USD/GPU/year')),
  usefulLife: named(datedFactsSchema('year')),
  taxSchedules: z.record(slugSchema, taxScheduleSchema).optional(),
  resaleShare: named(datedFactsSchema('1')),
  networkAndStorage: z
    .record(
      slugSchema,
      z.strictObject({
        name: z.string(),
        price: z.union([
          positiveFactSchema('USD/switch'),
          positiveFactSchema('USD/NIC'),
          positiveFactSchema('USD/PB'),
          positiveFactSchema('USD/GPU'),
        ]),
      }),
    )
    .optional(),
  exchangeRates: named(exchangeRate),
  ...rowFields,
});
export type OperatingCost = z.infer<typeof operatingCostSchema>;
