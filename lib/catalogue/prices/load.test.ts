import { describe, expect, it } from 'vitest';
import { loadApiPrices } from './load';
import { exampleApiPrices, examplePriceFile } from './testing-prices';

function plainAfter(
  ...prices: { effectiveFrom?: string; usdPerMTok: Record<'input' | 'output', number> }[]
) {
  const loaded = exampleApiPrices({
    offers: [{ model: 'plain', prices }],
    source: 'example-list',
    basis: 'press',
    checkedOn: '2026-02-01',
    reviewBy: '2026-04-02',
  });
  const offer = loaded.providers[0]?.offers.find(({ model }) => model === 'plain');
  return offer?.standard.map((row) => [row.effectiveFrom, row.usdPerMTok.input, row.basis]);
}

describe('loadApiPrices', () => {
  it('puts a new authored row after the generated one, with the provenance of its own file', () => {
    const added = { effectiveFrom: '2026-02-01', usdPerMTok: { input: 2, output: 4 } };
    expect(plainAfter(added)).toEqual([
      [undefined, 1, 'vendor'],
      ['2026-02-01', 2, 'press'],
    ]);
  });

  it('lets an authored row correct the generated one that begins on the same day', () => {
    expect(plainAfter({ usdPerMTok: { input: 1.5, output: 4 } })).toEqual([
      [undefined, 1.5, 'press'],
    ]);
  });

  it('gives two offers with the same last segment ids of their own', () => {
    const prices = [{ usdPerMTok: { input: 1, output: 1 } }];
    const offers = [
      { model: 'a/twin', prices },
      { model: 'b/twin', prices },
    ];
    const loaded = loadApiPrices(
      { generated: { example: { ...examplePriceFile, offers } }, authored: {}, sources: {} },
      '2026-02-01',
    );
    expect(loaded.providers[0]?.offers.map(({ id }) => id)).toEqual(['a-twin', 'b-twin']);
  });

  it('does not load a row without a source', () => {
    const { offers } = examplePriceFile;
    const files = { generated: { example: { offers } }, authored: {}, sources: {} };
    expect(() => loadApiPrices(files, '2026-02-01')).toThrow('has no source');
  });
});
