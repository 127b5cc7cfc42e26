export interface Hash64 {
  readonly high: number;
  readonly low: number;
}

const WORD = 2 ** 32;
const OFFSET_BASIS: Hash64 = { high: 0xcbf29ce4, low: 0x84222325 };
// The FNV prime is 2^40 + 0x1b3; the 2^40 becomes a shift of the low word into the high one.
const PRIME_LOW = 0x1b3;

/**
 * 64-bit FNV-1a in two 32-bit words: a checksum to tell texts apart, not a
 * cryptographic hash: anyone can make two texts collide on purpose.
 * @see https://datatracker.ietf.org/doc/html/rfc9923
 */
export function fnv1a64(bytes: Uint8Array): Hash64 {
  let { high, low } = OFFSET_BASIS;
  for (const byte of bytes) {
    low = (low ^ byte) >>> 0;
    const product = low * PRIME_LOW; // below 2^41, exact in a double
    high = (Math.imul(high, PRIME_LOW) + Math.floor(product / WORD) + (low << 8)) >>> 0;
    low = product % WORD;
  }
  return { high, low };
}
