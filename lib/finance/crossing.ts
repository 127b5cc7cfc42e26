/** When a running balance came up to zero for good. */
export type Crossing =
  | { readonly kind: 'from-the-start' }
  /** In periods, linear inside the period it falls in. */
  | { readonly kind: 'at'; readonly periods: number }
  | { readonly kind: 'never' };

/**
 * The last time a balance crosses from below zero to zero or more, the first balance standing at time
 * 0 and each later one at the end of its period. Where it dips again, as when more machines are
 * bought, the last crossing counts.
 */
export function lastCrossing(balances: readonly number[]): Crossing {
  const lastShort = balances.findLastIndex((balance) => balance < 0);
  if (lastShort === -1) return { kind: 'from-the-start' };
  const short = balances[lastShort];
  const paid = balances[lastShort + 1];
  if (short === undefined || paid === undefined) return { kind: 'never' };
  return { kind: 'at', periods: lastShort + -short / (paid - short) };
}
