import { answerRequest, answerText, internalError, printedAnswer } from './answer';
import type { RequestSource } from './arguments';
import { parseArguments } from './arguments';
import type { Answer, Command, CommandContext, FileKind } from './command';
import { requestError } from './command';
import { helpText } from './help';
import type { Line } from './lines';
import { decode, LineSplitter } from './lines';

/** Bytes to read, or one sentence why there are none. */
export type Input = { chunks: AsyncIterable<Uint8Array> } | { failure: string };

/** The world outside: everything the command line reads and writes goes through here. */
export type Terminal = {
  /** Standard input (no path) or a file. */
  open: (path?: string) => Promise<Input>;
  /** Writes to standard output and waits while the reader is slower than we are. */
  print: (text: string) => Promise<void>;
  complain: (sentence: string) => void;
  /** Writes a file; one sentence where it cannot be written. */
  save: (path: string, bytes: Uint8Array) => Promise<string | undefined>;
};

export type ExitCode = 0 | 1 | 2;

const largestRequestBytes = 67_108_864;
const batchCharacters = 16_384;

type Job = {
  command: Command;
  terminal: Terminal;
  context: CommandContext;
  files: ReadonlyMap<FileKind, string>;
};

/** Runs one command line from words to exit code. */
export async function runCommandLine(
  words: readonly string[],
  {
    commands,
    loadContext,
    terminal,
  }: Readonly<{
    commands: readonly Command[];
    loadContext: () => Promise<CommandContext>;
    terminal: Terminal;
  }>,
): Promise<ExitCode> {
  const invocation = parseArguments(words, commands);
  if (invocation.kind === 'misuse') {
    terminal.complain(invocation.message);
    return 2;
  }
  if (invocation.kind === 'help') {
    await terminal.print(helpText(commands, invocation.command));
    return 0;
  }
  const { command, source, lines, files } = invocation;
  const context = { ...(await loadContext()), fileKinds: [...files.keys()] };
  const job = { command, terminal, context, files };
  return lines ? answerLines(source, job) : answerOne(source, job);
}

async function answerOne(source: RequestSource, job: Job): Promise<ExitCode> {
  const { command, terminal, context } = job;
  let answer: Answer;
  try {
    if (source.kind === 'words') answer = await answerRequest(source.request, command, context);
    else {
      const text = await wholeText(source, terminal);
      answer = 'error' in text ? text : await answerText(text.text, command, context);
    }
  } catch (error) {
    answer = internalError(error);
  }
  if ('error' in answer) {
    terminal.complain(answer.error.message);
    return 1;
  }
  if (job.files.size > 0) return saveFiles(answer.files ?? new Map<FileKind, Uint8Array>(), job);
  await terminal.print(`${JSON.stringify(printedAnswer(answer), null, 2)}\n`);
  return 0;
}

/** Writes the files asked for, and prints which they are. */
async function saveFiles(
  made: ReadonlyMap<FileKind, Uint8Array>,
  { files, terminal }: Job,
): Promise<ExitCode> {
  const written: { kind: FileKind; path: string; bytes: number }[] = [];
  for (const [kind, path] of files) {
    const bytes = made.get(kind);
    const failure =
      bytes === undefined ? `There is no ${kind} to write.` : await terminal.save(path, bytes);
    if (bytes === undefined || failure !== undefined) {
      terminal.complain(failure ?? '');
      return 1;
    }
    written.push({ kind, path, bytes: bytes.length });
  }
  await terminal.print(`${JSON.stringify({ written }, null, 2)}\n`);
  return 0;
}

async function wholeText(source: RequestSource, terminal: Terminal): Promise<Line> {
  const input = await terminal.open(source.kind === 'file' ? source.path : undefined);
  if ('failure' in input) return requestError('unreadable', input.failure);
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of input.chunks) {
    bytes += chunk.length;
    if (bytes > largestRequestBytes) {
      return requestError('too-large', `The request is larger than ${largestRequestBytes} bytes.`);
    }
    pieces.push(chunk);
  }
  const text = decode(pieces);
  if (text === undefined) return requestError('not-utf-8', 'The request is not UTF-8 text.');
  return { text };
}

async function answerLines(source: RequestSource, job: Job): Promise<ExitCode> {
  const input = await job.terminal.open(source.kind === 'file' ? source.path : undefined);
  if ('failure' in input) {
    job.terminal.complain(input.failure);
    return 1;
  }
  const splitter = new LineSplitter();
  let answered = true;
  for await (const chunk of input.chunks) {
    answered = (await answerBatch(splitter.push(chunk), job)) && answered;
  }
  answered = (await answerBatch(splitter.end(), job)) && answered;
  return answered ? 0 : 1;
}

/** Answers lines in order, printing as it goes; false where a fault of ours kept one from its answer. */
async function answerBatch(
  lines: readonly Line[],
  { command, terminal, context }: Job,
): Promise<boolean> {
  let answered = true;
  let batch = '';
  for (const line of lines) {
    let answer: Answer;
    try {
      answer = 'error' in line ? line : await answerText(line.text, command, context);
    } catch (error) {
      answer = internalError(error);
      answered = false;
    }
    batch += `${JSON.stringify(printedAnswer(answer))}\n`;
    if (batch.length >= batchCharacters) {
      await terminal.print(batch);
      batch = '';
    }
  }
  if (batch !== '') await terminal.print(batch);
  return answered;
}
