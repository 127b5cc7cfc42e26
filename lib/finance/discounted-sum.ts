import type { DoubleDouble } from './double-double';
import { add, exactly, multiply, power, scale } from './double-double';

/** One amount, discounted over a whole number of time units: amount × v^time. */
export interface Term {
  readonly amount: DoubleDouble;
  readonly time: number;
}

/** Σ amount × v^time at one discount factor v, with what is needed to step towards a zero. */
export interface SumAt {
  readonly value: DoubleDouble;
  /** d(value) / d(ln v). */
  readonly slope: number;
  /** Σ |amount| × v^time: the scale against which a value counts as zero. */
  readonly size: number;
}

/**
 * Adds the terms up by Horner's rule from the last to the first, in 32 digits. Terms are in rising
 * order of time; the sum is taken as of the first one's time, which moves no zero.
 */
export function sumAt(terms: readonly Term[], factor: DoubleDouble): SumAt {
  let value = exactly(0);
  let slope = 0;
  let size = 0;
  let gap = 0;
  let gapFactor = exactly(1);
  let later = terms.at(-1)?.time ?? 0;
  for (let index = terms.length - 1; index >= 0; index--) {
    const term = terms[index];
    if (term === undefined) break;
    if (later - term.time !== gap) {
      gap = later - term.time;
      gapFactor = power(factor, gap);
    }
    value = add(multiply(value, gapFactor), term.amount);
    slope = slope * gapFactor.hi + term.time * term.amount.hi;
    size = size * gapFactor.hi + Math.abs(term.amount.hi);
    later = term.time;
  }
  return { value, slope, size };
}

/** The places where the sign of the amounts changes: index of the last term before each change. */
export function signChanges(terms: readonly Term[]): number[] {
  return terms.flatMap((term, index) => {
    const next = terms[index + 1];
    return next !== undefined && term.amount.hi < 0 !== next.amount.hi < 0 ? [index] : [];
  });
}

/**
 * The derivative of v^(−τ) × sum with τ midway between the terms around a change of sign. It has
 * that change less and all others as before (the step in the proof of Descartes' rule of signs), and
 * between two of its zeros the sum itself has at most one: Rolle's theorem.
 */
export function derivative(terms: readonly Term[], change: number): Term[] {
  const pivot = (terms[change]?.time ?? 0) + (terms[change + 1]?.time ?? 0);
  const weighted = terms.map(({ amount, time }) => ({
    amount: multiply(amount, exactly(2 * time - pivot)),
    time,
  }));
  return normalised(weighted);
}

/** The same zeros with the largest amount between 1/2 and 1, so that repeated steps do not overflow. */
export function normalised(terms: readonly Term[]): Term[] {
  const largest = terms.reduce((most, { amount }) => Math.max(most, Math.abs(amount.hi)), 0);
  if (largest === 0) return [];
  const down = 2 ** -Math.min(1000, Math.max(-1000, Math.ceil(Math.log2(largest))));
  return terms
    .map(({ amount, time }) => ({ amount: scale(amount, down), time }))
    .filter(({ amount }) => amount.hi !== 0);
}
