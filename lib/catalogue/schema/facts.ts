import * as z from 'zod';
import { factSchema, type Fact } from './fact';

/** A published number that cannot be zero or below: a price, a size, a speed. */
export function positiveFactSchema<Unit extends string>(unit: Unit) {
  return factSchema(unit).refine((fact) => Math.min(fact.value, fact.low ?? fact.value) > 0, {
    error: `a figure in ${unit} must be above zero; what is not known belongs in "unknown"`,
    path: ['value'],
  });
}

/**
 * A price over time, oldest first. A change of price appends a fact, so that an
 * older study still finds the price it was made with.
 */
export function datedFactsSchema<Unit extends string>(unit: Unit) {
  return z
    .array(positiveFactSchema(unit))
    .min(1, 'a price list has at least one dated figure; leave the field out when none is known')
    .refine(isStrictlyAscending, {
      error: 'dated figures stand oldest first, one a date; a new price is appended, not inserted',
    });
}

function isStrictlyAscending(facts: readonly Fact[]): boolean {
  return facts.every((fact, index) => {
    const previous = facts[index - 1];
    return previous === undefined || previous.effectiveFrom < fact.effectiveFrom;
  });
}
