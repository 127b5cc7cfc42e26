import type { RateRoots } from '@/lib/finance/irr';
import type { Solved } from '@/lib/finance/solved';
import { unsolved } from '@/lib/finance/solved';

/** What the finance command prints: a value, every root, or that there is none and why. */
export type FinanceAnswer =
  | { value: unknown; roots?: readonly number[] }
  | { roots: readonly number[]; none?: true; reason?: string }
  | { none: true; reason: string };

const TOO_LARGE = 'The answer is past the largest number that can be held, about 1.8e308.';

/** A single number, or none where it went past the range of numbers. */
export function single(value: number): FinanceAnswer {
  return several(value, [value]);
}

/** A value made of several numbers, or none where one of them went past the range of numbers. */
export function several(value: unknown, numbers: readonly number[]): FinanceAnswer {
  return numbers.every(Number.isFinite) ? { value } : { none: true, reason: TOO_LARGE };
}

/** A number, or why there is none. */
export function solution(answer: Solved): FinanceAnswer {
  return answer.kind === 'value' ? single(answer.value) : { none: true, reason: answer.reason };
}

/** Every root, and the value where there is only one. */
export function roots(found: RateRoots): FinanceAnswer {
  switch (found.kind) {
    case 'none':
      return { roots: [], none: true, reason: found.reason };
    case 'one':
      return { value: found.rate, roots: [found.rate] };
    case 'several':
      return { roots: found.rates };
  }
}

/** The root nearest to a guess, beside all of them where there are several. */
export function rootNear(found: RateRoots, guess: number): FinanceAnswer {
  if (found.kind === 'none') return solution(unsolved(found.reason));
  if (found.kind === 'one') return { value: found.rate };
  const value = found.rates.reduce((best, rate) =>
    Math.abs(rate - guess) < Math.abs(best - guess) ? rate : best,
  );
  return { value, roots: found.rates };
}
