import * as z from 'zod';
import { DomainError } from '@/lib/finance/domain';
import { macrsDepreciation } from '@/lib/finance/macrs';
import { economicImpact } from '@/lib/finance/total-economic-impact';
import { several, single } from './finance-answers';
import { number, values, zero } from './finance-arguments';
import { define } from './finance-definition';

/** TEI: the summary of a business case under one value; roi is null where nothing is spent. */
export const impact = define({ rate: number, costs: values, benefits: values }, (args) => {
  const { roi, ...summary } = economicImpact(args);
  const share = roi.kind === 'value' ? roi.value : null;
  return several({ ...summary, roi: share }, [
    ...Object.values(summary),
    ...(share === null ? [] : [share]),
  ]);
});

const convention = z.enum(
  ['half-year', 'mid-quarter-1', 'mid-quarter-2', 'mid-quarter-3', 'mid-quarter-4'],
  {
    error: ({ input }) =>
      `is ${JSON.stringify(input)}; it must be "half-year" or "mid-quarter-1" to "mid-quarter-4"`,
  },
);

/** MACRS: tax depreciation of every year, or of year `per`. */
export const macrs = define(
  {
    cost: number,
    life: number.default(5),
    convention: convention.default('half-year'),
    bonus: zero,
    per: number.optional(),
  },
  ({ per, ...asset }) => {
    const years = macrsDepreciation(asset);
    if (per === undefined) return several(years, years);
    const year = years[per - 1];
    if (year === undefined) {
      throw new DomainError('per', per, `a year from 1 to ${years.length}`);
    }
    return single(year);
  },
);
