import { counts, type Entry } from './basics';
import type { LedgerInputs } from '@/lib/model/inputs';
import type { Batch } from './capital';

export interface Terms {
  /** Of each purchase. */
  readonly share: number;
  readonly ratePerMonth: number;
  readonly months: number;
}

/** What is drawn, paid and owed, by month from 1; before month 1 at 0. */
export interface LoanByHand {
  readonly drawn: readonly number[];
  readonly interest: readonly number[];
  readonly principal: readonly number[];
  readonly owed: readonly number[];
}

/** Present value of 1 at the end of each month. */
export function annuity(ratePerMonth: number, months: number): number {
  let worth = 0;
  for (let month = 1; month <= months; month++) worth += (1 + ratePerMonth) ** -month;
  return worth;
}

/** Each purchase's loan followed payment by payment. */
export function loanByHand(batches: readonly Batch[], terms: Terms, horizon: number): LoanByHand {
  const months = Array.from({ length: horizon + 1 }, () => 0);
  const drawn = [...months];
  const interest = [...months];
  const principal = [...months];
  const owed = [...months];
  const add = (list: number[], month: number, usd: number) => {
    list[month] = (list[month] ?? NaN) + usd;
  };
  for (const { paid, usd } of batches) {
    let balance = usd * terms.share;
    if (balance === 0) continue;
    const payment = balance / annuity(terms.ratePerMonth, terms.months);
    add(drawn, paid, balance);
    add(owed, paid, balance);
    for (let month = paid + 1; month <= horizon; month++) {
      const last = month - paid >= terms.months;
      const charged = balance * terms.ratePerMonth;
      const back = last ? balance : payment - charged;
      balance -= back;
      add(interest, month, charged);
      add(principal, month, back);
      add(owed, month, balance);
    }
  }
  return { drawn, interest, principal, owed };
}

/** Money drawn, paid back, its interest, and what is still owed settled at the end. */
export function loanEntries(inputs: LedgerInputs, loan: LoanByHand): Entry[] {
  const part = 'Loan interest';
  const horizon = loan.owed.length - 1;
  const lent = (month: number, usd: number): Entry => ({ month, part, kind: 'loan', usd });
  return [
    ...loan.drawn.map((usd, month) => lent(month, -usd)),
    ...loan.principal.map((usd, month) => lent(month, usd)),
    lent(horizon, loan.owed[horizon] ?? NaN),
    ...loan.interest.map((usd, month): Entry => ({
      month,
      part,
      kind: 'opex',
      usd: usd * counts(inputs, part),
    })),
  ];
}
