import { finiteValues, moreThan } from './domain';
import { compensatedSum } from './sum';

/** Flows at equal intervals and the rate per interval (0.1 is 10 %). */
export interface PeriodicFlows {
  readonly rate: number;
  readonly values: readonly number[];
}

/**
 * Net present value as Excel's NPV has it: Σ values[i] ÷ (1 + rate)^(i + 1), i from 0, so the first
 * value is discounted by one period. In the money of `values`. Throws DomainError for a rate of −1 or
 * less or a value that is not finite.
 */
export function npvEndOfPeriod(flows: PeriodicFlows): number {
  return discounted(flows, 1);
}

/**
 * Net present value with the first value at once, undiscounted: Σ values[i] ÷ (1 + rate)^i. In the
 * money of `values`. Throws DomainError as above.
 */
export function npvFromNow(flows: PeriodicFlows): number {
  return discounted(flows, 0);
}

function discounted({ rate, values }: PeriodicFlows, firstPeriod: number): number {
  moreThan({ rate }, -1);
  finiteValues({ values });
  const terms = values.map((value, index) =>
    presentValue({ value, rate, periods: index + firstPeriod }),
  );
  return compensatedSum(terms);
}

/** One amount due after so many periods, today: value × (1 + rate)^(−periods). Periods may be fractional. */
export function presentValue({
  value,
  rate,
  periods,
}: {
  readonly value: number;
  readonly rate: number;
  readonly periods: number;
}): number {
  return value === 0 ? 0 : value * Math.exp(-periods * Math.log1p(rate));
}
