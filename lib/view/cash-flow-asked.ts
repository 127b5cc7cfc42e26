import type { Evaluation } from '@/lib/decide/evaluation';
import type { OptionId } from '@/lib/scenario/options';
import type { CashFlowQuestion } from './finance-types';
import { costedOptions, runnerUp } from './words';

/** What is shown: the choices of the reader, with those chosen for them. */
export interface CashFlowAsked {
  readonly option: OptionId;
  readonly against: OptionId | null;
  readonly by: 'year' | 'month';
  readonly statement: 'cash' | 'books';
  readonly tax: 'before' | 'after';
}

export const NONE = 'none';
export const BY = [
  { value: 'year', label: 'Years' },
  { value: 'month', label: 'Months' },
] as const;
export const STATEMENTS = [
  { value: 'cash', label: 'Cash' },
  { value: 'books', label: 'Profit and loss' },
] as const;
export const TAX = [
  { value: 'after', label: 'After tax' },
  { value: 'before', label: 'Before tax' },
] as const;

/** What a question asks for; null where no route could be costed. */
export function askedFor(evaluation: Evaluation, asked: CashFlowQuestion): CashFlowAsked | null {
  const costed = costedOptions(evaluation).map(({ id }) => id);
  const rival = runnerUp(evaluation, evaluation.baseline)?.id ?? costed[0];
  const option = costed.find((id) => id === asked.option) ?? rival;
  if (option === undefined) return null;
  return {
    option,
    against: costed.find((id) => id === asked.against && id !== option) ?? null,
    by: valueOf(BY, asked.by),
    statement: valueOf(STATEMENTS, asked.statement),
    tax: valueOf(TAX, asked.tax),
  };
}

function valueOf<T extends string>(
  choices: readonly [{ readonly value: T }, ...{ readonly value: T }[]],
  asked: string | undefined,
): T {
  return (choices.find(({ value }) => value === asked) ?? choices[0]).value;
}
