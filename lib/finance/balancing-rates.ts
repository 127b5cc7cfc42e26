import type { DoubleDouble } from './double-double';
import { add, exactly, multiply, power, reciprocal } from './double-double';
import type { Term } from './discounted-sum';
import { normalised, signChanges } from './discounted-sum';
import { zerosOf } from './sum-zeros';
import { writtenDecimal } from './written-decimal';

/** An amount at a whole number of time units (periods, or days) from the start. */
export interface TimedAmount {
  readonly amount: number;
  readonly time: number;
}

/** Rates are looked for above this and up to the other: −99.99 % and 100,000 % a period. */
const LOWEST_RATE = -0.9999;
const HIGHEST_RATE = 1000;

// The search runs a little past both ends, so that a root on an end is found and then judged.
const LOG_FROM = Math.log1p(LOWEST_RATE) - 0.1;
const LOG_TO = Math.log1p(HIGHEST_RATE) + 0.1;
/** Cells overlap by this share of their width: no root may fall between two. */
const OVERLAP = 1e-9;
/** Two rates closer than this share of 1 + rate are one, found from both sides of a cell's edge. */
const SAME_RATE = 1e-11;
/** Amounts below e^−80 = 2 × 10⁻³⁵ of the largest, all over a cell, are past the last digit kept. */
const NEGLIGIBLE_LOG = -80;

/** Cells wider than this in ln(1 + rate) are halved before anything is solved. */
const WIDEST_CELL = 0.5;
/**
 * How many e-folds the last amount may move against the first over a cell that is solved. With few
 * changes of sign only the range of doubles limits it; with many, narrow cells are the quicker way:
 * in most of them one sign prevails after a few derivatives.
 */
const MOST_FOLDS = { fewChanges: 200, manyChanges: 4 };
const FEW_CHANGES = 3;

/** The amounts as seen over a range of ln(1 + rate). */
interface Cell {
  readonly centre: number;
  readonly width: number;
}

/** The terms, and how many of their time units make one period of the rate. */
interface Balance {
  readonly terms: readonly Term[];
  readonly unitsPerPeriod: number;
}

/**
 * Every rate per period in (−0.9999, 1000] at which Σ amount × (1 + rate)^(−time ÷ unitsPerPeriod) is
 * zero, in rising order. Rates are good to about 1e-15; two that the sixteenth digit of the amounts
 * cannot tell apart (closer than about 1e-8) are answered once. All-zero amounts give no rate.
 */
export function balancingRates(
  amounts: readonly TimedAmount[],
  unitsPerPeriod: number,
): readonly number[] {
  const balance = { terms: termsOf(amounts), unitsPerPeriod };
  if (signChanges(balance.terms).length === 0) return [];
  const rates = ratesWithin(balance, {
    centre: (LOG_FROM + LOG_TO) / 2,
    width: LOG_TO - LOG_FROM,
  });
  return rates
    .filter((rate) => rate > LOWEST_RATE && rate <= HIGHEST_RATE)
    .sort((a, b) => a - b)
    .filter((rate, i, all) => i === 0 || rate - (all[i - 1] ?? 0) > SAME_RATE * (1 + rate));
}

/** Amounts at the same time together, zeros left out, in rising order of time from 0. */
function termsOf(amounts: readonly TimedAmount[]): Term[] {
  const byTime = new Map<number, DoubleDouble>();
  for (const { amount, time } of amounts) {
    byTime.set(time, add(byTime.get(time) ?? exactly(0), writtenDecimal(amount)));
  }
  const terms = [...byTime]
    .map(([time, amount]) => ({ amount, time }))
    .filter(({ amount }) => amount.hi !== 0)
    .sort((a, b) => a.time - b.time);
  const start = terms[0]?.time ?? 0;
  return normalised(terms.map(({ amount, time }) => ({ amount, time: time - start })));
}

/** Halves the range until bounds rule a zero out, or the amounts over it are tame enough to solve. */
function ratesWithin(balance: Balance, cell: Cell): number[] {
  const seen = seenTerms(balance, cell);
  if (oneSignPrevails(seen)) return [];
  const terms = seen.map(({ term }) => term);
  const lastTime = terms.at(-1)?.time ?? 0;
  const span = (lastTime - (terms[0]?.time ?? 0)) / balance.unitsPerPeriod;
  const few = signChanges(terms).length <= FEW_CHANGES;
  const folds = few ? MOST_FOLDS.fewChanges : MOST_FOLDS.manyChanges;
  if (cell.width <= WIDEST_CELL && cell.width * span <= folds) {
    return solvedCell(seen, cell, balance.unitsPerPeriod);
  }
  const quarter = cell.width / 4;
  return [-quarter, quarter].flatMap((shift) =>
    ratesWithin({ ...balance, terms }, { centre: cell.centre + shift, width: cell.width / 2 }),
  );
}

/** A term over a cell: the least and the most of ln |amount × v^time ÷ the largest term|. */
interface SeenTerm {
  readonly term: Term;
  readonly least: number;
  readonly most: number;
}

/** The terms that count in a cell, measured against the one that is largest at its centre. */
function seenTerms({ terms, unitsPerPeriod }: Balance, { centre, width }: Cell): SeenTerm[] {
  const sized = terms.map((term) => {
    const periods = term.time / unitsPerPeriod;
    return { term, periods, log: Math.log(Math.abs(term.amount.hi)) - periods * centre };
  });
  const [first] = sized;
  if (first === undefined) return [];
  const largest = sized.reduce((best, one) => (one.log > best.log ? one : best), first);
  return sized
    .map(({ term, periods, log }) => {
      const swing = (Math.abs(periods - largest.periods) * width * (1 + OVERLAP)) / 2;
      return { term, least: log - largest.log - swing, most: log - largest.log + swing };
    })
    .filter(({ most }) => most > NEGLIGIBLE_LOG);
}

/** True where, over the whole cell, amounts of one sign outweigh all of the other. */
function oneSignPrevails(seen: readonly SeenTerm[]): boolean {
  const bound = (sign: number, which: 'least' | 'most'): number =>
    seen.reduce(
      (sum, one) => (one.term.amount.hi * sign > 0 ? sum + Math.exp(one[which]) : sum),
      0,
    );
  const margin = 1 + 1e-6;
  return (
    bound(1, 'least') > bound(-1, 'most') * margin || bound(-1, 'least') > bound(1, 'most') * margin
  );
}

function solvedCell(seen: readonly SeenTerm[], cell: Cell, unitsPerPeriod: number): number[] {
  const centre = exactly(Math.exp(-cell.centre / unitsPerPeriod));
  const local = normalised(discountedTo(centre, seen));
  const reach = (cell.width * (1 + OVERLAP)) / 2 / unitsPerPeriod;
  const range = { from: Math.exp(-reach), to: Math.exp(reach) };
  return zerosOf(local, range).map((factor) => {
    const growth = power(reciprocal(multiply(centre, factor)), unitsPerPeriod);
    const rate = add(growth, exactly(-1));
    return rate.hi + rate.lo;
  });
}

/** Each amount × v^(time − t), t the time of the largest: beside it no power of v runs out of range. */
function discountedTo(factor: DoubleDouble, seen: readonly SeenTerm[]): Term[] {
  const inverse = reciprocal(factor);
  const start = seen.find(({ least, most }) => least === 0 && most === 0)?.term.time ?? 0;
  return seen.map(({ term: { amount, time } }) => ({
    amount: multiply(
      amount,
      time < start ? power(inverse, start - time) : power(factor, time - start),
    ),
    time,
  }));
}
