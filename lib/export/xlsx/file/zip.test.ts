import { describe, expect, it } from 'vitest';
import { zipTexts } from '@/lib/testing/xlsx-read';
import { crc32 } from './crc32';
import { zip } from './zip';

describe('crc32', () => {
  it('gives the check value published for CRC-32 (ITU-T V.42)', () => {
    expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
  });
});

describe('a ZIP archive', () => {
  const entries = [
    { path: 'a.txt', text: 'one' },
    { path: 'folder/ü.xml', text: '<x>é</x>'.repeat(5000) },
    { path: 'empty', text: '' },
  ];

  it('is read back by the platform’s own inflate', async () => {
    expect([...zipTexts(await zip(entries))]).toEqual(
      entries.map(({ path, text }) => [path, text]),
    );
  });

  it('has the same bytes every time', async () => {
    expect(Buffer.compare(await zip(entries), await zip(entries))).toBe(0);
  });

  it('carries the check sum and the size of each file', async () => {
    const file = Buffer.from(await zip([{ path: 'a', text: '123456789' }]));
    expect(file.readUInt32LE(14)).toBe(0xcbf43926);
    expect(file.readUInt32LE(22)).toBe(9);
  });
});
