import { describe, expect, it } from 'vitest';
import { mutantsOf, mutated } from './mutators';
import { shortened, testNames } from './suites';

/** All wrong versions of a line. */
const wrong = (text: string) => mutantsOf('a.ts', text).map((mutant) => mutated(text, mutant));

describe('wrong versions of a source', () => {
  it.each([
    ['a + b', ['a - b']],
    ['a *= b', ['a /= b']],
    ['a < b', ['a <= b', 'a >= b']],
    ['a === b', ['a !== b']],
    ['a && b', ['a || b']],
    ['-a', ['a']],
    ['f(0, 1, 7)', ['f(1, 1, 7)', 'f(0, 0, 7)', 'f(0, 2, 7)', 'f(0, 1, 8)']],
    ['if (a) b()', ['if (!(a)) b()']],
    ['a ? true : b', ['!(a) ? true : b', 'a ? false : b']],
    ['a.times(b).x', ['a.over(b).x', 'a.x']],
    ['a.plus(b, c)', ['a.minus(b, c)', 'a', 'a.plus(c)', 'a.plus(b)']],
    ['Math.min(a, b)', ['Math.max(a, b)']],
    ['a.first()', ['a.last()']],
    ['[a, b]', ['[b]', '[a]']],
    ['() => [a, b]', ['() => [b]', '() => [a]', '() => []']],
  ])('%s', (text, expected) => {
    expect(wrong(text)).toEqual(expected);
  });

  it('leave words, types, imports and messages alone', () => {
    const text = `import { a } from './1';
      const words = ['b', 'c'];
      const joined = 'd' + words[name];
      type One = 1 | true;
      throw new RangeError(e ? 'f' : 'g');`;
    expect(wrong(text)).toEqual([]);
  });

  it('know the line they change', () => {
    expect(mutantsOf('a.ts', 'a;\nb + c;')).toMatchObject([{ line: 2, original: '+' }]);
  });
});

describe('a test made short', () => {
  it('tries fewer cases, never none', () => {
    const text = 'const RUNS = 1000; { numRuns: 10_000 }; const CASES = 60; { numRuns: 3 }';
    expect(shortened(text)).toBe(
      'const RUNS = 32; { numRuns: 256 }; const CASES = 8; { numRuns: 3 }',
    );
  });

  it('leaves out what is said of the cases themselves', () => {
    expect(testNames.test('a random graph is what its formula says')).toBe(true);
    expect(testNames.test('any ledger is varied: many buy servers later, rent')).toBe(false);
  });
});
