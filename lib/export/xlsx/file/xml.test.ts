import { describe, expect, it } from 'vitest';
import { cellText } from './xml';

describe('the text of a cell', () => {
  it.each([
    ['plain words', 'plain words'],
    ['R&D <b> "x"', 'R&amp;D &lt;b&gt; &quot;x&quot;'],
    // Tab and line feed are legal in XML 1.0; a carriage return would be read back as a line feed.
    ['a\tb\nc', 'a\tb\nc'],
    ['a\rb', 'a_x000D_b'],
    ['\u0000\u0008\u000b\u001f\ufffe\uffff', '_x0000__x0008__x000B__x001F__xFFFE__xFFFF_'],
    // Text that only looks like the spelling of a character keeps its underscore.
    ['_x000D_', '_x005F_x000D_'],
    ['_x_y_', '_x_y_'],
    ['half \ud83d of a pair', 'half \ufffd of a pair'],
    ['a whole 😀', 'a whole 😀'],
  ])('writes %j so that it is read back as it was', (text, written) => {
    expect(cellText(text)).toBe(written);
  });

  it('is cut where a cell can hold no more, and says so', () => {
    const written = cellText('x'.repeat(40_000));
    expect(written).toHaveLength(32_767);
    expect(written.endsWith('x…')).toBe(true);
    expect(cellText('x'.repeat(32_767))).toBe('x'.repeat(32_767));
  });
});
