import type { LedgerInputs } from '@/lib/model/inputs';
import { monthsOf, one, total, type Entry } from './basics';
import { straightLine, taxSchedule, writtenOff, type CapitalByHand } from './capital';

/** A route in the books and for tax, by month: arrays start with month 1. */
export interface BooksByHand {
  readonly expensed: readonly number[];
  readonly depreciation: readonly number[];
  readonly disposal: readonly number[];
  readonly profitAndLoss: readonly number[];
  readonly opening: readonly number[];
  readonly closing: readonly number[];
  readonly taxDeductible: readonly number[];
  readonly taxSaved: readonly number[];
}

/** What is bought is written off, what is sold brings its gain or loss, all else is a cost when paid. */
export function booksByHand(given: {
  inputs: LedgerInputs;
  entries: readonly Entry[];
  owns: { readonly capital: CapitalByHand; readonly life: number } | null;
}): BooksByHand {
  const { inputs, entries, owns } = given;
  const months = monthsOf(inputs);
  const horizon = months.length;
  const expensed = months.map(() => 0);
  for (const { kind, month, usd } of entries) {
    const index = Math.max(1, month) - 1;
    if (kind === 'opex') expensed[index] = (expensed[index] ?? NaN) + usd;
  }
  const none = { charge: months.map(() => 0), value: months.map(() => 0) };
  const { capital } = owns ?? {};
  const book = owns === null ? none : writtenOff(owns.capital, horizon, straightLine(owns.life));
  const tax =
    owns === null ? none : writtenOff(owns.capital, horizon, taxSchedule(inputs, owns.life));
  const givenUp = (value: readonly number[]) =>
    months.map((month) => {
      const sold = capital?.soldOnReplacement[month - 1] ?? 0;
      const end = month === horizon ? (value[month - 1] ?? 0) - (capital?.soldAtEnd ?? 0) : 0;
      return end - sold;
    });
  const disposal = givenUp(book.value);
  const taxDisposal = givenUp(tax.value);
  const sum = (month: number, ...lists: readonly (readonly number[])[]) =>
    total(lists.map((list) => list[month - 1] ?? NaN));
  const closing = book.value.map((usd, index) => (index + 1 === horizon ? 0 : usd));
  const bought = total(
    (capital?.batches ?? []).filter(({ paid }) => paid === 0).map(({ usd }) => usd),
  );
  const taxDeductible = months.map((month) => sum(month, expensed, tax.charge, taxDisposal));
  return {
    expensed,
    depreciation: book.charge,
    disposal,
    profitAndLoss: months.map((month) => sum(month, expensed, book.charge, disposal)),
    opening: [bought, ...closing.slice(0, -1)],
    closing,
    taxDeductible,
    taxSaved: taxDeductible.map((usd) => usd * one(inputs.tax.rate)),
  };
}
