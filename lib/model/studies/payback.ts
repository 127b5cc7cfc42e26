import { payback } from '@/lib/finance/payback';
import { compileFor } from '@/lib/graph/evaluate';
import type { OptionId } from '@/lib/scenario/options';
import type { Ledger } from '../ledger';
import { NoValue } from './found';
import { comparisonOf } from './read';

/** Months looked at first; more only where the money is not back by then. */
const FIRST_HORIZON = 60;
const THOUSAND_YEARS = 12_000;
/** Rounding of a sum over months must not make a month of its own. */
const ROUNDING = 1e-9;
/** Of the first month's saving: less than this is none. */
const SPENT = 1e-12;

/**
 * Months until what a route saves each month against the baseline has paid for what it costs before
 * month 1, from the ledger's monthly cash. Interpolated inside the month; exact where all months
 * save the same, as then cash runs evenly through each of them.
 */
export function monthsToPayBack(
  ledgerOf: (months: number) => Ledger,
  route: OptionId,
): number | NoValue {
  let months = FIRST_HORIZON;
  for (;;) {
    const cash = cashOver(months, comparisonOf(ledgerOf(months), route));
    if (cash instanceof NoValue) return cash;
    const paid = payback([-cash.upfront, ...cash.saved]);
    if (paid.kind === 'value') return paid.value;
    const hopeless = whyNever(cash);
    if (hopeless !== undefined) return new NoValue(hopeless);
    const next = nextHorizon(months, cash);
    if (months === THOUSAND_YEARS || next === undefined)
      return new NoValue('It is not paid back within 1,000 years.');
    months = next;
  }
}

/** The same in whole months: the first at whose end the money is back. */
export function wholeMonths(months: number | NoValue): number | NoValue {
  return months instanceof NoValue ? months : Math.max(0, Math.ceil(months - ROUNDING));
}

interface Cash {
  /** USD before month 1 */
  readonly upfront: number;
  /** USD by month */
  readonly saved: readonly number[];
  /** USD still missing at the end */
  readonly missing: number;
  readonly first: number;
  readonly last: number;
}

function cashOver(months: number, cells: ReturnType<typeof comparisonOf>): Cash | NoValue {
  const { upfrontExtra, monthlySaving, cumulativeSaving } = cells;
  const asked = [upfrontExtra, monthlySaving, cumulativeSaving];
  const values = compileFor(asked, { periods: months }).peek();
  for (const { id } of asked) {
    const refusal = values.refusal(id);
    if (refusal !== undefined) return new NoValue(`${refusal.reason}.`);
  }
  const saved = values.series(monthlySaving.id);
  return {
    upfront: values.scalar(upfrontExtra.id),
    saved,
    missing: -(values.series(cumulativeSaving.id).at(-1) ?? 0),
    first: saved.at(0) ?? 0,
    last: saved.at(-1) ?? 0,
  };
}

/** Why no later month can help: they save no more than these, and the last saves nothing to speak of. */
function whyNever({ first, last }: Cash): string | undefined {
  if (last > first || last > SPENT * first) return undefined;
  return first > 0
    ? 'Never: the saving fades as the price falls, before it has paid for the hardware.'
    : 'Never: month by month it costs no less than what it is compared with.';
}

/**
 * How far to look next: to where the money would be back if all months saved as much as the last,
 * and at least twice as far. Undefined where even that is too far and later months save no more.
 */
function nextHorizon(months: number, { first, last, missing }: Cash): number | undefined {
  const atThisPace = last > 0 ? months + Math.ceil(missing / last) + 1 : 2 * months;
  if (last <= first && atThisPace > THOUSAND_YEARS) return undefined;
  return Math.min(THOUSAND_YEARS, Math.max(2 * months, atThisPace));
}
