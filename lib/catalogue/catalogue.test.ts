import { describe, expect, it } from 'vitest';
import { composeCatalogue } from './catalogue';
import { chip, composed, files, offer, quoted, server } from './fixture';
import type { CatalogueFiles } from './rows';

function findingsOf(changes: CatalogueFiles): string[] {
  const composition = composeCatalogue({ release: '2026-11-21', files: { ...files, ...changes } });
  return composition.ok
    ? []
    : composition.findings.map(({ path, message }) => `${path}: ${message}`);
}

const withChip = (change: object) =>
  findingsOf({ 'data/accelerators/acme-chip.json': { ...chip, ...change } });
const withServer = (change: object) =>
  findingsOf({ 'data/servers/acme-chip-8.json': { ...server, ...change } });
const withRent = (...prices: object[]) =>
  findingsOf({
    'data/cloud-offers/acme.json': {
      name: 'Acme Cloud',
      tier: 'neocloud',
      offers: { 'chip-8x': { ...offer, usdPerGpuHour: { 'on-demand': prices } } },
    },
  });
const withDefault = (fact: object) =>
  findingsOf({
    'data/defaults/site.json': {
      pue: { name: 'PUE', fact, checkedOn: '2026-11-01', reviewBy: '2027-01-31' },
    },
  });

describe('composing the catalogue', () => {
  it('takes the id from the file name, the key, or the provider and the key', () => {
    const catalogue = composed();
    expect(Object.keys(catalogue.accelerators)).toEqual(['acme-chip']);
    expect(Object.keys(catalogue.defaults)).toEqual(['pue']);
    expect(Object.keys(catalogue.cloudOffers)).toEqual(['acme-chip-8x']);
    expect(catalogue.cloudOffers['acme-chip-8x']).toMatchObject({
      provider: 'acme',
      tier: 'neocloud',
    });
    expect(catalogue.apiPrices.providers.map(({ id }) => id)).toEqual(['acme']);
  });

  it('says where a wrong unit stands and which is expected', () => {
    expect(withChip({ tdp: quoted(0.7, 'kW') })).toEqual([
      'data/accelerators/acme-chip.json › tdp.unit: Invalid input: expected "W"',
    ]);
  });

  it('rejects a quoted figure without a source', () => {
    expect(
      withChip({ tdp: { value: 700, unit: 'W', basis: 'vendor', effectiveFrom: '2026-10-01' } }),
    ).toEqual([
      'data/accelerators/acme-chip.json › tdp: a quoted figure needs a source, an assumed one a why',
    ]);
  });

  it('rejects a negative price and a price of zero', () => {
    expect(withRent(quoted(-3, 'USD/GPU/h'))[0]).toContain('must be above zero');
    expect(withRent(quoted(0, 'USD/GPU/h'))[0]).toContain('must be above zero');
  });

  it('rejects a price history out of order and two prices of one day', () => {
    const [older, newer] = offer.usdPerGpuHour['on-demand'];
    expect(withRent(newer!, older!)[0]).toContain('oldest first');
    expect(withRent(older!, older!)[0]).toContain('oldest first');
  });

  it('rejects an absent field that nobody calls unknown, and takes one that is', () => {
    expect(withChip({ tdp: undefined })).toEqual([
      'data/accelerators/acme-chip.json › tdp: missing: give it, or name "tdp" in "unknown" and say why',
    ]);
    expect(
      withChip({ tdp: undefined, unknown: [{ field: 'tdp', why: 'not on the data sheet' }] }),
    ).toEqual([]);
  });

  it('rejects a field that is given and called unknown', () => {
    expect(withChip({ unknown: [{ field: 'tdp', why: 'not on the data sheet' }] })[0]).toContain(
      'keep one',
    );
  });

  it('rejects a field it does not know', () => {
    expect(withChip({ watts: 700 })[0]).toContain('watts');
  });

  it('rejects a default outside its range and one without a range', () => {
    expect(withDefault(quoted(2.5, '1', { low: 1.1, high: 1.8 }))[0]).toContain('range');
    expect(withDefault(quoted(1.5, '1'))[0]).toContain('"low" and "high"');
  });

  it('rejects a build-up that does not add up: 8 × 27,500 + 20,000 is not 250,000', () => {
    const buildUp = [server.buildUp[0], { ...server.buildUp[1], usdEach: 20000 }];
    expect(withServer({ buildUp })).toEqual([
      'data/servers/acme-chip-8.json › buildUp: the parts do not add up to the newest price',
    ]);
  });

  it('rejects a built-up price that passes for a quoted one', () => {
    expect(withServer({ price: [quoted(250000, 'USD')] })[0]).toContain('basis "assumed"');
  });

  it('rejects an id that is not a slug, one id in two files, and a file outside every folder', () => {
    expect(findingsOf({ 'data/accelerators/Acme_Chip.json': chip })[0]).toContain('lower-case');
    expect(findingsOf({ 'data/sources/more.json': files['data/sources/acme.json'] })[0]).toContain(
      '"acme" is taken',
    );
    expect(findingsOf({ 'data/gpus/acme-chip.json': chip })[0]).toContain(
      'no part of the catalogue',
    );
  });
});
