import { describe, expect, it } from 'vitest';
import { printableBy } from './printable';

/** A typeface of the letters on an American keyboard. */
const printable = printableBy((codePoint) => codePoint >= 0x20 && codePoint < 0x7f);

describe('text as a typeface can print it', () => {
  it.each([
    ['plain text', 'plain text'],
    ['  two\n\tlines  ', 'two lines'],
    ['café', 'cafe'],
    ['用 API', '� API'],
    ['zero\u200Bwidth', 'zerowidth'],
    ['', ''],
  ])('prints %j as %j', (text, printed) => {
    expect(printable(text)).toBe(printed);
  });

  it('keeps a blank that must not break where the typeface has it', () => {
    expect(printableBy(() => true)('12\u00A0500')).toBe('12\u00A0500');
  });
});
