import type { Cell } from '@/lib/graph/cell';
import type { Expression } from '@/lib/graph/expression';
import type { Capital } from './capital';
import { cell, ONE, ONE_MONTH } from './definitions';
import type { LoanCells } from './loan';
import type { FinancingMethod } from './machine-inputs';
import type { Financing, OperatingLease } from './financing';
import { upTo } from './schedules';
import type { Shared } from './shared';

/** What the same servers cost by each way to pay for them, USD after tax, in present value. */
export type WaysToPay = ReadonlyMap<FinancingMethod, WayToPay>;

export interface WayToPay {
  /** Paid before month 1. */
  readonly upfront: Cell;
  /** USD/month, tax saved taken off; the sale at the end in the last month */
  readonly monthly: Cell;
  readonly presentValue: Cell;
}

/**
 * The purchase alone, discounted at the after-tax cost of debt: a lease and a loan are both debt,
 * and the tax shield of the write-off belongs to whoever owns the servers.
 */
export function payingCells(given: {
  capital: Capital;
  financing: Financing;
  shared: Shared;
}): WaysToPay {
  const { capital, financing, shared } = given;
  const rate = cell('financing.costOfDebt', '1/month', {
    label: 'cost of debt per month, after tax',
    formula: financing.loan.ratePerMonth.times(ONE.minus(shared.taxRate)),
  });
  const buying = {
    upfront: capital.first,
    monthly: afterTaxPurchase(capital, shared),
  };
  const ways: readonly [FinancingMethod, { upfront: Expression; monthly: Expression }][] = [
    ['cash', buying],
    ['loan', lentOn({ ...buying, loan: financing.loan, shared })],
    ['finance-lease', lentOn({ ...buying, loan: financing.financeLease, shared })],
    ['operating-lease', leasedBy(financing.operatingLease, shared)],
  ];
  return new Map(
    ways.map(([method, way]) => [method, wayCells({ id: `financing.${method}`, rate, ...way })]),
  );
}

function wayCells(given: {
  id: string;
  rate: Cell;
  upfront: Expression;
  monthly: Expression;
}): WayToPay {
  const upfront = cell(`${given.id}.upfront`, 'USD', {
    label: 'paid before month 1 for the servers',
    formula: given.upfront,
  });
  const monthly = cell(`${given.id}.afterTax`, 'USD/month', {
    label: 'paid for the servers per month, after tax',
    formula: given.monthly,
  });
  return {
    upfront,
    monthly,
    presentValue: cell(`${given.id}.presentValue`, 'USD', {
      label: 'present value of paying for the servers, after tax',
      formula: upfront.plus(monthly.discountedSum(given.rate, ONE_MONTH)),
    }),
  };
}

/** Later purchases less sales, less the tax that writing off and selling saves. */
function afterTaxPurchase(capital: Capital, { taxRate }: Shared): Expression {
  const atEnd = capital.soldAtEnd.inLastMonth(ONE_MONTH);
  const deducted = capital.taxDepreciation
    .minus(capital.soldOnReplacement)
    .plus(capital.taxValue.last().inLastMonth(ONE_MONTH))
    .minus(atEnd);
  return capital.later.minus(capital.soldOnReplacement).minus(atEnd).minus(deducted.times(taxRate));
}

/** A payment before month 1 is a cost of month 1, and saves its tax then. */
function leasedBy({ first, payments }: OperatingLease, { taxRate }: Shared) {
  const deducted = payments.plus(first.over(ONE_MONTH).times(upTo(ONE_MONTH)));
  return { upfront: first, monthly: payments.minus(deducted.times(taxRate)) };
}

function lentOn(given: { upfront: Cell; monthly: Expression; loan: LoanCells; shared: Shared }): {
  upfront: Expression;
  monthly: Expression;
} {
  const { loan, shared } = given;
  return {
    upfront: given.upfront.minus(loan.drawnFirst),
    monthly: given.monthly
      .plus(loan.principal)
      .minus(loan.drawnLater)
      .plus(loan.balance.last().inLastMonth(ONE_MONTH))
      .plus(loan.interest.times(ONE.minus(shared.taxRate))),
  };
}
