import { describe, expect, it } from 'vitest';
import { fromBase64Url, toBase64Url } from './base64url';

const bytesOf = (text: string) => new TextEncoder().encode(text);

describe('base64url', () => {
  // test vectors of RFC 4648 section 10, without padding
  it.each([
    ['', ''],
    ['f', 'Zg'],
    ['fo', 'Zm8'],
    ['foo', 'Zm9v'],
    ['foob', 'Zm9vYg'],
    ['fooba', 'Zm9vYmE'],
    ['foobar', 'Zm9vYmFy'],
  ])('writes %j as %j and reads it back', (text, encoded) => {
    expect(toBase64Url(bytesOf(text))).toBe(encoded);
    expect(fromBase64Url(encoded)).toEqual(bytesOf(text));
  });

  it('agrees with the platform on every byte', () => {
    const bytes = Uint8Array.from({ length: 1000 }, (_, i) => (i * 7) % 256);
    expect(toBase64Url(bytes)).toBe(Buffer.from(bytes).toString('base64url'));
  });

  it.each(['Zg==', 'Zm9v\n', 'Zm 9v', 'Zm+v', 'Zm/v', 'Z', 'Zm9vY', 'Zh', 'Zm9', 'Zmé'])(
    'refuses %j, which it would never write',
    (text) => {
      expect(fromBase64Url(text)).toBeUndefined();
    },
  );
});
