import type { Catalogue } from '@/lib/catalogue/catalogue';
import type { ReportFonts } from '@/lib/export/pdf/write-report';

/** Why a request cannot be answered: a code for programs, a sentence naming the field, and the field's dotted path. */
export type RequestError = { code: string; message: string; path: string };

/**
 * What a command answers. A refusal ("this does not fit on one GPU") is a value: the question was
 * fine. An error means the request itself could not be used.
 */
export type Answer =
  { value: unknown; files?: ReadonlyMap<FileKind, Uint8Array> } | { error: RequestError };

/** Kinds of file that an answer can be written as. */
export type FileKind = 'pdf' | 'xlsx' | 'csv';

/**
 * What commands know besides the request: the catalogue they answer from, the day it is (YYYY-MM-DD),
 * the kinds of file the answer is wanted as, and, where a PDF can be made, its typeface.
 */
export type CommandContext = {
  catalogue: Catalogue;
  today: string;
  fileKinds?: readonly FileKind[];
  loadFonts?: () => Promise<ReportFonts>;
};

/**
 * One command, a pure value. Its request is JSON (file, standard input or a line of --jsonl), or,
 * where `words` is given, the words typed after its name: `catalogue show gpu/h100` asks
 * `{ id: "gpu/h100" }`.
 */
export type Command = {
  /** One or two words: `price`, `catalogue list`. */
  name: string;
  summary: string;
  words?: {
    /** Keys of the request that take the words in order; all are required. */
    positionals: readonly string[];
    /** Keys of the request that take a `--key value`; all are optional. */
    options: readonly string[];
  };
  /** Kinds of file it can make, each asked for by an option of that name with a path. */
  files?: readonly FileKind[];
  answer: (request: unknown, context: CommandContext) => Answer | Promise<Answer>;
};

/** The answer to a request that cannot be used. */
export function requestError(code: string, message: string, path = ''): { error: RequestError } {
  return { error: { code, message, path } };
}
