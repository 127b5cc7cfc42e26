import { daysFromFirst } from './dates';
import { DomainError, finiteValues, moreThan } from './domain';
import type { RateRoots } from './irr';
import { rateRoots } from './irr';
import { presentValue } from './net-present-value';
import { compensatedSum } from './sum';

/** Amounts on calendar days (YYYY-MM-DD), one date to a value; the first date is the start. */
export interface DatedFlows {
  readonly values: readonly number[];
  readonly dates: readonly string[];
}

/** Excel counts every year as 365 days: leap years are a little longer than one year. */
const DAYS_PER_YEAR = 365;

/**
 * Net present value on the first date, as Excel's XNPV: Σ values[i] ÷ (1 + rate)^(days since the first
 * date ÷ 365), rate per year. Throws DomainError for a rate of −1 or less, lists of different length,
 * a text that is no date, or a date before the first.
 */
export function xnpv({ rate, ...flows }: DatedFlows & { readonly rate: number }): number {
  moreThan({ rate }, -1);
  return compensatedSum(
    timed(flows).map(({ amount, time }) =>
      presentValue({ value: amount, rate, periods: time / DAYS_PER_YEAR }),
    ),
  );
}

/** Every yearly rate in (−0.9999, 1000] at which XNPV is zero. Throws DomainError as XNPV does. */
export function xirr(flows: DatedFlows): RateRoots {
  return rateRoots(timed(flows), DAYS_PER_YEAR);
}

function timed({ values, dates }: DatedFlows): { amount: number; time: number }[] {
  finiteValues({ values });
  if (dates.length !== values.length) {
    throw new DomainError(
      'dates',
      `a list of ${dates.length}`,
      `as long as values, which holds ${values.length}`,
    );
  }
  const days = daysFromFirst(dates);
  return values.map((amount, index) => ({ amount, time: days[index] ?? 0 }));
}
