import type { TimedAmount } from './balancing-rates';
import { atLeast, finite, moreThan } from './domain';
import type { RateRoots } from './irr';
import { rateRoots } from './irr';
import { checkType } from './payment';

/** A loan whose rate is asked for. Money received is positive, paid is negative, as in Excel. */
export interface Terms {
  readonly nper: number;
  readonly pmt: number;
  readonly pv: number;
  readonly fv: number;
  /** 0: payments at the end of each period (arrears); 1: at its start (advance). */
  readonly type: number;
}

/** More payments than this are put into their closed form, as are fractions of a payment. */
const MOST_PAYMENTS = 4000;
/** Fractions of a period are taken to this: a ten-thousandth. */
const UNITS_PER_PERIOD = 10_000;

/**
 * Every rate per period in (−0.9999, 1000] of a loan, as Excel's RATE, which gives the one its guess
 * leads to. Throws DomainError for nper ≤ 0, a number that is not finite, or a type but 0 and 1.
 */
export function loanRates(terms: Terms): RateRoots {
  const { nper, pmt, pv, fv, type } = terms;
  moreThan({ nper }, 0);
  finite({ pmt, pv, fv });
  checkType(type);
  return Number.isInteger(nper) && nper <= MOST_PAYMENTS
    ? rateRoots(paymentByPayment(terms), 1)
    : closedForm(terms);
}

function paymentByPayment({ nper, pmt, pv, fv, type }: Terms): TimedAmount[] {
  const payments = Array.from({ length: nper }, (_, index) => ({
    amount: pmt,
    time: index + 1 - type,
  }));
  return [{ amount: pv, time: 0 }, ...payments, { amount: fv, time: nper }];
}

/**
 * The annuity equation times rate × (1 + rate)^−nper: four amounts, with one root at 0 of its own that
 * is an answer only where payments and amounts add up to nothing.
 */
function closedForm({ nper, pmt, pv, fv, type }: Terms): RateRoots {
  const units = Math.round(nper * UNITS_PER_PERIOD);
  atLeast({ nper }, 1 / UNITS_PER_PERIOD);
  const early = type === 1 ? pmt : 0;
  const late = pmt - early;
  const roots = rateRoots(
    [
      { amount: pv, time: 0 },
      { amount: early, time: 0 },
      { amount: -pv, time: UNITS_PER_PERIOD },
      { amount: late, time: UNITS_PER_PERIOD },
      { amount: fv, time: units },
      { amount: -early, time: units },
      { amount: -fv, time: units + UNITS_PER_PERIOD },
      { amount: -late, time: units + UNITS_PER_PERIOD },
    ],
    UNITS_PER_PERIOD,
  );
  return withoutZero(roots, pv + pmt * nper + fv === 0);
}

/** Within this of nothing a rate cannot be told from the closed form's own root. */
const CLOSE_TO_ZERO = 1e-9;

function withoutZero(roots: RateRoots, zeroIsAnAnswer: boolean): RateRoots {
  if (roots.kind === 'none') return roots;
  const found = roots.kind === 'one' ? [roots.rate] : roots.rates;
  const rates = found.filter((one) => Math.abs(one) > CLOSE_TO_ZERO);
  const all = zeroIsAnAnswer ? [...rates, 0].sort((a, b) => a - b) : rates;
  const [only] = all;
  if (only === undefined) {
    return { kind: 'none', reason: 'The payments do not repay the amounts at any rate.' };
  }
  return all.length === 1 ? { kind: 'one', rate: only } : { kind: 'several', rates: all };
}
