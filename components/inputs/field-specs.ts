import type { FieldRule } from '@/lib/format/field';

/** A numeric field of the form: its rule, the unit printed beside it, and what it means. */
export interface FieldSpec extends FieldRule {
  readonly unit: string;
  readonly help?: string;
}

type Kind = FieldRule['kind'];
const field = (label: string, kind: Kind, rest: Omit<FieldSpec, 'label' | 'kind'>): FieldSpec => ({
  label,
  kind,
  ...rest,
});
const share = (label: string, help?: string) =>
  field(label, 'percent', { min: 0, max: 1, unit: '%', ...(help === undefined ? {} : { help }) });
const changePerYear = (label: string, help: string) =>
  field(label, 'percent', { min: -0.95, max: 5, unit: '% a year', help });
const catalogue = { word: 'catalogue', value: null } as const;
const automatic = { word: 'auto', value: 'auto' } as const;

/** Columns of the workloads table, by the field's name in a workload. */
export const workloadSpecs = {
  requestsPerMonth: field('Requests per month', 'number', { min: 0, max: 1e12, unit: '' }),
  inputTokens: field('Input tokens', 'number', { min: 1, max: 10_000_000, unit: 'a request' }),
  cachedInputShare: share('Cached input share'),
  outputTokens: field('Output tokens', 'number', { min: 1, max: 1_000_000, unit: 'a request' }),
  growthPerMonth: field('Growth per month', 'percent', { min: -0.5, max: 1, unit: '%' }),
  burstFactor: field('Burst factor', 'number', { min: 1, max: 50, unit: '× its hour' }),
  ttftMs: field('Time to first token', 'number', { min: 20, max: 3_600_000, unit: 'ms' }),
  tpotMs: field('Time per output token', 'number', { min: 1, max: 60_000, unit: 'ms' }),
  batchShare: share('Batch share'),
} as const;
export type WorkloadNumber = keyof typeof workloadSpecs;

/** Every other numeric field, by its dotted path in the scenario. */
export const fieldSpecs = {
  horizonMonths: field('Horizon', 'whole', { min: 1, max: 120, unit: 'months' }),
  discountRatePerYear: field('Cost of capital', 'percent', { min: 0, max: 1, unit: '% a year' }),
  hoursPerMonth: field('Hours per month', 'number', {
    min: 1,
    max: 744,
    unit: 'h',
    help: '730 is 8,760 hours divided by 12.',
  }),
  retryShare: share('Retry share', 'Requests sent again, as a share of all.'),
  'frontierApi.discountShare': share('Negotiated discount', 'Off the list price.'),
  'frontierApi.priceChangePerYear': changePerYear('API price change', 'Below zero: it falls.'),
  'smallApi.discountShare': share('Negotiated discount', 'Off the list price.'),
  'smallApi.priceChangePerYear': changePerYear('API price change', 'Below zero: it falls.'),
  'hostedOpen.discountShare': share('Negotiated discount', 'Off the list price.'),
  'hostedOpen.priceChangePerYear': changePerYear('API price change', 'Below zero: it falls.'),
  'selfHosted.spareReplicas': field('Spare replicas', 'whole', {
    min: 0,
    max: 20,
    unit: 'replicas',
    help: 'Kept free for failures; 1 is N+1.',
  }),
  'rented.usdPerGpuHour': field('GPU rent', 'number', {
    min: 0,
    max: 1000,
    unit: '$/GPU/h',
    blank: catalogue,
    help: 'Your quote; “catalogue” takes the list price.',
  }),
  'rented.gpusPerReplica': field('GPUs per replica', 'whole', {
    min: 1,
    max: 64,
    unit: 'GPUs',
    blank: automatic,
    help: '“auto” takes the layout that needs the fewest GPUs.',
  }),
  'rented.rentChangePerYear': changePerYear('GPU rent change', 'Below zero: it falls.'),
  'owned.usdPerServer': field('Server price', 'number', {
    min: 0,
    max: 1e8,
    unit: '$',
    blank: catalogue,
    help: 'Your quote; “catalogue” takes the price on file.',
  }),
  'owned.gpusPerReplica': field('GPUs per replica', 'whole', {
    min: 1,
    max: 64,
    unit: 'GPUs',
    blank: automatic,
    help: '“auto” takes the layout that needs the fewest GPUs.',
  }),
  'owned.networkShare': field('Network and storage share', 'percent', {
    min: 0,
    max: 2,
    unit: '% of servers',
  }),
  'owned.hardwarePriceChangePerYear': changePerYear(
    'Hardware price change',
    'For servers bought later.',
  ),
  'owned.supportSharePerYear': field('Hardware support', 'percent', {
    min: 0,
    max: 1,
    unit: '% a year',
    help: 'Of the server price.',
  }),
  'owned.usdPerKWh': field('Electricity price', 'number', { min: 0, max: 5, unit: '$/kWh' }),
  'owned.pue': field('PUE', 'number', {
    min: 1,
    max: 5,
    unit: '',
    help: 'Total facility energy over IT energy.',
  }),
  'owned.hostingUsdPerKWMonth': field('Hosting', 'number', {
    min: 0,
    max: 5000,
    unit: '$/kW a month',
    help: 'Space and cooling, electricity apart.',
  }),
  'owned.residualShare': share('Residual value', 'Of the purchase price, at the end.'),
  'owned.decommissioningUsdPerServer': field('Decommissioning', 'number', {
    min: 0,
    max: 1e6,
    unit: '$ a server',
  }),
  'people.loadedUsdPerFtePerYear': field('Loaded cost per FTE', 'number', {
    min: 0,
    max: 5e6,
    unit: '$ a year',
  }),
} as const satisfies Readonly<Record<string, FieldSpec>>;
export type FieldPath = keyof typeof fieldSpecs;

/** The people each route takes: to run it, and once to move to it. */
export const peopleSpecs = {
  fte: field('FTE', 'number', { min: 0, max: 1000, unit: 'FTE' }),
  migrationFteMonths: field('Migration effort', 'number', {
    min: 0,
    max: 10_000,
    unit: 'FTE-months, once',
  }),
} as const;

/** The share of requests each cheaper route must hand on to the frontier API. */
export const escalationSpec = share(
  'Escalation share',
  'Answered too poorly, so answered again by the frontier API.',
);
