import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { unpackWoff } from './woff';

/** A WOFF file of one compressed table "glyf" of 100 equal bytes, written by the specification. */
function woffFile(): Uint8Array {
  const packed = deflateSync(Buffer.alloc(100, 7));
  const head = Buffer.alloc(64);
  head.write('wOFF', 0, 'latin1');
  head.writeUInt32BE(0x00010000, 4);
  head.writeUInt16BE(1, 12);
  head.write('glyf', 44, 'latin1');
  [64, packed.length, 100, 0xabcd].forEach((field, i) => head.writeUInt32BE(field, 48 + 4 * i));
  return Buffer.concat([head, packed]);
}

describe('a font in a WOFF file', () => {
  it('comes out as the OpenType file it was made from', async () => {
    const font = Buffer.from(await unpackWoff(woffFile()));
    // Header 12 bytes, one directory entry of 16, then the table.
    expect(font.readUInt32BE(0)).toBe(0x00010000);
    expect(font.readUInt16BE(4)).toBe(1);
    expect(font.toString('latin1', 12, 16)).toBe('glyf');
    expect([16, 20, 24].map((at) => font.readUInt32BE(at))).toEqual([0xabcd, 28, 100]);
    expect(font.subarray(28)).toEqual(Buffer.alloc(100, 7));
  });

  it('is left alone when it is not in a WOFF file', async () => {
    const font = new Uint8Array([0, 1, 0, 0, 0, 9]);
    expect(await unpackWoff(font.buffer)).toEqual(font);
  });
});
