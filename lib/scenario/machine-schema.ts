import * as z from 'zod';
import { changePerYear, count, id, number, oneOf, optional, share } from './fields';

const gpusPerReplica = z
  .union([z.literal('auto'), count('GPUs per replica', 1, 64)])
  .describe('GPUs that hold one copy of the model; "auto" takes the layout that needs fewest GPUs');

const gramsPerKWh = number('Carbon intensity', 0, 2000).describe('g CO2e per kWh of the grid');

/** GPUs rented by the hour. */
export const rentedSchema = z.strictObject({
  offer: id('Cloud GPU offer'),
  commitment: oneOf('Commitment', ['on-demand', 'spot', 'reserved-1y', 'reserved-3y']),
  usdPerGpuHour: optional('GPU rent', 1000),
  gpusPerReplica,
  rentChangePerYear: changePerYear('GPU rent change'),
  interruptionShare: number('Interruption allowance', 0, 5).describe(
    'Extra hours bought because spot machines are taken away; counted for spot alone',
  ),
  prepaidShare: share('Share paid ahead').describe(
    'Of a reservation’s rent, paid before its term begins; counted for reservations alone',
  ),
  running: oneOf('Running hours', ['always', 'schedule', 'autoscale']).describe(
    'always: every hour; schedule: some hours a week; autoscale: whole machines for each hour’s load',
  ),
  hoursPerWeek: number('Hours per week', 1, 168).describe('Of a schedule'),
  minimumReplicas: count('Minimum replicas', 0, 1000).describe('That autoscaling never stops'),
  storageGbPerInstance: number('Storage per instance', 0, 1e6),
  storageUsdPerGbMonth: number('Storage price', 0, 100),
  loadBalancerUsdPerMonth: number('Load balancer', 0, 1e6),
  egressGbPerMTok: number('Data sent per million tokens', 0, 1000),
  egressUsdPerGb: number('Egress price', 0, 100),
  gridGramsPerKWh: gramsPerKWh,
});

/** Servers of one's own. */
export const ownedSchema = z.strictObject({
  server: id('Server'),
  usdPerServer: optional('Server price', 1e8),
  gpusPerReplica,
  networkShare: number('Network and storage share', 0, 2).describe('On top of the server price'),
  freightInstallationShare: number('Freight and installation', 0, 2).describe(
    'On top of the price of a server with its network',
  ),
  importDutyShare: number('Import duty', 0, 5).describe('Likewise'),
  sparePartsShare: number('Spare parts', 0, 2).describe('Likewise'),
  hardwarePriceChangePerYear: changePerYear('Hardware price change'),
  supportSharePerYear: number('Hardware support', 0, 1).describe('Of the server price, a year'),
  supportChangePerYear: changePerYear('Support price change'),
  softwareUsdPerGpuYear: number('Software licence', 0, 1e5),
  usdPerKWh: number('Electricity price', 0, 5),
  electricityChangePerYear: changePerYear('Electricity price change'),
  pue: number('PUE', 1, 5),
  idlePowerShare: share('Idle power').describe('Of a server’s full power'),
  gridGramsPerKWh: gramsPerKWh,
  hostingUsdPerKWMonth: number('Hosting', 0, 5000).describe(
    'Space and cooling, electricity apart; one’s own or colocated',
  ),
  hostingChangePerYear: changePerYear('Hosting price change'),
  lifeMonths: count('Life of a server', 12, 240).describe('Months until it is replaced'),
  residualShare: share('Residual value').describe(
    'Of the purchase price, at the age of residualMonths; it falls by the same share each month',
  ),
  residualMonths: count('Age of the residual value', 1, 240),
  decommissioningUsdPerServer: number('Decommissioning', 0, 1e6),
});

/** How servers are paid for. */
export const financingSchema = z.strictObject({
  method: oneOf('Financing', ['cash', 'loan', 'finance-lease', 'operating-lease']),
  loanShare: share('Share lent'),
  loanRatePerYear: number('Loan rate', 0, 1),
  loanMonths: count('Loan term', 2, 120),
  leaseRatePerYear: number('Lease rate', 0, 1),
  leaseMonths: count('Lease term', 2, 120),
  leasePaidInAdvance: z.boolean({ error: 'Lease paid in advance must be true or false' }),
});

export const depreciationMethods = [
  'straight-line',
  'macrs-5-half-year',
  'macrs-5-mid-quarter-1',
  'macrs-5-mid-quarter-2',
  'macrs-5-mid-quarter-3',
  'macrs-5-mid-quarter-4',
  'bonus',
] as const;

/** Tax on profit, which a cost saves. */
export const taxSchema = z.strictObject({
  rate: share('Tax rate'),
  depreciation: oneOf('Tax depreciation', depreciationMethods),
});
