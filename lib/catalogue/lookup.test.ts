import { describe, expect, it } from 'vitest';
import { composed } from './fixture';
import { factAt, listCatalogue, showCatalogue } from './lookup';

describe('a figure as of a day', () => {
  const facts = [
    { value: 3, effectiveFrom: '2026-10-01' },
    { value: 4, effectiveFrom: '2026-11-01' },
  ];

  it.each([
    ['2026-10-01', 3],
    ['2026-10-31', 3],
    ['2026-11-01', 4],
    ['2030-01-01', 4],
  ])('on %s is %d', (date, value) => {
    expect(factAt(facts, date)?.value).toBe(value);
  });

  it('is unknown before the first one begins', () => {
    expect(factAt(facts, '2026-09-30')).toBeUndefined();
  });
});

describe('listing the catalogue', () => {
  it('names every row by kind and id', () => {
    expect(listCatalogue(composed())).toEqual([
      { kind: 'accelerator', id: 'acme-chip', name: 'Acme Chip 80 GB' },
      { kind: 'server', id: 'acme-chip-8', name: '8 × Acme Chip' },
      { kind: 'cloud-offer', id: 'acme-chip-8x', name: 'Acme Cloud chip.8x (any)' },
      { kind: 'api-offer', id: 'acme-acme-1', name: 'acme-1' },
      { kind: 'default', id: 'pue', name: 'PUE' },
      { kind: 'source', id: 'acme', name: 'Acme price list' },
    ]);
  });

  it('lists one kind alone', () => {
    expect(listCatalogue(composed(), 'server').map(({ id }) => id)).toEqual(['acme-chip-8']);
  });
});

describe('showing a row', () => {
  it('finds it by kind and id', () => {
    expect(showCatalogue(composed(), 'accelerator/acme-chip')).toMatchObject({
      ok: true,
      row: { vendor: 'Acme' },
    });
  });

  it('offers what is close to an id it does not have', () => {
    expect(showCatalogue(composed(), 'accelerator/acme-chpi')).toMatchObject({
      ok: false,
      code: 'unknown-id',
      nearMatches: ['accelerator/acme-chip'],
    });
  });

  it('offers nothing where nothing is close', () => {
    expect(showCatalogue(composed(), 'accelerator/zzz')).toMatchObject({
      ok: false,
      nearMatches: [],
    });
  });

  it('does not take a property every object has for an id', () => {
    expect(showCatalogue(composed(), 'accelerator/toString')).toMatchObject({
      ok: false,
      code: 'unknown-id',
    });
  });

  it('names the kinds there are, and the form an address has', () => {
    expect(showCatalogue(composed(), 'gpu/acme-chip')).toMatchObject({
      ok: false,
      code: 'unknown-kind',
    });
    expect(showCatalogue(composed(), 'acme-chip')).toMatchObject({
      ok: false,
      code: 'not-an-address',
    });
  });
});
