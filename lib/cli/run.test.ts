import { describe, expect, it } from 'vitest';
import type { Command, CommandContext } from './command';
import { requestError } from './command';
import { runCommandLine } from './run';

const context = { today: '2026-11-21' } as CommandContext; // the commands below read no catalogue

const half: Command = {
  name: 'half',
  summary: 'Halves a number.',
  answer: (request) => {
    if (request === 0) throw new Error('cannot happen');
    if (request === 'infinite') return { value: { deep: [1, Infinity] } };
    if (typeof request !== 'number') {
      return requestError('invalid-request', 'number is missing; it must be a number.', 'number');
    }
    return {
      value: request % 2 === 0 ? request / 2 : { refusal: { code: 'odd', message: 'Odd.' } },
    };
  },
};

async function run(words: string[], input = '') {
  const printed: string[] = [];
  const complaints: string[] = [];
  const chunks = (async function* () {
    yield await Promise.resolve(new TextEncoder().encode(input));
  })();
  const code = await runCommandLine(words, {
    commands: [half],
    loadContext: () => Promise.resolve(context),
    terminal: {
      open: (path) =>
        Promise.resolve(path === undefined ? { chunks } : { failure: `${path} cannot be read.` }),
      print: (text) => {
        printed.push(text);
        return Promise.resolve();
      },
      complain: (sentence) => complaints.push(sentence),
    },
  });
  return { code, output: printed.join(''), complaints };
}

describe('one request', () => {
  it('prints the answer and exits with 0', async () => {
    expect(await run(['half'], '8')).toEqual({ code: 0, output: '4\n', complaints: [] });
  });

  it('prints a refusal as an answer', async () => {
    const { code, output } = await run(['half'], '7');
    expect(code).toBe(0);
    expect(JSON.parse(output)).toEqual({ refusal: { code: 'odd', message: 'Odd.' } });
  });

  it.each([
    ['{}', 'number is missing; it must be a number.'],
    ['0', 'Breakeven could not answer, through a fault of its own: cannot happen.'],
    [
      '"infinite"',
      'Breakeven could not answer, through a fault of its own: the answer of half has Infinity at "deep.1".',
    ],
  ])('says in one sentence why %s has no answer and exits with 1', async (input, sentence) => {
    expect(await run(['half'], input)).toEqual({ code: 1, output: '', complaints: [sentence] });
  });

  it('says that input is not JSON, or cannot be read', async () => {
    const { code, complaints } = await run(['half'], '{');
    expect(code).toBe(1);
    expect(complaints[0]).toMatch(/^The request is not valid JSON: /);
    expect(await run(['half', 'a.json'])).toMatchObject({
      code: 1,
      complaints: ['a.json cannot be read.'],
    });
  });

  it('exits with 2 where the command line is wrong', async () => {
    expect(await run(['third'])).toEqual({
      code: 2,
      output: '',
      complaints: ['"third" is not a command. See --help.'],
    });
  });

  it('prints help that names every command', async () => {
    const { code, output } = await run(['--help']);
    expect(code).toBe(0);
    expect(output).toContain('half  Halves a number.');
    expect((await run(['half', '--help'])).output).toContain('breakeven half [FILE] [--jsonl]');
  });
});

describe('--jsonl', () => {
  it('answers each line with one line, in order, and counts errors as answers', async () => {
    const { code, output } = await run(['half', '--jsonl'], '8\n{}\nnot json\n\n7\n10');
    const answers = output
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);
    expect(code).toBe(0);
    expect(answers).toEqual([
      4,
      {
        error: {
          code: 'invalid-request',
          message: 'number is missing; it must be a number.',
          path: 'number',
        },
      },
      { error: expect.objectContaining({ code: 'not-json', path: '' }) as unknown },
      { refusal: { code: 'odd', message: 'Odd.' } },
      5,
    ]);
  });

  it('goes on after a fault of its own and exits with 1', async () => {
    const { code, output } = await run(['half', '--jsonl'], '8\n0\n10\n');
    expect(code).toBe(1);
    expect(output.split('\n').slice(0, 3)).toEqual([
      '4',
      expect.stringContaining('"code":"internal"') as unknown,
      '5',
    ]);
  });
});
