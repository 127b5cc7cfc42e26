import type { Catalogue } from '@/lib/catalogue/catalogue';
import { macrsShares, type Convention } from '@/lib/finance/macrs';
import type { TaxInputs } from '@/lib/model/inputs';
import type { Provenance } from '@/lib/graph/expression';
import type { Scenario } from '@/lib/scenario/schema';
import { defaulted } from './given';

/** Methods that have a schedule of their own. */
type Schedule = Exclude<Scenario['tax']['depreciation'], 'straight-line'>;

const MONTHS_PER_YEAR = 12;
const MACRS = 'macrs-5-';

/** The tax rate, and how a purchase is written off for tax month by month. */
export function taxInputs({
  scenario,
  catalogue,
}: {
  scenario: Scenario;
  catalogue: Catalogue;
}): TaxInputs {
  const { rate, depreciation } = scenario.tax;
  const months = Array.from({ length: scenario.horizonMonths }, (_, month) => month);
  return {
    rate: defaulted({ catalogue, id: 'tax-rate', value: rate, input: 'tax.rate' }),
    // Straight line is what the books do, over each purchase's own life.
    depreciationShares:
      depreciation === 'straight-line'
        ? null
        : {
            value: months.map((month) => shareOf(month, depreciation)),
            from: provenance(depreciation),
          },
  };
}

/** Share of the price written off in a month, counted from 0 at the purchase. */
function shareOf(month: number, method: Schedule): number {
  if (method === 'bonus') return month === 0 ? 1 : 0;
  const byYear = macrsShares(5, method.slice(MACRS.length) as Convention); // the rest of the method's name
  return (byYear[Math.floor(month / MONTHS_PER_YEAR)] ?? 0) / MONTHS_PER_YEAR;
}

function provenance(method: Schedule): Provenance {
  const input = 'tax.depreciation';
  if (method === 'bonus')
    return {
      kind: 'definition',
      input,
      note: '100 % in the first month: US property acquired after 2025-01-19 (26 U.S.C. 168(k)).',
    };
  return {
    kind: 'definition',
    input,
    note: 'IRS Publication 946, appendix A, 5-year property; each year’s share over twelve months from the purchase.',
  };
}
