import { capitalRecoveryFactor, sinkingFundFactor } from './annuity';
import { DomainError, finite, moreThan, within } from './domain';

// The closed forms of Excel's PMT, IPMT and PPMT, rearranged so that nothing large is subtracted from
// something large. The usual route, a balance by FV, loses every digit once (1 + rate)^nper passes 1e15.
// With d = rate ÷ ((1 + rate)^nper − 1), payments in arrears:
//   PMT      = −(pv + fv) × d − pv × rate
//   PPMT(k)  = −(pv + fv) × d × (1 + rate)^(k − 1)
//   IPMT(k)  = −rate × (pv × (1 − w) − fv × w),  w = ((1 + rate)^(k − 1) − 1) ÷ ((1 + rate)^nper − 1)
// In advance each payment is due one period sooner, so all are ÷ (1 + rate), and the first has no interest.

/** A loan or lease of equal payments. Money received is positive, paid is negative, as in Excel. */
export interface Loan {
  /** Per period: 0.01 is 1 %. */
  readonly rate: number;
  readonly nper: number;
  readonly pv: number;
  readonly fv: number;
  /** 0: payments at the end of each period (arrears); 1: at its start (advance). */
  readonly type: number;
}

/** Payment per period, as Excel's PMT. Throws DomainError for rate ≤ −1, nper ≤ 0, or a type but 0 and 1. */
export function pmt(loan: Loan): number {
  checkLoan(loan);
  const { rate, nper, pv, fv, type } = loan;
  const arrears =
    rate < 0
      ? -(pv + fv) * capitalRecoveryFactor({ rate, nper }) + rate * fv
      : -(pv + fv) * sinkingFundFactor({ rate, nper }) - rate * pv;
  return arrears / (1 + rate * type);
}

/** The interest in payment `per` of 1 … nper, as Excel's IPMT. Throws DomainError as PMT, and for per. */
export function ipmt({ per, ...loan }: Loan & { readonly per: number }): number {
  checkLoan(loan);
  within({ per }, [1, loan.nper]);
  const { rate, pv, fv, type } = loan;
  if (rate === 0 || (type === 1 && per === 1)) return 0;
  const { repaid, owed } = sharesBefore({ ...loan, per });
  return (-rate * (pv * owed - fv * repaid)) / (1 + rate * type);
}

/** The principal in payment `per` of 1 … nper, as Excel's PPMT. Throws DomainError as IPMT. */
export function ppmt({ per, ...loan }: Loan & { readonly per: number }): number {
  checkLoan(loan);
  within({ per }, [1, loan.nper]);
  const { rate, nper, pv, fv, type } = loan;
  if (rate === 0) return -(pv + fv) / nper;
  if (type === 1 && per === 1) return pmt(loan);
  const log = Math.log1p(rate);
  const share =
    rate > 0
      ? (rate * Math.exp(-(nper - per + 1) * log)) / -Math.expm1(-nper * log)
      : (rate * Math.exp((per - 1) * log)) / Math.expm1(nper * log);
  return (-(pv + fv) * share) / (1 + rate * type);
}

/** The shares of pv + fv repaid before payment `per` (w) and still owed (1 − w), each without cancellation. */
function sharesBefore({ rate, nper, per }: Loan & { readonly per: number }): {
  repaid: number;
  owed: number;
} {
  const log = Math.log1p(rate);
  const left = nper - per + 1;
  const done = per - 1;
  if (rate > 0) {
    const whole = Math.expm1(-nper * log);
    return {
      repaid: (Math.exp(-left * log) * Math.expm1(-done * log)) / whole,
      owed: Math.expm1(-left * log) / whole,
    };
  }
  const whole = Math.expm1(nper * log);
  return {
    repaid: Math.expm1(done * log) / whole,
    owed: (Math.exp(done * log) * Math.expm1(left * log)) / whole,
  };
}

function checkLoan({ rate, nper, pv, fv, type }: Loan): void {
  moreThan({ rate }, -1);
  moreThan({ nper }, 0);
  finite({ pv, fv });
  checkType(type);
}

/** Throws DomainError unless payments are in arrears (0) or in advance (1). */
export function checkType(type: number): void {
  if (type !== 0 && type !== 1) {
    throw new DomainError('type', type, '0 (end of period) or 1 (start)');
  }
}
