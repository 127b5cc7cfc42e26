import type { LedgerInputs } from '@/lib/model/inputs';
import type { FinancingMethod } from '@/lib/model/machine-inputs';
import { counts, monthsOf, one, present, rateOfMonth, total } from './basics';
import { taxSchedule, writtenOff, type CapitalByHand } from './capital';
import { leasePayments, lent, serverCapital } from './owned';

/**
 * Present value of paying for the servers, after tax, at the after-tax cost of debt: the purchases
 * alone, whichever way the ledger itself pays for them.
 */
export function wayToPayByHand(inputs: LedgerInputs, method: FinancingMethod): number {
  const rate = rateOfMonth(present(inputs.owned).financing.loanRatePerYear);
  const perMonth = 1 + rate * (1 - one(inputs.tax.rate));
  const flows = flowsOf(inputs, method);
  return total(flows.map((usd, month) => usd / perMonth ** month));
}

/** USD by month, before month 1 first. */
function flowsOf(inputs: LedgerInputs, method: FinancingMethod): number[] {
  const capital = serverCapital(inputs);
  switch (method) {
    case 'cash':
      return bought(inputs, capital);
    case 'loan':
    case 'finance-lease': {
      const { drawn, interest, principal, owed } = lent(inputs, capital, method);
      const afterTax = 1 - one(inputs.tax.rate);
      const at = (list: readonly number[], month: number) => list[month] ?? NaN;
      return bought(inputs, capital).map(
        (usd, month, all) =>
          usd -
          at(drawn, month) +
          at(principal, month) +
          at(interest, month) * counts(inputs, 'Loan interest') * afterTax +
          (month === all.length - 1 ? at(owed, month) : 0),
      );
    }
    case 'operating-lease': {
      const [first = NaN, ...payments] = leasePayments(inputs, capital);
      const saved = payments.map((usd, index) => (index === 0 ? usd + first : usd));
      return [
        first,
        ...payments.map((usd, index) => usd - (saved[index] ?? NaN) * one(inputs.tax.rate)),
      ];
    }
  }
}

function bought(inputs: LedgerInputs, capital: CapitalByHand): number[] {
  const horizon = one(inputs.horizonMonths);
  const { charge, value } = writtenOff(
    capital,
    horizon,
    taxSchedule(inputs, one(present(inputs.owned).lifeMonths)),
  );
  return [0, ...monthsOf(inputs)].map((month) => {
    const paid = total(capital.batches.filter((each) => each.paid === month).map(({ usd }) => usd));
    if (month === 0) return paid;
    const isLast = month === horizon;
    const sold = (capital.soldOnReplacement[month - 1] ?? NaN) + (isLast ? capital.soldAtEnd : 0);
    const deducted = (charge[month - 1] ?? NaN) + (isLast ? (value[month - 1] ?? NaN) : 0) - sold;
    return paid - sold - deducted * one(inputs.tax.rate);
  });
}
