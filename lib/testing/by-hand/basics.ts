import type { Given, LedgerInputs } from '@/lib/model/inputs';
import type { CostPart } from '@/lib/scenario/cost-parts';

// A second opinion on every figure of the ledger: plain loops, no cells, written from what the
// figures are said to be. Months are numbered from 1; 0 is what is paid before month 1.

/** One amount paid (or, below zero, received) by a route. */
export interface Entry {
  readonly month: number;
  readonly part: CostPart;
  readonly kind: 'opex' | 'capex' | 'loan';
  readonly usd: number;
  /** Part of what runs month by month, which the risk allowance is taken on. */
  readonly runs?: true;
}

/** The number of a figure in a month counted from 1. */
export function one({ value }: Given, month = 1): number {
  return typeof value === 'number' ? value : (value[month - 1] ?? NaN);
}

/** 1, 2, 3 … to the end of the horizon. */
export function monthsOf({ horizonMonths }: LedgerInputs): number[] {
  return Array.from({ length: one(horizonMonths) }, (_, index) => index + 1);
}

/** Factor of a price that changes by the year: 1 in month 1. */
export function risen(changePerYear: Given, month: number): number {
  return (1 + one(changePerYear)) ** ((month - 1) / 12);
}

/** Rate of a month that compounds to a rate of the year. */
export function rateOfMonth(ratePerYear: Given): number {
  return (1 + one(ratePerYear)) ** (1 / 12) - 1;
}

export function present<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('the ledger has no such route');
  return value;
}

/** Up to a whole number; what is at most 1e-12 above one (of it, where it is large) is that number. */
export function whole(amount: number): number {
  return Math.ceil(amount - 1e-12 * Math.max(1, amount));
}

/** Whether a part is counted at all. */
export function counts({ off }: LedgerInputs, part: CostPart): number {
  return off.includes(part) ? 0 : 1;
}

/** The same running cost in every month, by a rule. */
export function running(
  inputs: LedgerInputs,
  part: CostPart,
  usd: (month: number) => number,
): Entry[] {
  return monthsOf(inputs).map((month) => ({
    month,
    part,
    kind: 'opex',
    runs: true,
    usd: usd(month) * counts(inputs, part),
  }));
}

export function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
}
