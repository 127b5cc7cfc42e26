import { canonicalJson } from './canonical-json';
import { fnv1a64 } from './fnv1a';
import type { Scenario } from './schema';

/** Crockford's base 32: no i, l, o, u, so that an id can be read aloud from a printed report. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const BITS_PER_CHARACTER = 5n;
const CHARACTERS = 10;

/**
 * Ten characters that name a scenario's inputs: the same inputs give the same id on any
 * machine. 50 bits of a 64-bit hash, folded: among a million scenarios some two share an
 * id with odds of 1 in 2,250. It identifies, it does not authenticate.
 */
export function scenarioId(scenario: Scenario): string {
  const { high, low } = fnv1a64(new TextEncoder().encode(canonicalJson(scenario)));
  const hash = (BigInt(high) << 32n) | BigInt(low);
  const bits = BITS_PER_CHARACTER * BigInt(CHARACTERS);
  const folded = BigInt.asUintN(Number(bits), hash ^ (hash >> bits));
  return Array.from({ length: CHARACTERS }, (_, i) => {
    const shift = BITS_PER_CHARACTER * BigInt(CHARACTERS - 1 - i);
    return ALPHABET.charAt(Number((folded >> shift) & 31n));
  }).join('');
}
