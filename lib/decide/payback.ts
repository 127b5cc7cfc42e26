import type { Payback } from './evaluation';

/**
 * When money put in has come back for good. `upfrontExtra` is paid before month
 * 1 beyond today's route; `cumulativeSaving` is the cash saved by the end of
 * each month, upfront included. Interpolated inside the month; where the saving
 * dips below zero again, the last crossing counts.
 */
export function paybackOf(given: {
  upfrontExtra: number;
  cumulativeSaving: readonly number[];
}): Payback {
  const balance = [-given.upfrontExtra, ...given.cumulativeSaving];
  const lastShort = balance.findLastIndex((saved) => saved < 0);
  if (lastShort === -1) return { kind: 'from-the-start' };
  const short = balance[lastShort];
  const paid = balance[lastShort + 1];
  if (short === undefined || paid === undefined) {
    return {
      kind: 'never',
      message: `It has not paid back within ${given.cumulativeSaving.length} months.`,
    };
  }
  return { kind: 'at', months: lastShort + -short / (paid - short) };
}
