import type { Cell } from '@/lib/graph/cell';
import { chooseIf, type Expression } from '@/lib/graph/expression';
import { cell, MONTH_NUMBER, ONE, ONE_MONTH, ZERO } from './definitions';

/** 1 while a count of months, of the month itself unless said, is at most `months`, then 0. */
export function upTo(months: Expression, counted: Expression = MONTH_NUMBER): Expression {
  return chooseIf({ value: months, atLeast: counted, then: ONE, otherwise: ZERO });
}

/** 1 in the month that follows a term of `months` begun with month 1, else 0. */
export function onceAfter(months: Expression): Expression {
  return upTo(months.plus(ONE_MONTH)).minus(upTo(months));
}

/** 1 in each month that begins another term after the first: term + 1, 2 x term + 1 … */
export function renewals(id: string, { label, term }: { label: string; term: Cell }): Cell {
  const since = MONTH_NUMBER.minus(ONE_MONTH);
  const isWhole = chooseIf({
    value: since,
    atLeast: since.roundUp(term),
    then: ONE,
    otherwise: ZERO,
  });
  return cell(id, '1', { label, formula: isWhole.times(ONE.minus(upTo(term))) });
}
