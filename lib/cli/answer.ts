import type { Answer, Command, CommandContext } from './command';
import { requestError } from './command';

/** Reads a request from JSON text and answers it. Throws only where the command has a fault of ours. */
export async function answerText(
  text: string,
  command: Command,
  context: CommandContext,
): Promise<Answer> {
  let request: unknown;
  try {
    request = JSON.parse(text);
  } catch (error) {
    return requestError('not-json', `The request is not valid JSON: ${reasonOf(error)}.`);
  }
  return answerRequest(request, command, context);
}

/** Answers a request, making sure that the answer can be written down as JSON without loss. */
export async function answerRequest(
  request: unknown,
  command: Command,
  context: CommandContext,
): Promise<Answer> {
  const answer = await command.answer(request, context);
  if ('error' in answer) return answer;
  const fault = notJson(answer.value, '');
  if (fault !== undefined) throw new Error(`the answer of ${command.name} has ${fault}`);
  return answer;
}

/** An answer as the JSON that is printed: the value itself, or the error under its name. */
export function printedAnswer(answer: Answer): unknown {
  return 'error' in answer ? answer : answer.value;
}

/** The answer where a command failed through a fault of ours, not of the request. */
export function internalError(error: unknown): Answer {
  return requestError(
    'internal',
    `Breakeven could not answer, through a fault of its own: ${reasonOf(error)}.`,
  );
}

const reasonOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

/** JSON.stringify would turn NaN and Infinity into null without a word: an unknown printed as data. */
function notJson(value: unknown, path: string): string | undefined {
  if (typeof value === 'number') {
    return Number.isFinite(value) ? undefined : `${value} at "${path}"`;
  }
  if (typeof value !== 'object' || value === null) {
    return value === undefined && path === '' ? 'no value' : undefined;
  }
  for (const [key, inner] of Object.entries(value)) {
    const fault = notJson(inner, path === '' ? key : `${path}.${key}`);
    if (fault !== undefined) return fault;
  }
  return undefined;
}
