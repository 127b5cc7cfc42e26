import type { ApiPrices, PriceFile } from '../schema/api-prices';
import { loadApiPrices } from './load';

const source = {
  title: 'Price list of the example',
  publisher: 'Example',
  url: 'https://example.com/pricing',
  accessedOn: '2026-01-01',
};

/** A made-up provider file whose figures are easy to multiply in the head. For tests only. */
export const examplePriceFile: PriceFile = {
  name: 'Example',
  source: 'example-list',
  basis: 'vendor',
  checkedOn: '2026-01-01',
  reviewBy: '2026-03-02',
  offers: [
    {
      model: 'vendor/Big-Model-20260101',
      name: 'Big Model',
      match: ['big-*', '/^large-\\d{2}$/'],
      prices: [
        {
          effectiveFrom: '2026-01-01',
          usdPerMTok: { input: 2, output: 10, cachedInput: 0.2, cacheWrite: 2.5 },
          longContext: [
            { aboveInputTokens: 100_000, usdPerMTok: { input: 4, output: 15, cachedInput: 0.4 } },
          ],
        },
        {
          effectiveFrom: '2026-06-01',
          usdPerMTok: { input: 1, output: 5 },
          hours: [{ from: '22:00', to: '02:00', usdPerMTok: { input: 3 } }],
        },
      ],
    },
    { model: 'plain', prices: [{ usdPerMTok: { input: 1, output: 4 } }] },
  ],
};

/** The example provider loaded, with whatever authored file the test adds. */
export function exampleApiPrices(authored: PriceFile = { offers: [] }): ApiPrices {
  return loadApiPrices(
    {
      generated: { example: examplePriceFile },
      authored: {
        example: authored,
        reseller: { name: 'Reseller', fallback: ['example'], offers: [] },
      },
      sources: { 'example-list': source },
    },
    '2026-02-01',
  );
}
