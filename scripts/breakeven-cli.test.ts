import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Runs the real command line in a process of its own. */
function breakeven(words: string[], input = '') {
  const script = ['scripts/run-ts.mjs', 'scripts/breakeven-cli.ts'];
  const run = spawnSync(process.execPath, [...script, ...words], {
    cwd: root,
    input,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: run.status, output: run.stdout, complaint: run.stderr };
}

const gpt4o = {
  provider: 'openai',
  model: 'gpt-4o',
  usage: { inputTokens: 1_000_000, outputTokens: 0 },
};

describe('the breakeven process', () => {
  it('answers a request from standard input with JSON on standard output alone', () => {
    const { code, output, complaint } = breakeven(['price'], JSON.stringify(gpt4o));
    expect({ code, complaint }).toEqual({ code: 0, complaint: '' });
    expect(JSON.parse(output)).toHaveProperty('usd');
  });

  it('says what is wrong in one sentence on standard error and exits with 1', () => {
    const { code, output, complaint } = breakeven(['price'], '{}');
    expect({ code, output }).toEqual({ code: 1, output: '' });
    expect(complaint).toMatch(/^provider .*\.\n$/);
    expect(breakeven(['price', 'no-such-file.json'])).toEqual({
      code: 1,
      output: '',
      complaint: 'no-such-file.json cannot be read (ENOENT).\n',
    });
  });

  it('exits with 2 where the command line is wrong', () => {
    expect(breakeven(['cost'])).toEqual({
      code: 2,
      output: '',
      complaint: '"cost" is not a command. See --help.\n',
    });
  });

  it('answers twenty thousand lines in order, with one line each', () => {
    const requests = Array.from({ length: 20_000 }, (_, line) =>
      line % 10 === 9
        ? 'not JSON'
        : JSON.stringify({ ...gpt4o, usage: { inputTokens: line, outputTokens: 0 } }),
    );
    const { code, output } = breakeven(['price', '--jsonl'], requests.join('\n'));
    const answers = output
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    expect(code).toBe(0);
    expect(answers).toHaveLength(20_000);
    expect(answers.filter((answer) => 'error' in answer)).toHaveLength(2_000);
    expect(answers[12_345]).toHaveProperty('lines.0.tokens', 12_345);
  });
});
