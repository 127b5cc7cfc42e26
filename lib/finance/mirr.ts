import { finiteValues, moreThan } from './domain';
import { presentValue } from './net-present-value';
import type { Solved } from './solved';
import { solved, unsolved } from './solved';
import { compensatedSum } from './sum';

/**
 * Modified internal rate of return per period, as Excel's MIRR: receipts reinvested to the last period
 * at one rate, payments discounted to the first at another,
 * (FV(receipts) ÷ −PV(payments))^(1 ÷ (n − 1)) − 1. None without both a payment and a receipt. Throws
 * DomainError for a rate of −1 or less or a value that is not finite.
 */
export function mirr({
  values,
  financeRate,
  reinvestRate,
}: {
  readonly values: readonly number[];
  readonly financeRate: number;
  readonly reinvestRate: number;
}): Solved {
  moreThan({ financeRate, reinvestRate }, -1);
  finiteValues({ values });
  const receipts = values.map((value) => Math.max(value, 0));
  const payments = values.map((value) => Math.max(-value, 0));
  if (!receipts.some(Boolean) || !payments.some(Boolean)) {
    return unsolved(
      'MIRR needs at least one payment and one receipt: without both no return is defined.',
    );
  }
  const growthLog =
    presentValueLog(receipts, reinvestRate) - presentValueLog(payments, financeRate);
  return solved(Math.expm1(growthLog / (values.length - 1) + Math.log1p(reinvestRate)));
}

/** ln of a present value that may itself be past the largest or the smallest double. */
function presentValueLog(values: readonly number[], rate: number): number {
  const periodLog = Math.log1p(rate);
  const logs = values.map((value, period) => Math.log(value) - period * periodLog);
  const largest = logs.indexOf(logs.reduce((most, log) => Math.max(most, log), -Infinity));
  const terms = values.map((value, period) =>
    presentValue({ value, rate, periods: period - largest }),
  );
  return Math.log(compensatedSum(terms)) - largest * periodLog;
}
