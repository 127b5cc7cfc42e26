import * as z from 'zod';
import { costParts } from './cost-parts';
import { changePerYear, count, id, number, oneOf, orNull, perOption, share, text } from './fields';
import { financingSchema, ownedSchema, rentedSchema, taxSchema } from './machine-schema';
import { alternativeSchema, needFields, ownScoreSchema } from './needs-schema';
import { optionIds } from './options';
import { edgeSchema, modelWorkSchema, peopleSchema, seatsSchema } from './work-schema';

/** Version of the scenario's shape. Old links are migrated up to it, never edited. */
export const SCENARIO_VERSION = 3;

export const profileIds = ['flat', 'office-hours', 'consumer'] as const;

/** One use of a model: how many requests, how long, how bursty, how fast, and what it asks. */
export const workloadSchema = z.strictObject({
  id: text('Workload id', 60).describe('Stable id, unique in the scenario'),
  name: text('Workload name', 80),
  requestsPerMonth: number('Requests per month', 0, 1e12).describe('Requests in the first month'),
  growthPerMonth: number('Growth per month', -0.5, 1).describe('0.03 is 3 % a month'),
  inputTokens: number('Input tokens', 1, 10_000_000).describe(
    'Mean input tokens per request, cached ones included',
  ),
  cachedInputShare: share('Cached input share').describe(
    'Share of input tokens read from the prompt cache',
  ),
  cacheWriteShare: share('Cache write share').describe(
    'Share of input tokens written to the prompt cache, at the provider’s price for writing',
  ),
  outputTokens: number('Output tokens', 1, 1_000_000).describe(
    'Mean output tokens per request, reasoning included',
  ),
  batchShare: share('Batch share').describe('Share of requests that may wait for a batch tier'),
  flexShare: share('Flex share').describe('Share of requests sent at the flex tier'),
  profile: z
    .enum(profileIds, { error: `Profile must be one of ${profileIds.join(', ')}` })
    .describe('Shape of the week; gives the busiest hour'),
  burstFactor: number('Burst factor', 1, 50).describe('Busiest minute over the mean of its hour'),
  ttftMs: number('Time to first token', 20, 3_600_000).describe(
    'Target mean time to first token, ms',
  ),
  tpotMs: number('Time per output token', 1, 60_000).describe(
    'Target mean time per output token, ms',
  ),
  ...needFields,
});

const apiRouteSchema = z.strictObject({
  offer: id('API offer').describe(
    'provider/model of the catalogue, for example anthropic/claude-sonnet-5',
  ),
  discountShare: share('Negotiated discount').describe('Share off the list price'),
  priceChangePerYear: changePerYear('API price change'),
  residencySurchargeShare: number('Residency surcharge', 0, 5).describe(
    'On top of the price, for keeping data in a region',
  ),
  committedUsdPerYear: number('Committed spend', 0, 1e12).describe(
    'Paid in full: what a year’s spend falls short of it is due at its end',
  ),
  reservedCapacity: z
    .union([
      z.null(),
      z.strictObject({
        tokensPerMinutePerUnit: number('Tokens per minute of a unit', 1, 1e12),
        usdPerUnitMonth: number('Price of a unit', 0, 1e9),
      }),
    ])
    .describe(
      'Capacity kept for one customer, in whole units for the busiest minute; null for none',
    ),
});

/** Everything a result depends on besides the catalogue release it names. */
export const scenarioSchema = z.strictObject({
  version: z.literal(SCENARIO_VERSION),
  name: text('Scenario name', 120),
  catalogueRelease: id('Catalogue release').describe('The release prices and facts are taken from'),
  pricesAt: z.iso
    .date({ error: 'Price date must be a date such as 2026-11-21' })
    .describe('Prices in force on this day'),
  horizonMonths: count('Horizon', 1, 120),
  discountRatePerYear: number('Cost of capital', 0, 1).describe('0.10 is 10 % a year'),
  hoursPerMonth: number('Hours per month', 1, 744).describe('730 = 8,760 h / 12'),
  today: z
    .enum(optionIds, { error: `Today’s route must be one of ${optionIds.join(', ')}` })
    .describe('The route savings and payback are measured against'),
  retryShare: number('Retry share', 0, 1).describe('Requests sent again, as a share of all'),
  workloads: z
    .array(workloadSchema)
    .min(1, 'A scenario needs at least one workload')
    .max(50, 'A scenario holds at most 50 workloads'),
  frontierApi: apiRouteSchema,
  smallApi: apiRouteSchema,
  hostedOpen: apiRouteSchema,
  selfHosted: z.strictObject({
    model: id('Self-hosted model').describe('Open-weight model of the catalogue'),
    engine: id('Serving engine'),
    weightPrecision: id('Weight precision'),
    outputTokensPerSecond: z
      .union([z.null(), number('Measured throughput', 0.001, 1e9)])
      .describe(
        'Output tokens a second of one replica at your lengths and latency, as you measured; null takes the estimate',
      ),
    spareReplicas: count('Spare replicas', 0, 20).describe('Kept free for failures; 1 is N+1'),
  }),
  rented: rentedSchema,
  owned: ownedSchema,
  financing: financingSchema,
  tax: taxSchema,
  escalationShare: perOption('Escalation share', 1).describe(
    'Share of requests the route answers too poorly, answered again by the frontier API',
  ),
  people: peopleSchema,
  modelWork: modelWorkSchema,
  riskShare: perOption('Risk allowance', 5).describe('On top of all running costs'),
  users: z
    .union([z.null(), count('Users', 1, 1e9)])
    .describe('People who use it, for the cost per user; null where it is not known'),
  seats: z
    .union([z.null(), seatsSchema])
    .describe('A plan per person to compare with; null for none'),
  edge: z.union([z.null(), edgeSchema]).describe('Devices to compare with; null for none'),
  off: z
    .array(oneOf('Left-out part', costParts))
    .max(costParts.length, 'A part can be left out once')
    .describe('Parts of the cost that are not counted, on any route'),
  alternatives: z
    .array(alternativeSchema)
    .max(24, 'A scenario holds at most 24 alternatives')
    .describe('Further places that workloads may be sent to'),
  ownScores: z
    .array(ownScoreSchema)
    .max(500, 'A scenario holds at most 500 scores of your own')
    .describe('Results of the user’s own evaluations'),
  upfrontBudgetUsd: orNull(number('Upfront budget', 0, 1e12)).describe(
    'Cash there is before month 1; null where it is not limited',
  ),
});

export type Workload = z.infer<typeof workloadSchema>;
export type Scenario = z.infer<typeof scenarioSchema>;
export type Alternative = z.infer<typeof alternativeSchema>;
export type OwnScore = z.infer<typeof ownScoreSchema>;
export type ApiRoute = z.infer<typeof apiRouteSchema>;
