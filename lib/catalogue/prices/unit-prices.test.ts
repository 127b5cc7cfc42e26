import { describe, expect, it } from 'vitest';
import type { Offer, ServiceTier } from '../schema/api-prices';
import { findOffer } from './find-offer';
import { isPriceProblem } from './problem';
import { exampleApiPrices } from './testing-prices';
import { unitPricesAt } from './unit-prices';

const halfPrice = {
  offers: [],
  tierRules: [
    {
      tier: 'batch' as const,
      shareOfStandard: { input: 0.5, output: 0.5 },
      models: ['*big*'],
      source: 'example-list',
      basis: 'vendor' as const,
      checkedOn: '2026-01-01',
      reviewBy: '2026-03-02',
    },
  ],
};

function offer(model: string): Offer {
  const found = findOffer(exampleApiPrices(halfPrice), { provider: 'example', model });
  if (isPriceProblem(found)) throw new Error(found.message);
  return found.offer;
}

function pricesAt(at: string, inputTokens: number, tier: ServiceTier = 'standard') {
  const answer = unitPricesAt({ offer: offer('big-model'), at, inputTokens, tier });
  return isPriceProblem(answer) ? answer.message : answer.usdPerMTok;
}

describe('unitPricesAt', () => {
  it('takes the row that has begun most recently', () => {
    expect(pricesAt('2026-05-31T23:59:59Z', 1)).toMatchObject({ input: 2, output: 10 });
    expect(pricesAt('2026-06-01T12:00:00Z', 1)).toEqual({ input: 1, output: 5 });
  });

  it('re-prices the whole request above the long-context threshold, not at it', () => {
    expect(pricesAt('2026-01-01', 100_000)).toMatchObject({ input: 2, output: 10 });
    // The cache-write price has no long-context step of its own: it stays.
    expect(pricesAt('2026-01-01', 100_001)).toEqual({
      input: 4,
      output: 15,
      cachedInput: 0.4,
      cacheWrite: 2.5,
    });
  });

  it('re-prices by the hour in UTC, whatever the offset of the instant', () => {
    expect(pricesAt('2026-06-01T21:59:59Z', 1)).toEqual({ input: 1, output: 5 });
    expect(pricesAt('2026-06-01T22:00:00Z', 1)).toEqual({ input: 3, output: 5 });
    expect(pricesAt('2026-06-02T02:30:00+02:00', 1)).toEqual({ input: 3, output: 5 });
    expect(pricesAt('2026-06-02T02:00:00Z', 1)).toEqual({ input: 1, output: 5 });
  });

  it('applies a published share to every price of a tier that has none of its own', () => {
    // Half of 4 and of 15; the rule gives no share for the cache, so the tier has no cached price.
    expect(pricesAt('2026-01-01', 200_000, 'batch')).toEqual({ input: 2, output: 7.5 });
  });

  it('refuses a tier that is not sold, naming those that are', () => {
    expect(pricesAt('2026-01-01', 1, 'flex')).toBe(
      'tier is "flex", for which the catalogue has no price of Big Model at example; priced there: standard, batch.',
    );
  });

  it('refuses a date before the first price', () => {
    expect(pricesAt('2025-12-31T23:59:59Z', 1)).toBe(
      'at is 2025-12-31T23:59:59Z, before the first price of Big Model at example in the catalogue (2026-01-01); it must be 2026-01-01 or later.',
    );
    const early = unitPricesAt({ offer: offer('plain'), at: '2023-02-28', inputTokens: 1 });
    expect(early).toMatchObject({ kind: 'refusal', code: 'before-first-price', path: 'at' });
  });

  it('says of an undated price that nobody knows since when it holds', () => {
    const answer = unitPricesAt({ offer: offer('plain'), at: '2025-01-01', inputTokens: 1 });
    expect(isPriceProblem(answer) ? [] : answer.notices).toEqual([
      'The source does not say when this price began; it was read on 2026-01-01.',
    ]);
  });

  it('answers what is not an instant with an error', () => {
    expect(pricesAt('next week', 1)).toBe(
      'at is "next week"; it must be a date such as 2026-11-21 or an instant with its offset such as 2026-11-21T02:00:00Z.',
    );
  });
});
