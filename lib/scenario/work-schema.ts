import * as z from 'zod';
import { count, id, number, optional, perOption, share } from './fields';

/** People who run a route, and support bought instead. */
export const peopleSchema = z.strictObject({
  loadedUsdPerFtePerYear: number('Loaded cost per FTE', 0, 5e6),
  wageGrowthPerYear: number('Wage growth', -0.95, 5),
  fte: perOption('FTE', 1000),
  onCallFte: perOption('On-call FTE', 1000),
  mlFte: perOption('ML engineers', 1000),
  ftePerGpu: z
    .strictObject({
      rented: number('FTE per rented GPU', 0, 10),
      owned: number('FTE per owned GPU', 0, 10),
    })
    .describe('On top, by the size of the fleet: 0.01 is one person for 100 GPUs'),
  vendorSupportUsdPerMonth: perOption('Vendor support', 1e8),
  migrationFteMonths: perOption('Migration effort', 10_000),
});

/** Work on the model: evaluation, fine-tuning, tools, and what wrong answers cost. */
export const modelWorkSchema = z.strictObject({
  evaluationItemsPerMonth: number('Answers reviewed per month', 0, 1e9),
  reviewUsdPerItem: number('Cost of a review', 0, 1e5),
  tuning: z.enum(['none', 'lora', 'full'], {
    error: 'Fine-tuning must be one of none, lora, full',
  }),
  tuningRunsPerYear: number('Fine-tuning runs per year', 0, 10_000),
  tuningMTokPerRun: number('Tokens per fine-tuning run', 0, 1e8).describe(
    'Million tokens, all epochs counted',
  ),
  tuningUtilisation: number('Training utilisation', 0.01, 1).describe(
    'Share of the peak rate that training reaches (model FLOPs utilisation)',
  ),
  tool: z
    .union([z.null(), id('Tool')])
    .describe('Tracking or evaluation tool of the catalogue; null for none'),
  toolSeats: count('Tool seats', 0, 1e6),
  toolUsdPerSeatMonth: optional('Price of a tool seat', 1e5),
  complianceUsdPerYear: perOption('Compliance and audit', 1e9),
  failedShare: perOption('Failed answers', 0.99).describe(
    'Share of answers that nobody could use, after escalation',
  ),
  usdPerFailedAnswer: number('Cost of a failed answer', 0, 1e6),
});

/** A plan bought per person, compared where it is there. */
export const seatsSchema = z.strictObject({
  plan: id('Seat plan'),
  users: count('Seats', 1, 1e7),
  usdPerSeatMonth: optional('Price of a seat', 1e5),
});

/** Devices that run the model where the work is, compared where they are there. */
export const edgeSchema = z.strictObject({
  device: id('Edge device'),
  weightPrecision: id('Weight precision on the device'),
  devices: count('Devices', 1, 1e7),
  usdPerDevice: optional('Price of a device', 1e6),
  kWPerDevice: optional('Power of a device', 100),
  deviceShare: share('Share of the device').describe('Of its price, charged to this use'),
  idlePowerShare: share('Idle power of a device'),
  managementUsdPerDeviceMonth: number('Device management', 0, 1e4),
  lifeMonths: count('Life of a device', 6, 240),
});
