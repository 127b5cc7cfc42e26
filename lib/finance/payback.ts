import { lastCrossing } from './crossing';
import { finiteValues, moreThan } from './domain';
import type { PeriodicFlows } from './net-present-value';
import { presentValue } from './net-present-value';
import type { Solved } from './solved';
import { solved, unsolved } from './solved';

/**
 * Periods until the cumulative flow is paid back for good, the first value at time 0 and each later one
 * spread evenly over its period (linear interpolation). Where the sum dips below zero again, as when
 * more machines are bought, the last crossing counts. Never is an answer. Throws DomainError for a
 * value that is not finite.
 */
export function payback(values: readonly number[]): Solved {
  finiteValues({ values });
  let balance = 0;
  const crossing = lastCrossing(values.map((value) => (balance += value)));
  switch (crossing.kind) {
    case 'from-the-start':
      return solved(0);
    case 'at':
      return solved(crossing.periods);
    case 'never':
      return unsolved('The outlay is not paid back within these periods.');
  }
}

/** Payback of the flows discounted to time 0, interpolated between discounted sums. Throws as above. */
export function discountedPayback({ rate, values }: PeriodicFlows): Solved {
  moreThan({ rate }, -1);
  return payback(values.map((value, periods) => presentValue({ value, rate, periods })));
}
