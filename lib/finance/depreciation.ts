import { atLeast, finite, moreThan, within } from './domain';

/** An asset: what it cost, what is left at the end, and its life in periods. One money throughout. */
export interface Asset {
  readonly cost: number;
  readonly salvage: number;
  readonly life: number;
}

/** Straight line, as Excel's SLN: (cost − salvage) ÷ life, per period. Throws DomainError for life ≤ 0. */
export function straightLine({ cost, salvage, life }: Asset): number {
  finite({ cost, salvage });
  moreThan({ life }, 0);
  return (cost - salvage) / life;
}

/**
 * Sum of years' digits, as Excel's SYD: (cost − salvage) × (life − per + 1) × 2 ÷ (life × (life + 1)) in
 * period `per` of 1 … life. Throws DomainError for life ≤ 0 or per outside.
 */
export function sumOfYearsDigits({
  cost,
  salvage,
  life,
  per,
}: Asset & { readonly per: number }): number {
  finite({ cost, salvage });
  moreThan({ life }, 0);
  within({ per }, [1, life]);
  return ((cost - salvage) * (life - per + 1) * 2) / (life * (life + 1));
}

/**
 * Double declining balance, as Excel's DDB: the book value × factor ÷ life, never below salvage, in
 * period `per`. After per − 1 periods the book value is cost × (1 − factor ÷ life)^(per − 1). A factor
 * above life writes everything off at once. Throws DomainError for a negative cost or salvage, life or
 * factor ≤ 0, or per outside 1 … life.
 */
export function doubleDecliningBalance({
  factor,
  per,
  ...asset
}: Asset & { readonly factor: number; readonly per: number }): number {
  atLeast({ cost: asset.cost, salvage: asset.salvage }, 0);
  moreThan({ life: asset.life, factor }, 0);
  within({ per }, [1, asset.life]);
  const share = Math.min(factor / asset.life, 1);
  const book = asset.cost * (1 - share) ** (per - 1);
  return Math.max(Math.min(book * share, book - asset.salvage), 0);
}

/**
 * Fixed declining balance, as Excel's DB: each year cost − written off × rate, with
 * rate = 1 − (salvage ÷ cost)^(1 ÷ life) rounded to three decimals by definition. The first year counts
 * `month` months; what is left of twelve falls in year life + 1. Throws DomainError for a negative cost,
 * life ≤ 0, salvage outside 0 … cost, a month outside 1 … 12, or a year (`per`) outside the schedule.
 * Months and years that are not whole are cut off, as in Excel.
 */
export function fixedDecliningBalance({
  cost,
  salvage,
  life,
  per,
  month,
}: Asset & { readonly per: number; readonly month: number }): number {
  atLeast({ cost }, 0);
  moreThan({ life }, 0);
  within({ salvage }, [0, cost]);
  const months = Math.floor(month);
  within({ month: months }, [1, 12]);
  const year = Math.floor(per);
  const years = Math.ceil(life);
  within({ per: year }, [1, months < 12 ? years + 1 : years]);
  if (cost === 0) return 0;
  const rate = Math.round((1 - (salvage / cost) ** (1 / life)) * 1000) / 1000;
  const firstYear = (cost * rate * months) / 12;
  if (year === 1) return firstYear;
  const fullYear = (cost - firstYear) * (1 - rate) ** (year - 2) * rate;
  return year <= years ? fullYear : (fullYear * (12 - months)) / 12;
}
