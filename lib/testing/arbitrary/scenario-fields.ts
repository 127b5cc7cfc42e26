import fc from 'fast-check';

// Fields of random scenarios, both ends of their range included.

/** Catalogue ids a generated scenario may name; pass real ones to have it costed. */
export interface ScenarioChoices {
  readonly releases: readonly string[];
  readonly apiOffers: readonly string[];
  readonly models: readonly string[];
  readonly engines: readonly string[];
  readonly precisions: readonly string[];
  readonly cloudOffers: readonly string[];
  readonly servers: readonly string[];
  readonly tools: readonly string[];
  readonly plans: readonly string[];
  readonly devices: readonly string[];
  readonly evaluations: readonly string[];
}

export function gpusPerReplica(): fc.Arbitrary<'auto' | number> {
  return fc.oneof(fc.constant('auto' as const), fc.integer({ min: 1, max: 64 }));
}

/** JSON has no −0, so no scenario that came through it has one. */
export function number(min: number, max: number): fc.Arbitrary<number> {
  return fc
    .oneof(fc.constantFrom(min, max), fc.double({ min, max, noNaN: true }))
    .map((value) => (value === 0 ? 0 : value));
}

export function text(maxLength: number): fc.Arbitrary<string> {
  return fc
    .string({ unit: 'grapheme', minLength: 1, maxLength })
    .map((value) => value.slice(0, maxLength).trim())
    .filter((value) => value !== '' && !/[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/u.test(value));
}

export function isoDate(): fc.Arbitrary<string> {
  const [min, max] = [new Date('2023-01-01'), new Date('2030-12-31')];
  return fc.date({ min, max, noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
}

export function oneOf(ids: readonly string[]): fc.Arbitrary<string> {
  return fc.constantFrom(...ids);
}
