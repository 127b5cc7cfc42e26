import type { Command } from './command';

const conventions = `A request is JSON: from FILE, or from standard input where no file is named. The answer is JSON.

  --jsonl   each line is one request and gets one line of answer, in order; a line that cannot be
            answered gets {"error":{"code","message","path"}}; blank lines are skipped
  --help    this text, or that of a command

Exit code: 0 answered (a refusal is an answer), 1 not answered, 2 the command line is wrong.
`;

/** How a command is typed, with what it takes. */
function usageOf({ name, words, files = [] }: Command): string {
  const written = files.map((kind) => `[--${kind} FILE]`);
  if (words === undefined) return [name, '[FILE]', ...written, '[--jsonl]'].join(' ');
  const taken = [
    ...words.positionals.map((key) => key.toUpperCase()),
    ...words.options.map((key) => `[--${key} ${key.toUpperCase()}]`),
  ];
  return [name, ...taken, '[--jsonl]'].join(' ');
}

/** The text of --help: of one command, or the list of all. */
export function helpText(commands: readonly Command[], command?: Command): string {
  if (command !== undefined) {
    return `breakeven ${usageOf(command)}\n\n${command.summary}\n\n${conventions}`;
  }
  const width = Math.max(...commands.map(({ name }) => name.length));
  const list = commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`);
  return `breakeven <command> [FILE] [--jsonl]\n\n${list.join('\n')}\n\n${conventions}`;
}
