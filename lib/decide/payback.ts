import { lastCrossing } from '@/lib/finance/crossing';

/** When the saving against today's route has paid the money put in, for good. */
export type Payback =
  | { readonly kind: 'baseline' }
  | { readonly kind: 'from-the-start' }
  | { readonly kind: 'at'; readonly months: number }
  | { readonly kind: 'never'; readonly message: string };

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
  const crossing = lastCrossing([-given.upfrontExtra, ...given.cumulativeSaving]);
  if (crossing.kind === 'at') return { kind: 'at', months: crossing.periods };
  if (crossing.kind === 'from-the-start') return crossing;
  return {
    kind: 'never',
    message: `It has not paid back within ${given.cumulativeSaving.length} months.`,
  };
}
