import type { Cell } from '@/lib/graph/cell';
import type { Expression } from '@/lib/graph/expression';
import { cell, leaf, MONTHS_PER_YEAR, ONE, ONE_MONTH, ONE_YEAR } from './definitions';
import type { Given } from './inputs';

/** (1 + yearly rate) to the power of one month in years, less one. */
export function monthlyRate(perYear: Cell): Expression {
  return ONE.plus(perYear.times(ONE_YEAR))
    .power(ONE_MONTH.over(MONTHS_PER_YEAR.times(ONE_YEAR)))
    .minus(ONE)
    .over(ONE_MONTH);
}

/** What a monthly rate compounds to in a year: (1 + rate)^12 − 1, a year. */
export function yearlyRate(perMonth: Cell): Expression {
  return ONE.plus(perMonth.times(ONE_MONTH))
    .power(MONTHS_PER_YEAR.times(ONE_YEAR).over(ONE_MONTH))
    .minus(ONE)
    .over(ONE_YEAR);
}

/** A yearly change as a leaf under `id`, and the monthly rate that compounds to it. */
export function yearlyChange(id: string, { label, given }: { label: string; given: Given }): Cell {
  const change = leaf(id, '1/year', { label: `${label} per year`, ...given });
  return cell(`${id}Monthly`, '1/month', {
    label: `${label} per month`,
    formula: monthlyRate(change),
  });
}

/** A price that changes by a yearly rate: 1 in month 1, the factor to multiply by after it. */
export function escalator(id: string, { label, given }: { label: string; given: Given }): Cell {
  return cell(`${id}Factor`, '1', {
    label: `${label}, as a factor`,
    formula: ONE.compound(yearlyChange(id, { label, given }), ONE_MONTH),
  });
}
