import { DomainError, finite, within } from './domain';

// US tax depreciation of equipment. Computers and servers are 5-year property (asset class 00.12).

/** Years in which MACRS's general system writes property off by 200 % declining balance. */
export type RecoveryYears = 3 | 5 | 7;

/** When in the tax year an asset counts as bought: at mid-year, or mid-quarter of quarter 1 … 4. */
export type Convention =
  'half-year' | 'mid-quarter-1' | 'mid-quarter-2' | 'mid-quarter-3' | 'mid-quarter-4';

/** The share of the first tax year for which an asset counts as owned. */
const FIRST_YEAR_SHARE: Readonly<Record<Convention, number>> = {
  'half-year': 0.5,
  'mid-quarter-1': 0.875,
  'mid-quarter-2': 0.625,
  'mid-quarter-3': 0.375,
  'mid-quarter-4': 0.125,
};

/**
 * Percentages of the basis by tax year. Source: IRS Publication 946, "How To Depreciate Property",
 * appendix A, tables A-1 (half-year) to A-5 (mid-quarter, fourth quarter). The tables round so that a
 * column adds up to 100; the IRS lets a taxpayer use either them or the rule.
 */
const TABLES: Readonly<Record<Convention, Readonly<Record<RecoveryYears, readonly number[]>>>> = {
  'half-year': {
    3: [33.33, 44.45, 14.81, 7.41],
    5: [20, 32, 19.2, 11.52, 11.52, 5.76],
    7: [14.29, 24.49, 17.49, 12.49, 8.93, 8.92, 8.93, 4.46],
  },
  'mid-quarter-1': {
    3: [58.33, 27.78, 12.35, 1.54],
    5: [35, 26, 15.6, 11.01, 11.01, 1.38],
    7: [25, 21.43, 15.31, 10.93, 8.75, 8.74, 8.75, 1.09],
  },
  'mid-quarter-2': {
    3: [41.67, 38.89, 14.14, 5.3],
    5: [25, 30, 18, 11.37, 11.37, 4.26],
    7: [17.85, 23.47, 16.76, 11.97, 8.87, 8.87, 8.87, 3.34],
  },
  'mid-quarter-3': {
    3: [25, 50, 16.67, 8.33],
    5: [15, 34, 20.4, 12.24, 11.3, 7.06],
    7: [10.71, 25.51, 18.22, 13.02, 9.3, 8.85, 8.86, 5.53],
  },
  'mid-quarter-4': {
    3: [8.33, 61.11, 20.37, 10.19],
    5: [5, 38, 22.8, 13.68, 10.94, 9.58],
    7: [3.57, 27.55, 19.68, 14.06, 10.04, 8.73, 8.73, 7.64],
  },
};

/** Shares of the basis by tax year, from the published table: they add up to 1. */
export function macrsShares(years: RecoveryYears, convention: Convention): readonly number[] {
  return TABLES[convention][years].map((percent) => percent / 100);
}

/**
 * The same by the rule the tables are rounded from: 200 % declining balance, part of a year first,
 * switching to straight line over the years left once that is more.
 */
export function macrsSharesByRule(years: RecoveryYears, convention: Convention): readonly number[] {
  const first = FIRST_YEAR_SHARE[convention];
  const shares: number[] = [];
  let book = 1;
  for (let year = 0; year <= years; year++) {
    const yearsLeft = year === 0 ? years : years - year + 1 - first;
    const portion = year === 0 ? first : Math.min(1, yearsLeft);
    const share = Math.min(book, Math.max((2 / years) * book, book / yearsLeft) * portion);
    shares.push(share);
    book -= share;
  }
  return shares;
}

/**
 * Tax depreciation by year: `bonus` (a share, 1 is everything) of the cost in the first year, the rest
 * by MACRS. Property acquired after 2025-01-19 may take a bonus of 1 (26 U.S.C. § 168(k)). In the money
 * of `cost`. Throws DomainError for a cost that is not finite or a bonus outside 0 … 1.
 */
export function macrsDepreciation({
  cost,
  life,
  convention,
  bonus,
}: {
  readonly cost: number;
  readonly life: number;
  readonly convention: Convention;
  readonly bonus: number;
}): number[] {
  finite({ cost });
  within({ bonus }, [0, 1]);
  if (life !== 3 && life !== 5 && life !== 7)
    throw new DomainError('life', life, '3, 5 or 7 years');
  const atOnce = cost * bonus;
  return macrsShares(life, convention).map(
    (share, year) => (cost - atOnce) * share + (year === 0 ? atOnce : 0),
  );
}
