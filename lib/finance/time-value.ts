import { atLeast, finite, moreThan } from './domain';
import { checkType } from './payment';
import type { Solved } from './solved';
import { solved, unsolved } from './solved';

// pv × (1 + rate)^nper + pmt × (1 + rate × type) × ((1 + rate)^nper − 1) ÷ rate + fv = 0, solved for fv,
// pv and nper. Money received is positive, paid is negative, as in Excel.

interface Payments {
  /** Per period: 0.01 is 1 %. */
  readonly rate: number;
  readonly pmt: number;
  /** 0: at the end of each period (arrears); 1: at its start (advance). */
  readonly type: number;
}

/** Future value, as Excel's FV. Throws DomainError for rate ≤ −1, nper < 0, or a type but 0 and 1. */
export function futureValue({
  nper,
  pv,
  ...payments
}: Payments & { readonly nper: number; readonly pv: number }): number {
  checkPayments(payments);
  atLeast({ nper }, 0);
  finite({ pv });
  const { rate, pmt, type } = payments;
  if (rate === 0) return -(pv + pmt * nper);
  const growthLog = nper * Math.log1p(rate);
  return -(pv * Math.exp(growthLog) + (pmt * (1 + rate * type) * Math.expm1(growthLog)) / rate);
}

/** Present value, as Excel's PV. Throws DomainError as above. */
export function presentValueOfPayments({
  nper,
  fv,
  ...payments
}: Payments & { readonly nper: number; readonly fv: number }): number {
  checkPayments(payments);
  atLeast({ nper }, 0);
  finite({ fv });
  const { rate, pmt, type } = payments;
  if (rate === 0) return -(fv + pmt * nper);
  const discountLog = -nper * Math.log1p(rate);
  return -(fv * Math.exp(discountLog) - (pmt * (1 + rate * type) * Math.expm1(discountLog)) / rate);
}

/**
 * Number of periods, as Excel's NPER: ln((P − fv × rate) ÷ (P + pv × rate)) ÷ ln(1 + rate) with
 * P = pmt × (1 + rate × type). May be negative, as in Excel: the balance was reached in the past. None
 * where no number of periods gets there. Throws DomainError as above.
 */
export function numberOfPeriods({
  pv,
  fv,
  ...payments
}: Payments & { readonly pv: number; readonly fv: number }): Solved {
  checkPayments(payments);
  finite({ pv, fv });
  const { rate, pmt, type } = payments;
  const never = unsolved('No number of these payments takes the balance from pv to fv.');
  if (pv + fv === 0) return solved(0);
  if (rate === 0) return pmt === 0 ? never : solved(-(pv + fv) / pmt);
  const payment = pmt * (1 + rate * type);
  const reached = payment - fv * rate;
  const begun = payment + pv * rate;
  const ratio = reached / begun;
  if (!(ratio > 0 && Number.isFinite(ratio))) return never;
  // ratio = 1 − rate × (pv + fv) ÷ begun: near 1 the difference is what carries the digits.
  const change = (-rate * (pv + fv)) / begun;
  const log = Math.abs(change) < 0.5 ? Math.log1p(change) : Math.log(ratio);
  return solved(log / Math.log1p(rate));
}

function checkPayments({ rate, pmt, type }: Payments): void {
  moreThan({ rate }, -1);
  finite({ pmt });
  checkType(type);
}
