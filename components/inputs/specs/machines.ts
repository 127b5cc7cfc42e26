import { automatic, changePerYear, fromCatalogue, number, percent, share, whole } from './spec';
import type { Specs } from './spec';

const gpusPerReplica = whole('GPUs per replica', [1, 64], {
  unit: 'GPUs',
  blank: automatic,
  help: '“auto” takes the layout that needs the fewest GPUs.',
});

const gridGramsPerKWh = number('Carbon intensity of the grid', [0, 2000], {
  unit: 'g CO2e/kWh',
});

/** A model served on machines, whoever owns them. */
export const servingSpecs = {
  'selfHosted.outputTokensPerSecond': number('Measured throughput', [0.001, 1e9], {
    unit: 'tokens/s',
    blank: { word: 'estimate', value: null },
    help: 'Output tokens a second of one replica, as you measured at your lengths and latency; “estimate” takes ours.',
  }),
  'selfHosted.spareReplicas': whole('Spare replicas', [0, 20], {
    unit: 'replicas',
    help: 'Kept free for failures; 1 is N+1.',
  }),
} as const satisfies Specs;

export const rentedSpecs = {
  'rented.usdPerGpuHour': number('GPU rent', [0, 1000], {
    unit: '$/GPU/h',
    blank: fromCatalogue,
    help: 'Your quote; “catalogue” takes the list price.',
  }),
  'rented.gpusPerReplica': gpusPerReplica,
  'rented.rentChangePerYear': changePerYear(
    'GPU rent change',
    'Below zero: it falls. A reservation keeps its price.',
  ),
  'rented.interruptionShare': percent('Interruption allowance', [0, 5], {
    unit: '% more hours',
    help: 'Bought because spot machines are taken away.',
  }),
  'rented.prepaidShare': share('Share paid ahead', 'Of the rent of the reservation’s term.'),
  'rented.hoursPerWeek': number('Hours per week', [1, 168], {
    unit: 'h a week',
    help: '168 is every hour.',
  }),
  'rented.minimumReplicas': whole('Minimum replicas', [0, 1000], {
    unit: 'replicas',
    help: 'That autoscaling never stops.',
  }),
  'rented.storageGbPerInstance': number('Storage', [0, 1e6], { unit: 'GB an instance' }),
  'rented.storageUsdPerGbMonth': number('Storage price', [0, 100], { unit: '$/GB a month' }),
  'rented.loadBalancerUsdPerMonth': number('Load balancer', [0, 1e6], { unit: '$ a month' }),
  'rented.egressGbPerMTok': number('Data sent out', [0, 1000], { unit: 'GB/M tokens' }),
  'rented.egressUsdPerGb': number('Egress price', [0, 100], { unit: '$/GB' }),
  'rented.gridGramsPerKWh': gridGramsPerKWh,
} as const satisfies Specs;

export const ownedSpecs = {
  'owned.usdPerServer': number('Server price', [0, 1e8], {
    unit: '$',
    blank: fromCatalogue,
    help: 'Your quote; “catalogue” takes the price on file.',
  }),
  'owned.gpusPerReplica': gpusPerReplica,
  'owned.networkShare': percent('Network and storage', [0, 2], {
    unit: '% of servers',
    help: 'On top of the server price.',
  }),
  'owned.freightInstallationShare': percent('Freight and installation', [0, 2], {
    unit: '%',
    help: 'On top of the price of servers with their network.',
  }),
  'owned.importDutyShare': percent('Import duty', [0, 5], { unit: '%', help: 'Likewise.' }),
  'owned.sparePartsShare': percent('Spare parts', [0, 2], { unit: '%', help: 'Likewise.' }),
  'owned.hardwarePriceChangePerYear': changePerYear(
    'Hardware price change',
    'For servers bought later.',
  ),
  'owned.lifeMonths': whole('Life of a server', [12, 240], {
    unit: 'months',
    help: 'Until it is replaced.',
  }),
  'owned.residualShare': share(
    'Resale value',
    'Of the purchase price, at the age beside; it falls by the same share each month.',
  ),
  'owned.residualMonths': whole('Age of the resale value', [1, 240], { unit: 'months' }),
  'owned.supportSharePerYear': percent('Hardware support', [0, 1], {
    unit: '% a year',
    help: 'Of the server price.',
  }),
  'owned.supportChangePerYear': changePerYear('Support price change'),
  'owned.softwareUsdPerGpuYear': number('Software licence', [0, 1e5], {
    unit: '$/GPU a year',
    help: 'None is needed for vLLM or SGLang.',
  }),
  'owned.decommissioningUsdPerServer': number('Decommissioning', [0, 1e6], {
    unit: '$ a server',
  }),
} as const satisfies Specs;

/** What owned servers and devices stand on: power, cooling, room. */
export const siteSpecs = {
  'owned.usdPerKWh': number('Electricity price', [0, 5], { unit: '$/kWh' }),
  'owned.electricityChangePerYear': changePerYear('Electricity price change'),
  'owned.gridGramsPerKWh': gridGramsPerKWh,
  'owned.pue': number('PUE', [1, 5], {
    unit: '',
    help: 'Total facility energy over IT energy.',
  }),
  'owned.idlePowerShare': share('Idle power', 'Of a server’s full power.'),
  'owned.hostingUsdPerKWMonth': number('Hosting', [0, 5000], {
    unit: '$/kW a month',
    help: 'Space and cooling, electricity apart.',
  }),
  'owned.hostingChangePerYear': changePerYear('Hosting price change'),
} as const satisfies Specs;
