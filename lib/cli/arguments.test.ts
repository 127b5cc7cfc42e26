import { describe, expect, it } from 'vitest';
import { parseArguments } from './arguments';
import type { Command } from './command';

const answer = () => ({ value: 1 });
const commands: readonly Command[] = [
  { name: 'price', summary: 'Prices.', answer },
  {
    name: 'catalogue list',
    summary: 'Lists.',
    words: { positionals: [], options: ['kind'] },
    answer,
  },
  {
    name: 'catalogue show',
    summary: 'Shows.',
    words: { positionals: ['id'], options: [] },
    answer,
  },
];
const parse = (...words: string[]) => parseArguments(words, commands);

describe('the command line', () => {
  it('reads a request from standard input unless a file is named', () => {
    expect(parse('price')).toMatchObject({ source: { kind: 'standard-input' }, lines: false });
    expect(parse('price', '-')).toMatchObject({ source: { kind: 'standard-input' } });
    expect(parse('price', 'a.json')).toMatchObject({ source: { kind: 'file', path: 'a.json' } });
  });

  it('takes --jsonl anywhere', () => {
    for (const words of [
      ['--jsonl', 'price', 'a'],
      ['price', '--jsonl', 'a'],
      ['price', 'a', '--jsonl'],
    ]) {
      expect(parse(...words)).toMatchObject({ lines: true, source: { path: 'a' } });
    }
  });

  it('makes a request of the words of a command that takes words', () => {
    expect(parse('catalogue', 'show', 'accelerator/l4')).toMatchObject({
      source: { kind: 'words', request: { id: 'accelerator/l4' } },
    });
    expect(parse('catalogue', 'list', '--kind', 'model')).toMatchObject({
      source: { request: { kind: 'model' } },
    });
    expect(parse('catalogue', 'list', '--kind=model')).toMatchObject({
      source: { request: { kind: 'model' } },
    });
    expect(parse('--kind=model', 'catalogue', 'list')).toMatchObject({
      source: { request: { kind: 'model' } },
    });
    expect(parse('catalogue', 'list')).toMatchObject({ source: { kind: 'words', request: {} } });
  });

  it('reads such a command from lines with --jsonl', () => {
    expect(parse('catalogue', 'show', '--jsonl')).toMatchObject({
      source: { kind: 'standard-input' },
      lines: true,
    });
  });

  it('takes what follows -- as it stands', () => {
    expect(parse('price', '--', '--odd.json')).toMatchObject({ source: { path: '--odd.json' } });
  });

  it('shows the help of all commands or of one', () => {
    expect(parse('--help')).toEqual({ kind: 'help', command: undefined });
    expect(parse('price', '-h')).toMatchObject({ kind: 'help', command: { name: 'price' } });
  });

  it.each([
    [[], 'A command is needed. See --help.'],
    [['cost'], '"cost" is not a command. See --help.'],
    [['catalogue'], 'catalogue needs one of: list, show. See --help.'],
    [['catalogue', 'sell'], '"sell" is not one of catalogue\'s: list, show. See --help.'],
    [['price', '--fast'], '--fast is not an option of price. See --help.'],
    [['price', 'a', 'b'], 'price takes one file, not also "b". See --help.'],
    [['catalogue', 'show'], 'catalogue show needs ID. See --help.'],
    [['catalogue', 'show', 'a', 'b'], 'catalogue show does not take "b". See --help.'],
    [['catalogue', 'list', '--kind'], '--kind needs a value. See --help.'],
    [['catalogue', 'list', '--kind=a', '--kind=b'], '--kind is given twice. See --help.'],
    [
      ['catalogue', 'list', '--kind=a', '--jsonl'],
      '--jsonl takes the request from the lines, not from options. See --help.',
    ],
  ])('says what is wrong with %j', (words, message) => {
    expect(parse(...words)).toEqual({ kind: 'misuse', message });
  });
});
