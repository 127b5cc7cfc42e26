import type { Cell } from '@/lib/graph/cell';
import type { Expression } from '@/lib/graph/expression';
import type { Capital } from './capital';
import { cell, MONTH_NUMBER, ONE, ONE_MONTH, ZERO } from './definitions';
import type { CostLine, EndLine, MonthlyLine } from './lines';
import type { Purchases } from './purchases';
import type { Shared } from './shared';

/** Money lent on what is bought: drawn with each purchase, paid back in equal payments. */
export interface Lending {
  /** Of each purchase, drawn when it is bought. */
  readonly share: Expression;
  readonly ratePerMonth: Cell;
  /** month */
  readonly term: Expression;
}

export interface LoanCells {
  readonly upfront: readonly CostLine[];
  readonly monthly: readonly MonthlyLine[];
  readonly atEnd: readonly EndLine[];
  /** 1/month */
  readonly ratePerMonth: Cell;
  readonly interest: Cell;
  readonly principal: Cell;
  readonly drawnFirst: Cell;
  readonly drawnLater: Cell;
  /** USD owed at the end of each month, before what is settled at the end. */
  readonly balance: Cell;
}

interface Question {
  readonly id: string;
  readonly lending: Lending;
  readonly capital: Capital;
  readonly purchases: Purchases;
  readonly shared: Shared;
}

/**
 * A loan on every purchase, in equal monthly payments at the end of each month. What is owed of
 * 1 after k of n payments is the worth of the n − k left over that of all n. What is still owed
 * at the end of the horizon is settled in its last month.
 */
export function loanCells(question: Question): LoanCells {
  const { lending, capital, purchases, shared } = question;
  const id = (name: string) => `${question.id}.${name}`;
  const { ratePerMonth: rate, term } = lending;
  const worth = (months: Expression) => months.annuityFactor(rate, ONE_MONTH);
  const owed = cell(id('owedOfOne'), '1', {
    label: 'owed of 1 lent, by months since it',
    formula: worth(term.minus(MONTH_NUMBER).max(NO_MONTHS)).over(worth(term)),
  });
  const owedBefore = cell(id('owedOfOneBefore'), '1', {
    label: 'owed of 1 lent, a month before',
    formula: owed.lag(ONE),
  });
  const drawnFirst = cell(id('drawnFirst'), 'USD', {
    label: 'lent before month 1',
    formula: capital.first.times(lending.share),
  });
  const drawnLater = cell(id('drawnLater'), 'USD/month', {
    label: 'lent later',
    formula: capital.later.times(lending.share),
  });
  const balance = cell(id('balance'), 'USD', {
    label: 'owed at the end of the month',
    // A later purchase pays from the month after it, so its own month owes all of it.
    formula: drawnFirst.times(owed).plus(drawnLater.times(ONE_MONTH).spreadBy(owedBefore)),
  });
  const interest = cell(id('interest'), 'USD/month', {
    label: 'interest',
    formula: balance.lag(drawnFirst).times(rate, shared.counted('Loan interest')),
  });
  const principal = cell(id('principal'), 'USD/month', {
    label: 'paid back',
    formula: balance.lag(drawnFirst).minus(balance).over(ONE_MONTH).plus(drawnLater),
  });
  const settled = cell(id('settled'), 'USD', {
    label: 'owed at the end, settled then',
    formula: balance.last(),
  });
  const owedAtConstantVolume = cell(id('balanceAtConstantVolume'), 'USD', {
    label: 'owed at the end of the month at the volume and prices of month 1',
    formula: drawnFirst.times(owed).plus(drawnFirst.times(purchases.replaced).spreadBy(owedBefore)),
  });
  const interestAtConstantVolume = cell(id('interestAtConstantVolume'), 'USD', {
    label: 'interest over the horizon at the volume of month 1',
    formula: owedAtConstantVolume
      .lag(drawnFirst)
      .times(rate, shared.counted('Loan interest'))
      .sum(ONE_MONTH),
  });
  const part = 'Loan interest';
  return {
    ratePerMonth: rate,
    interest,
    principal,
    drawnFirst,
    drawnLater,
    balance,
    upfront: [{ part, kind: 'loan', cell: drawnFirst, received: true }],
    monthly: [
      { part, kind: 'loan', cell: drawnLater, received: true },
      { part, kind: 'loan', cell: principal },
      { part, kind: 'opex', cell: interest, atConstantVolume: interestAtConstantVolume },
    ],
    atEnd: [{ part, kind: 'loan', cell: settled, atConstantVolume: settled }],
  };
}

const NO_MONTHS = cell('noMonths', 'month', { label: 'no months', formula: ZERO.times(ONE_MONTH) });
