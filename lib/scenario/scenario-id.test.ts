import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryScenario } from '@/lib/testing/arbitrary-scenario';
import { canonicalJson } from './canonical-json';
import { scenarioId } from './scenario-id';

describe('canonical JSON', () => {
  it('sorts keys at every level and keeps lists in order', () => {
    expect(canonicalJson({ b: [{ d: 1, c: null }, 2], a: 'x' })).toBe(
      '{"a":"x","b":[{"c":null,"d":1},2]}',
    );
  });
});

describe('scenario id', () => {
  it('is ten characters that can be read aloud', () => {
    fc.assert(
      fc.property(arbitraryScenario(), (scenario) => {
        expect(scenarioId(scenario)).toMatch(/^[0-9a-hjkmnp-tv-z]{10}$/);
      }),
      { numRuns: 200 },
    );
  });

  it('does not depend on the order fields were set in, but on every value', () => {
    fc.assert(
      fc.property(arbitraryScenario(), (scenario) => {
        const reversed = Object.fromEntries(Object.entries(scenario).reverse());
        expect(scenarioId(reversed as typeof scenario)).toBe(scenarioId(scenario));
        const changed = { ...scenario, horizonMonths: scenario.horizonMonths + 1 };
        expect(scenarioId(changed)).not.toBe(scenarioId(scenario));
      }),
      { numRuns: 200 },
    );
  });
});
