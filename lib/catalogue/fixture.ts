// A catalogue of one row each, for tests: small enough to read, complete enough to compose.
import { composeCatalogue, type Catalogue } from './catalogue';
import type { CatalogueFiles } from './rows';

const reviewed = { checkedOn: '2026-11-01', reviewBy: '2027-01-31' };

/** A quoted figure of the fixture, cited to its only source. */
export function quoted(value: number, unit: string, more: object = {}): Record<string, unknown> {
  return { value, unit, basis: 'vendor', source: 'acme', effectiveFrom: '2026-10-01', ...more };
}

/** One accelerator with every field given. */
export const chip = {
  name: 'Acme Chip 80 GB',
  vendor: 'Acme',
  family: 'hopper',
  soldAs: 'module',
  memoryBytes: quoted(80e9, 'B'),
  memoryBandwidth: quoted(3350, 'GB/s'),
  denseTflops: {
    f16: quoted(989, 'TFLOP/s'),
    fp8: quoted(1978, 'TFLOP/s'),
    fp4: quoted(1978, 'TFLOP/s'),
  },
  linkOneWay: quoted(450, 'GB/s'),
  nvlinkClass: true,
  tdp: quoted(700, 'W'),
  purchasePrice: [quoted(27500, 'USD', { low: 25000, high: 30000 })],
  ...reviewed,
};

/** A server of eight such chips, its price built up from parts. */
export const server = {
  name: '8 × Acme Chip',
  accelerator: 'acme-chip',
  accelerators: 8,
  form: 'server',
  power: quoted(10.2, 'kW'),
  powerBasis: 'maximum',
  price: [
    {
      value: 250000,
      unit: 'USD',
      basis: 'assumed',
      why: 'built up from its parts',
      effectiveFrom: '2026-10-01',
    },
  ],
  buildUp: [
    { part: 'Acme Chip', count: 8, usdEach: 27500, from: 'list' },
    { part: 'Host', count: 1, usdEach: 30000, from: 'estimate' },
  ],
  rackUnits: quoted(8, 'U'),
  ...reviewed,
};

/** One offer of the fixture’s cloud, with a price change on 2026-11-01. */
export const offer = {
  instance: 'chip.8x',
  accelerator: 'acme-chip',
  gpus: 8,
  region: 'any',
  usdPerGpuHour: {
    'on-demand': [quoted(3, 'USD/GPU/h'), quoted(4, 'USD/GPU/h', { effectiveFrom: '2026-11-01' })],
  },
  ...reviewed,
};

/** One token price of the fixture’s API provider. */
export const apiFile = {
  name: 'Acme AI',
  source: 'acme',
  basis: 'vendor',
  ...reviewed,
  offers: [
    {
      model: 'acme-1',
      prices: [{ effectiveFrom: '2026-10-01', usdPerMTok: { input: 1, output: 4 } }],
    },
  ],
};

/** The fixture’s authored files; a test replaces one to plant a fault. */
export const files: CatalogueFiles = {
  'data/sources/acme.json': {
    acme: {
      title: 'Acme price list',
      publisher: 'Acme',
      url: 'https://acme.example/prices',
      accessedOn: '2026-11-01',
    },
  },
  'data/accelerators/acme-chip.json': chip,
  'data/servers/acme-chip-8.json': server,
  'data/cloud-offers/acme.json': {
    name: 'Acme Cloud',
    tier: 'neocloud',
    offers: { 'chip-8x': offer },
  },
  'data/defaults/site.json': {
    pue: { name: 'PUE', fact: quoted(1.5, '1', { low: 1.1, high: 1.8 }), ...reviewed },
  },
  'data/api-prices/authored/acme.json': apiFile,
};

/** The fixture composed, with some of its files replaced. Throws on a fault, naming it. */
export function composed(changes: CatalogueFiles = {}): Catalogue {
  const composition = composeCatalogue({ release: '2026-11-21', files: { ...files, ...changes } });
  if (!composition.ok) throw new Error(JSON.stringify(composition.findings));
  return composition.catalogue;
}
