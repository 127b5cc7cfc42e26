import type { Cell } from '@/lib/graph/cell';
import type { Capital } from './capital';
import { cell, leaf, NO_MONEY, ONE, ONE_MONTH } from './definitions';
import type { CostLine, MonthlyLine } from './lines';
import type { Lending, LoanCells } from './loan';
import type { FinancingInputs, FinancingMethod } from './machine-inputs';
import { monthlyRate } from './rates';
import { upTo } from './schedules';
import type { Shared } from './shared';

/** The terms of a loan as the user entered them. */
export function loanTerms(financing: FinancingInputs): Lending {
  const rate = leaf('financing.loanRate', '1/year', {
    label: 'interest on a loan per year',
    ...financing.loanRatePerYear,
  });
  return {
    share: leaf('financing.loanShare', '1', {
      label: 'share of the price that is lent',
      ...financing.loanShare,
    }),
    ratePerMonth: cell('financing.loanRateMonthly', '1/month', {
      label: 'interest on a loan per month',
      formula: monthlyRate(rate),
    }),
    term: leaf('financing.loanTerm', 'month', {
      label: 'term of a loan',
      ...financing.loanMonths,
    }),
  };
}

/** Each way to pay for the same servers. */
export interface Financing {
  readonly chosen: FinancingMethod;
  readonly loan: LoanCells;
  readonly financeLease: LoanCells;
  readonly operatingLease: OperatingLease;
}

export interface OperatingLease {
  /** USD, with the start of the lease: the first payment where they are made in advance. */
  readonly first: Cell;
  /** USD/month */
  readonly payments: Cell;
  readonly upfront: readonly CostLine[];
  readonly monthly: readonly MonthlyLine[];
}

export interface LeaseTerms {
  readonly ratePerMonth: Cell;
  readonly term: Cell;
  readonly paidInAdvance: boolean;
}

export function leaseTerms(financing: FinancingInputs): LeaseTerms {
  const rate = leaf('financing.leaseRate', '1/year', {
    label: 'interest in a lease per year',
    ...financing.leaseRatePerYear,
  });
  return {
    paidInAdvance: financing.paidInAdvance,
    ratePerMonth: cell('financing.leaseRateMonthly', '1/month', {
      label: 'interest in a lease per month',
      formula: monthlyRate(rate),
    }),
    term: leaf('financing.leaseTerm', 'month', {
      label: 'term of a lease',
      ...financing.leaseMonths,
    }),
  };
}

/**
 * A finance lease is a loan on the whole price. Paid in advance, its first payment falls due with
 * the purchase, so the rest is lent for a month less.
 */
export function financeLease(lease: LeaseTerms): Lending {
  const { ratePerMonth, term } = lease;
  if (!lease.paidInAdvance) return { share: ONE, ratePerMonth, term };
  const payment = cell('financing.finance-lease.paymentOfOne', '1', {
    label: 'monthly payment in advance on 1 leased',
    formula: ONE.over(
      term.annuityFactor(ratePerMonth, ONE_MONTH).times(ONE.plus(ratePerMonth.times(ONE_MONTH))),
    ),
  });
  // A lease of one month is paid with the purchase: nothing is lent, for any number of months.
  const rest = term.minus(ONE_MONTH).max(ONE_MONTH);
  return { share: ONE.minus(payment), ratePerMonth, term: rest };
}

/**
 * An operating lease: a payment each month for what stands there, the same share of its price,
 * that leaves the lessor the resale value at the end of the term. Nothing is owned. Paid in
 * advance, month 1 is paid for before it begins, and the last month has been paid for already.
 */
export function operatingLeaseCells(given: {
  lease: LeaseTerms;
  capital: Capital;
  /** Share of the price a server fetches at the end of the term. */
  residualShare: Cell;
  shared: Shared;
}): OperatingLease {
  const { lease, capital, shared } = given;
  const { ratePerMonth: rate, term } = lease;
  const id = (name: string) => `financing.operating-lease.${name}`;
  const months = term.annuityFactor(rate, ONE_MONTH);
  const growth = ONE.plus(rate.times(ONE_MONTH));
  const arrears = ONE.minus(given.residualShare.over(growth.power(term.over(ONE_MONTH)))).over(
    months,
  );
  const payment = cell(id('paymentOfOne'), '1', {
    label: 'monthly payment on 1 leased',
    formula: (lease.paidInAdvance ? arrears.over(growth) : arrears).times(
      shared.counted('Lease payments'),
    ),
  });
  const perMonth = cell(id('firstServers'), 'USD', {
    label: 'monthly payment for the servers of month 1',
    formula: capital.first.times(payment),
  });
  const first = lease.paidInAdvance ? perMonth : NO_MONEY;
  const isDue = lease.paidInAdvance ? upTo(shared.horizon.minus(ONE_MONTH)) : ONE;
  const payments = cell(id('payments'), 'USD/month', {
    label: 'lease payments',
    // What is added in a month is bought in it, and pays from it on.
    formula: perMonth
      .times(isDue)
      .plus(capital.added.cumulative(ONE_MONTH).times(payment))
      .over(ONE_MONTH),
  });
  const atConstantVolume = cell(id('paymentsAtConstantVolume'), 'USD', {
    label: 'lease payments over the horizon at the volume of month 1',
    formula: perMonth.times(shared.horizon.over(ONE_MONTH)).minus(first),
  });
  const head = { part: 'Lease payments', kind: 'opex' } as const;
  return {
    first,
    payments,
    upfront: lease.paidInAdvance ? [{ ...head, cell: first }] : [],
    monthly: [{ ...head, cell: payments, atConstantVolume }],
  };
}
