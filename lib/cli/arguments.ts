import type { Command, FileKind } from './command';

/** Where a command's request comes from. */
export type RequestSource =
  | { kind: 'standard-input' }
  | { kind: 'file'; path: string }
  | { kind: 'words'; request: Record<string, string> };

/** What the words after `breakeven` ask for; misuse is one sentence. */
export type Invocation =
  | { kind: 'help'; command: Command | undefined }
  | {
      kind: 'run';
      command: Command;
      source: RequestSource;
      lines: boolean;
      /** Files to write the answer to, by their kind. */
      files: ReadonlyMap<FileKind, string>;
    }
  | { kind: 'misuse'; message: string };

type Split = { positionals: string[]; options: Map<string, string> };

const misuse = (message: string): Invocation => ({
  kind: 'misuse',
  message: `${message} See --help.`,
});

/** Reads the command line. Options may stand anywhere; `--` ends them, `-` is standard input. */
export function parseArguments(words: readonly string[], commands: readonly Command[]): Invocation {
  const plain = words.filter((word) => !word.startsWith('-'));
  const command =
    commands.find(({ name }) => name === plain.slice(0, 2).join(' ')) ??
    commands.find(({ name }) => name === plain[0]);
  if (words.includes('--help') || words.includes('-h')) return { kind: 'help', command };
  if (command === undefined) return misuse(unknownCommand(plain, commands));
  const split = splitWords(words, command);
  if ('message' in split) return misuse(split.message);
  return invocationOf(command, split);
}

function unknownCommand([first, second]: readonly string[], commands: readonly Command[]): string {
  if (first === undefined) return 'A command is needed.';
  const family = commands.filter(({ name }) => name.startsWith(`${first} `));
  if (family.length === 0) return `"${first}" is not a command.`;
  const choices = family.map(({ name }) => name.slice(first.length + 1)).join(', ');
  return second === undefined
    ? `${first} needs one of: ${choices}.`
    : `"${second}" is not one of ${first}'s: ${choices}.`;
}

function splitWords(words: readonly string[], command: Command): Split | { message: string } {
  const options = new Map<string, string>();
  const positionals: string[] = [];
  const queue = [...words];
  for (let word = queue.shift(); word !== undefined; word = queue.shift()) {
    if (word === '--') positionals.push(...queue.splice(0));
    else if (word === '-' || !word.startsWith('-')) positionals.push(word);
    else {
      const [key, attached] = splitOption(word);
      if (key === 'jsonl' && attached === undefined) {
        options.set(key, '');
        continue;
      }
      if (!optionsOf(command).includes(key)) {
        return { message: `${word} is not an option of ${command.name}.` };
      }
      const value = attached ?? queue.shift();
      if (value === undefined) return { message: `--${key} needs a value.` };
      if (options.has(key)) return { message: `--${key} is given twice.` };
      options.set(key, value);
    }
  }
  return { positionals: positionals.slice(command.name.split(' ').length), options };
}

function optionsOf({ words, files }: Command): readonly string[] {
  return [...(words?.options ?? []), ...(files ?? [])];
}

function splitOption(word: string): [string, string | undefined] {
  const name = word.replace(/^--?/, '');
  const equals = name.indexOf('=');
  return equals === -1 ? [name, undefined] : [name.slice(0, equals), name.slice(equals + 1)];
}

function invocationOf(command: Command, { positionals, options }: Split): Invocation {
  const lines = options.delete('jsonl');
  if (lines || command.words === undefined) {
    const [path, extra] = positionals;
    if (extra !== undefined) return misuse(`${command.name} takes one file, not also "${extra}".`);
    if (lines && options.size > 0)
      return misuse('--jsonl takes the request from the lines, not from options.');
    const source: RequestSource =
      path === undefined || path === '-' ? { kind: 'standard-input' } : { kind: 'file', path };
    return { kind: 'run', command, source, lines, files: filesOf(command, options) };
  }
  const keys = command.words.positionals;
  const missing = keys[positionals.length];
  if (missing !== undefined) return misuse(`${command.name} needs ${missing.toUpperCase()}.`);
  const extra = positionals[keys.length];
  if (extra !== undefined) return misuse(`${command.name} does not take "${extra}".`);
  const request = Object.fromEntries([
    ...keys.map((key, index) => [key, positionals[index]] as const),
    ...options,
  ]) as Record<string, string>; // as many positionals as keys: both were counted above
  const source: RequestSource = { kind: 'words', request };
  return { kind: 'run', command, source, lines, files: new Map() };
}

function filesOf(
  { files = [] }: Command,
  options: ReadonlyMap<string, string>,
): ReadonlyMap<FileKind, string> {
  return new Map(
    files.flatMap((kind) => {
      const path = options.get(kind);
      return path === undefined ? [] : [[kind, path] as const];
    }),
  );
}
