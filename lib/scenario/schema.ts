import * as z from 'zod';
import { optionIds } from './options';

// Zod's compiled parsers need eval, which our content security policy forbids.
z.config({ jitless: true });

/** Version of the scenario's shape. Old links are migrated up to it, never edited. */
export const SCENARIO_VERSION = 1;

const number = (label: string, min: number, max: number) =>
  z
    .number({ error: `${label} must be a number` })
    .min(min, `${label} must be at least ${min}`)
    .max(max, `${label} must be at most ${max}`);
const count = (label: string, min: number, max: number) =>
  number(label, min, max).int(`${label} must be a whole number`);
const share = (label: string) => number(label, 0, 1);
const changePerYear = (label: string) => number(label, -0.95, 5);
const id = (label: string) =>
  z
    .string({ error: `${label} must be a catalogue id` })
    .min(1, `${label} must not be empty`)
    .max(120, `${label} must be at most 120 characters`);
const text = (label: string, max: number) =>
  z
    .string({ error: `${label} must be text` })
    .trim()
    .min(1, `${label} must not be empty`)
    .max(max, `${label} must be at most ${max} characters`);

export const profileIds = ['flat', 'office-hours', 'consumer'] as const;

/** One use of a model: how many requests, how long, how bursty, how fast. */
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
  outputTokens: number('Output tokens', 1, 1_000_000).describe(
    'Mean output tokens per request, reasoning included',
  ),
  batchShare: share('Batch share').describe('Share of requests that may wait for a batch tier'),
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
});

const apiRouteSchema = z.strictObject({
  offer: id('API offer').describe(
    'provider/model of the catalogue, for example anthropic/claude-sonnet-5',
  ),
  discountShare: share('Negotiated discount').describe('Share off the list price'),
  priceChangePerYear: changePerYear('API price change'),
});

const gpusPerReplica = z
  .union([z.literal('auto'), count('GPUs per replica', 1, 64)])
  .describe('GPUs that hold one copy of the model; "auto" takes the layout that needs fewest GPUs');

const optional = (label: string, max: number) =>
  z.union([z.null(), number(label, 0, max)]).describe('null takes the catalogue price');

const perOption = (label: string, max: number) =>
  z.strictObject({
    'frontier-api': number(label, 0, max),
    'small-api': number(label, 0, max),
    'hosted-open': number(label, 0, max),
    rented: number(label, 0, max),
    owned: number(label, 0, max),
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
    .enum(optionIds, { error: `Today's route must be one of ${optionIds.join(', ')}` })
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
    spareReplicas: count('Spare replicas', 0, 20).describe('Kept free for failures; 1 is N+1'),
  }),
  rented: z.strictObject({
    offer: id('Cloud GPU offer'),
    commitment: z.enum(['on-demand', 'spot', 'reserved-1y', 'reserved-3y']),
    usdPerGpuHour: optional('GPU rent', 1000),
    gpusPerReplica,
    rentChangePerYear: changePerYear('GPU rent change'),
  }),
  owned: z.strictObject({
    server: id('Server'),
    usdPerServer: optional('Server price', 1e8),
    gpusPerReplica,
    networkShare: number('Network and storage share', 0, 2).describe('On top of the server price'),
    hardwarePriceChangePerYear: changePerYear('Hardware price change'),
    supportSharePerYear: number('Hardware support', 0, 1).describe('Of the server price, a year'),
    usdPerKWh: number('Electricity price', 0, 5),
    pue: number('PUE', 1, 5),
    hostingUsdPerKWMonth: number('Hosting', 0, 5000).describe(
      'Space and cooling, electricity apart',
    ),
    residualShare: share('Residual value').describe(
      'Of the purchase price, at the end of the horizon',
    ),
    decommissioningUsdPerServer: number('Decommissioning', 0, 1e6),
  }),
  escalationShare: perOption('Escalation share', 1).describe(
    'Share of requests the route answers too poorly, answered again by the frontier API',
  ),
  people: z.strictObject({
    loadedUsdPerFtePerYear: number('Loaded cost per FTE', 0, 5e6),
    fte: perOption('FTE', 1000),
    migrationFteMonths: perOption('Migration effort', 10_000),
  }),
});

export type Workload = z.infer<typeof workloadSchema>;
export type Scenario = z.infer<typeof scenarioSchema>;
export type ApiRoute = z.infer<typeof apiRouteSchema>;
