import type { TimedAmount } from './balancing-rates';
import { balancingRates } from './balancing-rates';
import { finiteValues } from './domain';

/** The rates at which flows net to zero. "None" and "several" are answers, never a guess at one. */
export type RateRoots =
  | { readonly kind: 'none'; readonly reason: string }
  | { readonly kind: 'one'; readonly rate: number }
  | { readonly kind: 'several'; readonly rates: readonly number[] };

/**
 * Internal rates of return per period: every rate r in (−0.9999, 1000] with Σ values[i] ÷ (1 + r)^i = 0,
 * the first value at once. Excel's IRR gives the one its guess leads to; this gives all of them. Throws
 * DomainError for no values or a value that is not finite.
 */
export function irr(values: readonly number[]): RateRoots {
  finiteValues({ values });
  return rateRoots(
    values.map((amount, time) => ({ amount, time })),
    1,
  );
}

/** The same for amounts at any whole number of units, `unitsPerPeriod` of which the rate is for. */
export function rateRoots(amounts: readonly TimedAmount[], unitsPerPeriod: number): RateRoots {
  const rates = balancingRates(amounts, unitsPerPeriod);
  const [rate] = rates;
  if (rate === undefined) return { kind: 'none', reason: whyNone(amounts) };
  return rates.length === 1 ? { kind: 'one', rate } : { kind: 'several', rates };
}

function whyNone(amounts: readonly TimedAmount[]): string {
  const net = new Map<number, number>();
  for (const { amount, time } of amounts) net.set(time, (net.get(time) ?? 0) + amount);
  const gains = [...net.values()].some((amount) => amount > 0);
  const losses = [...net.values()].some((amount) => amount < 0);
  if (!gains && !losses)
    return 'The amounts net to zero at once, so any rate fits and none stands out.';
  if (!gains) return 'No amount is received, so no rate can earn the payments back.';
  if (!losses) return 'No amount is paid out, so there is nothing for a rate to be earned on.';
  return 'The amounts do not net to zero at any rate between -99.99 % and 100,000 %.';
}
