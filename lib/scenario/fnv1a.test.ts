import { describe, expect, it } from 'vitest';
import { fnv1a64 } from './fnv1a';

const hex = (text: string) => {
  const { high, low } = fnv1a64(new TextEncoder().encode(text));
  return [high, low].map((word) => word.toString(16).padStart(8, '0')).join('');
};

describe('64-bit FNV-1a', () => {
  // test vectors of RFC 9923 and of the authors' own test_fnv.c
  it.each([
    ['', 'cbf29ce484222325'],
    ['a', 'af63dc4c8601ec8c'],
    ['foobar', '85944171f73967e8'],
  ])('hashes %j to the published %s', (text, expected) => {
    expect(hex(text)).toBe(expected);
  });

  it('agrees with the definition in whole-number arithmetic on longer text', () => {
    const text = 'Breakeven · équipe Zürich '.repeat(40);
    let expected = 0xcbf29ce484222325n;
    for (const byte of new TextEncoder().encode(text))
      expected = BigInt.asUintN(64, (expected ^ BigInt(byte)) * 0x100000001b3n);
    expect(hex(text)).toBe(expected.toString(16).padStart(16, '0'));
  });
});
