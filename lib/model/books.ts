import type { Cell } from '@/lib/graph/cell';
import type { Expression } from '@/lib/graph/expression';
import { sumOf } from '@/lib/graph/expression';
import type { OptionId } from '@/lib/scenario/options';
import type { Capital } from './capital';
import { cell, NO_COST, NO_MONEY, ONE, ONE_MONTH } from './definitions';
import type { RouteLines } from './lines';
import { upTo } from './schedules';
import type { Shared } from './shared';

/** A route's cost as the books and the tax office see it: purchases written off, not paid. */
export interface Books {
  /** USD/month: running costs, with what was paid before month 1 in month 1 */
  readonly expensed: Cell;
  readonly depreciation: Cell;
  /** USD/month: book value given up less what it was sold for */
  readonly disposal: Cell;
  /** USD/month: the three together */
  readonly profitAndLoss: Cell;
  /** What is owned, USD, at the start and the end of each month; at the end all is sold. */
  readonly opening: Cell;
  readonly closing: Cell;
  readonly taxDeductible: Cell;
  /** Tax that is not due because of it, USD/month */
  readonly taxSaved: Cell;
  readonly profitAndLossAfterTax: Cell;
  readonly cashAfterTax: Cell;
  readonly cumulativeAfterTax: Cell;
  readonly totalAfterTax: Cell;
  readonly presentValueAfterTax: Cell;
  /** Zero: what the books charge over the horizon less what was paid. */
  readonly foots: Cell;
}

interface Question {
  readonly id: OptionId;
  readonly label: string;
  readonly lines: RouteLines;
  readonly shared: Shared;
  readonly capital: Capital | null;
  readonly upfront: Cell;
  readonly opex: Cell;
  readonly cash: Cell;
  readonly total: Cell;
}

export function booksCells(question: Question): Books {
  const { label, shared, upfront, cash } = question;
  const id = (name: string) => `route.${question.id}.${name}`;
  const named = (what: string) => `${what}, ${label}`;
  const month = (name: string, fact: { label: string; formula: Expression }) =>
    cell(id(name), 'USD/month', { label: named(fact.label), formula: fact.formula });
  const expensed = month('expensed', {
    label: 'running costs as booked',
    formula: question.opex.plus(paidBefore(question.lines).over(ONE_MONTH).times(upTo(ONE_MONTH))),
  });
  const owned = ownedCells({ ...question, month });
  const profitAndLoss = month('profitAndLoss', {
    label: 'cost in profit and loss',
    formula: expensed.plus(owned.depreciation, owned.disposal),
  });
  const taxDeductible = month('taxDeductible', {
    label: 'cost deducted for tax',
    formula: expensed.plus(owned.taxDepreciation, owned.taxDisposal),
  });
  const taxSaved = month('taxSaved', {
    label: 'tax saved',
    formula: taxDeductible.times(shared.taxRate),
  });
  const cashAfterTax = month('cashAfterTax', {
    label: 'cash paid per month, after tax',
    formula: cash.minus(taxSaved),
  });
  const money = (name: string, fact: { label: string; formula: Expression }) =>
    cell(id(name), 'USD', { label: named(fact.label), formula: fact.formula });
  return {
    expensed,
    depreciation: owned.depreciation,
    disposal: owned.disposal,
    profitAndLoss,
    opening: owned.opening,
    closing: owned.closing,
    taxDeductible,
    taxSaved,
    cashAfterTax,
    profitAndLossAfterTax: month('profitAndLossAfterTax', {
      label: 'cost in profit and loss, after tax',
      formula: profitAndLoss.times(ONE.minus(shared.taxRate)),
    }),
    cumulativeAfterTax: money('cumulativeAfterTax', {
      label: 'cash paid so far, after tax',
      formula: upfront.plus(cashAfterTax.cumulative(ONE_MONTH)),
    }),
    totalAfterTax: money('totalAfterTax', {
      label: 'cost over the horizon, after tax',
      formula: upfront.plus(cashAfterTax.sum(ONE_MONTH)),
    }),
    presentValueAfterTax: money('presentValueAfterTax', {
      label: 'present value of the cost, after tax',
      formula: upfront.plus(cashAfterTax.discountedSum(shared.discountRate, ONE_MONTH)),
    }),
    foots: money('booksLessCash', {
      label: 'cost in the books less cash paid, over the horizon (zero)',
      formula: profitAndLoss.sum(ONE_MONTH).minus(question.total),
    }),
  };
}

/** Running costs paid before month 1: moving to the route, a reservation paid ahead. */
function paidBefore({ upfront }: RouteLines): Expression {
  const opex = upfront.filter((line) => line.kind === 'opex');
  return sumOf([NO_MONEY, ...opex.map((line) => line.cell)]);
}

/** Depreciation, sales and value of what the route owns; nothing where it owns nothing. */
function ownedCells(
  given: Question & {
    month: (name: string, fact: { label: string; formula: Expression }) => Cell;
  },
) {
  const { capital, label, month } = given;
  const id = (name: string) => `route.${given.id}.${name}`;
  if (capital === null)
    return {
      depreciation: NO_COST,
      disposal: NO_COST,
      taxDepreciation: NO_COST,
      taxDisposal: NO_COST,
      opening: NO_MONEY,
      closing: NO_MONEY,
    };
  const disposal = (name: string, fact: { label: string; value: Cell }) =>
    month(name, {
      label: fact.label,
      formula: fact.value
        .last()
        .minus(capital.soldAtEnd)
        .inLastMonth(ONE_MONTH)
        .minus(capital.soldOnReplacement),
    });
  const closing = cell(id('bookValueClosing'), 'USD', {
    label: `book value at the end of the month, ${label}`,
    formula: capital.bookValue.minus(
      capital.bookValue.last().inLastMonth(ONE_MONTH).times(ONE_MONTH),
    ),
  });
  return {
    depreciation: capital.depreciation,
    disposal: disposal('disposal', {
      label: 'book value given up less what it was sold for',
      value: capital.bookValue,
    }),
    taxDepreciation: capital.taxDepreciation,
    taxDisposal: disposal('taxDisposal', {
      label: 'tax value given up less what it was sold for',
      value: capital.taxValue,
    }),
    closing,
    opening: cell(id('bookValueOpening'), 'USD', {
      label: `book value at the start of the month, ${label}`,
      formula: closing.lag(capital.first),
    }),
  };
}
