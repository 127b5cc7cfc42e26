import type { Cell } from '@/lib/graph/cell';
import { cell, leaf, MONTH_NUMBER, MONTHS_PER_YEAR, ONE, ONE_MONTH } from './definitions';
import type { LedgerInputs } from './inputs';
import { countedCells, type Counted } from './lines';
import { escalator, monthlyRate } from './rates';

/** Cells that every route reads. */
export interface Shared {
  /** month */
  readonly horizon: Cell;
  /** 1/month */
  readonly discountRate: Cell;
  /** What 1 paid at the end of a month is worth today. */
  readonly discountFactor: Cell;
  /** USD/FTE/year, in the prices of month 1 */
  readonly loadedCost: Cell;
  /** USD/FTE/month, month by month */
  readonly wage: Cell;
  /** Of profit. */
  readonly taxRate: Cell;
  /** 1/month: share of a purchase written off for tax in each month from it on; null as in the books */
  readonly taxShares: Cell | null;
  readonly counted: Counted;
}

export function sharedCells(inputs: LedgerInputs): Shared {
  const rate = leaf('discountRate', '1/year', {
    label: 'cost of capital per year',
    ...inputs.discountRatePerYear,
  });
  const loadedCost = leaf('people.loadedCost', 'USD/FTE/year', {
    label: 'loaded cost per FTE',
    ...inputs.loadedUsdPerFtePerYear,
  });
  const wages = escalator('people.wageGrowth', {
    label: 'wage growth',
    given: inputs.wageGrowthPerYear,
  });
  const discountRate = cell('discountRateMonthly', '1/month', {
    label: 'cost of capital per month',
    formula: monthlyRate(rate),
  });
  return {
    discountRate,
    discountFactor: cell('discountFactor', '1', {
      label: 'what 1 paid at the end of a month is worth today',
      formula: ONE.over(
        ONE.plus(discountRate.times(ONE_MONTH)).power(MONTH_NUMBER.over(ONE_MONTH)),
      ),
    }),
    horizon: leaf('horizon', 'month', { label: 'horizon', ...inputs.horizonMonths }),
    loadedCost,
    wage: cell('people.wage', 'USD/FTE/month', {
      label: 'cost of one FTE a month',
      formula: loadedCost.over(MONTHS_PER_YEAR).times(wages),
    }),
    taxRate: leaf('tax.rate', '1', { label: 'tax on profit', ...inputs.tax.rate }),
    taxShares:
      inputs.tax.depreciationShares &&
      leaf('tax.depreciationShares', '1/month', {
        label: 'share of a purchase written off for tax, by months since it',
        ...inputs.tax.depreciationShares,
      }),
    counted: countedCells(inputs.off),
  };
}
