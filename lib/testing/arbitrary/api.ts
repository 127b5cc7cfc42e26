import fc from 'fast-check';
import type { ApiRouteInputs, TokenPrices } from '@/lib/model/inputs';
import { given } from '../ledger-inputs';
import { byKey, changePerYear, evenly, number, share } from './numbers';

interface Facts {
  readonly id: ApiRouteInputs['id'];
  readonly workloads: readonly string[];
  readonly months: number;
}

/** An API route with or without its batch and flex tiers, a commitment and reserved capacity. */
export function apiRoute({ id, workloads, months }: Facts): fc.Arbitrary<ApiRouteInputs> {
  const price = fc
    .oneof(evenly(0.01, 30), fc.array(evenly(0.01, 30), { minLength: months, maxLength: months }))
    .map(given);
  const prices: fc.Arbitrary<TokenPrices> = fc.record({
    input: price,
    cachedInput: price,
    cacheWrite: price,
    output: price,
  });
  const ofWorkload = fc.record({
    standard: prices,
    batch: fc.option(prices),
    flex: fc.option(prices),
  });
  return fc.record({
    id: fc.constant(id),
    label: fc.constant(id),
    prices: byKey(workloads, () => ofWorkload),
    discountShare: share,
    residencyShare: number(0, 0.3),
    committedUsdPerYear: fc.oneof(fc.constant(0), evenly(1, 5e6)).map(given),
    reservedCapacity: fc.option(
      fc.record({
        tokensPerSecondPerUnit: number(10, 1e5),
        usdPerUnitMonth: number(0, 5e4),
      }),
    ),
    priceChangePerYear: changePerYear,
  });
}
