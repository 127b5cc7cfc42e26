import { describe, expect, it } from 'vitest';
import type { Command, CommandContext } from './command';
import { requestError } from './command';
import { runCommandLine } from './run';

const context = { today: '2026-11-21' } as CommandContext; // the commands below read no catalogue

const half: Command = {
  name: 'half',
  summary: 'Halves a number.',
  files: ['csv', 'pdf'],
  answer: (request, { fileKinds = [] }) => {
    if (request === 0) throw new Error('cannot happen');
    if (request === 'infinite') return { value: { deep: [1, Infinity] } };
    if (typeof request !== 'number') {
      return requestError('invalid-request', 'number is missing; it must be a number.', 'number');
    }
    return {
      value: request % 2 === 0 ? request / 2 : { refusal: { code: 'odd', message: 'Odd.' } },
      files: new Map(fileKinds.map((kind) => [kind, new TextEncoder().encode(`${request / 2}`)])),
    };
  },
};

async function run(words: string[], input = '') {
  const printed: string[] = [];
  const complaints: string[] = [];
  const saved = new Map<string, Uint8Array>();
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
      save: (path, bytes) => {
        saved.set(path, bytes);
        return Promise.resolve(path === 'no/way' ? 'no/way cannot be written.' : undefined);
      },
    },
  });
  return { code, output: printed.join(''), complaints, saved };
}

describe('one request', () => {
  it('prints the answer and exits with 0', async () => {
    expect(await run(['half'], '8')).toMatchObject({ code: 0, output: '4\n', complaints: [] });
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
    expect(await run(['half'], input)).toMatchObject({
      code: 1,
      output: '',
      complaints: [sentence],
    });
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
    expect(await run(['third'])).toMatchObject({
      code: 2,
      output: '',
      complaints: ['"third" is not a command. See --help.'],
    });
  });

  it('prints help that names every command', async () => {
    const { code, output } = await run(['--help']);
    expect(code).toBe(0);
    expect(output).toContain('half  Halves a number.');
    expect((await run(['half', '--help'])).output).toContain('breakeven half [FILE]');
  });
});

describe('files', () => {
  it('are written where they are asked for, and listed in place of the answer', async () => {
    const { code, output, saved } = await run(['half', '--csv', 'a.csv', '--pdf=b.pdf'], '14');
    expect(code).toBe(0);
    expect(JSON.parse(output)).toEqual({
      written: [
        { kind: 'csv', path: 'a.csv', bytes: 1 },
        { kind: 'pdf', path: 'b.pdf', bytes: 1 },
      ],
    });
    expect([...saved.keys()]).toEqual(['a.csv', 'b.pdf']);
    expect(new TextDecoder().decode(saved.get('a.csv'))).toBe('7');
  });

  it('that cannot be written give one sentence and exit with 1', async () => {
    expect(await run(['half', '--csv', 'no/way'], '8')).toMatchObject({
      code: 1,
      output: '',
      complaints: ['no/way cannot be written.'],
    });
  });

  it('are none where the request cannot be answered', async () => {
    const { code, saved } = await run(['half', '--csv', 'a.csv'], '{}');
    expect({ code, files: saved.size }).toEqual({ code: 1, files: 0 });
  });

  it('are named in the help, and not taken with --jsonl or of a kind that is not made', async () => {
    const { output } = await run(['half', '--help']);
    expect(output).toContain('breakeven half [FILE] [--csv FILE] [--pdf FILE] [--jsonl]');
    expect((await run(['half', '--jsonl', '--csv', 'a'])).code).toBe(2);
    expect((await run(['half', '--xlsx', 'a'])).complaints).toEqual([
      '--xlsx is not an option of half. See --help.',
    ]);
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
