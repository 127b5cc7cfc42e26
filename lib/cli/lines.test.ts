import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineSplitter, longestLineBytes } from './lines';

const bytes = (text: string) => new TextEncoder().encode(text);

function split(...chunks: Uint8Array[]) {
  const splitter = new LineSplitter();
  return [...chunks.flatMap((chunk) => splitter.push(chunk)), ...splitter.end()];
}

describe('cutting a stream into lines', () => {
  it('finds the same lines however the stream is cut, within characters too', () => {
    const whole = bytes('{"a":"€"}\n\n  \r\n{"b":"日本"}\r\nlast');
    const lines = split(whole);
    expect(lines).toEqual([{ text: '{"a":"€"}' }, { text: '{"b":"日本"}\r' }, { text: 'last' }]);
    fc.assert(
      fc.property(fc.nat(whole.length), fc.nat(whole.length), (one, other) => {
        const [first, second] = [Math.min(one, other), Math.max(one, other)];
        expect(
          split(whole.subarray(0, first), whole.subarray(first, second), whole.subarray(second)),
        ).toEqual(lines);
      }),
    );
  });

  it('puts an error in the place of a line that is too long, holding none of it', () => {
    const half = new Uint8Array(longestLineBytes / 2 + 1).fill(0x61);
    expect(split(bytes('1\n'), half, half, half, bytes('\n2\n'))).toEqual([
      { text: '1' },
      { error: { code: 'too-large', message: 'The line is longer than 1048576 bytes.', path: '' } },
      { text: '2' },
    ]);
  });

  it('takes a line of exactly the longest length', () => {
    const [line] = split(new Uint8Array(longestLineBytes).fill(0x61), bytes('\n'));
    expect(line).toHaveProperty('text.length', longestLineBytes);
  });

  it('puts an error in the place of a line that is not UTF-8', () => {
    const [first, second] = split(new Uint8Array([0xff, 0xfe, 0x0a]), bytes('2'));
    expect(first).toHaveProperty('error.code', 'not-utf-8');
    expect(second).toEqual({ text: '2' });
  });

  it('drops a byte order mark', () => {
    expect(split(bytes('\uFEFF{}\n'))).toEqual([{ text: '{}' }]);
  });
});
