import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { convertGenaiPrices } from './prices-genai';
import { refreshedFiles } from './prices-refresh';

const root = new URL('../..', import.meta.url).pathname;

describe('catalogue:refresh', () => {
  it('writes what is committed, byte for byte', async () => {
    const files = await refreshedFiles(root);
    const differing = [...files].filter(
      ([path, text]) => readFileSync(root + path, 'utf8') !== text,
    );
    expect(differing.map(([path]) => path)).toEqual([]);
  });

  it('stops at a release of the package whose date it does not know', async () => {
    await expect(convertGenaiPrices('9.9.9')).rejects.toThrow('MIRRORED_ON');
  });
});
