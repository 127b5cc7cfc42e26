import type { RequestError } from './command';
import { requestError } from './command';

/** One line of a stream: its text, or why it has none. */
export type Line = { text: string } | { error: RequestError };

/** A longer line is a mistake or an attack: a scenario is a few kilobytes. */
export const longestLineBytes = 1_048_576;

const newline = 0x0a;

/**
 * Cuts a byte stream into lines however its chunks fall, holding at most one line. Blank lines are
 * left out; a line that is too long or not UTF-8 becomes an error in its place.
 */
export class LineSplitter {
  private pieces: Uint8Array[] = [];
  private bytes = 0;

  /** The lines that end in this chunk. */
  push(chunk: Uint8Array): Line[] {
    const lines: Line[] = [];
    let start = 0;
    for (let end = chunk.indexOf(newline); end !== -1; end = chunk.indexOf(newline, start)) {
      this.hold(chunk.subarray(start, end));
      lines.push(...this.take());
      start = end + 1;
    }
    this.hold(chunk.subarray(start));
    return lines;
  }

  /** The last line, where the stream does not end with a newline. */
  end(): Line[] {
    return this.take();
  }

  private hold(piece: Uint8Array): void {
    this.bytes += piece.length;
    if (this.bytes > longestLineBytes) this.pieces = [];
    else if (piece.length > 0) this.pieces.push(piece);
  }

  private take(): Line[] {
    const { pieces, bytes } = this;
    this.pieces = [];
    this.bytes = 0;
    if (bytes > longestLineBytes) {
      return [requestError('too-large', `The line is longer than ${longestLineBytes} bytes.`)];
    }
    const text = decode(pieces);
    if (text === undefined) return [requestError('not-utf-8', 'The line is not UTF-8 text.')];
    return text.trim() === '' ? [] : [{ text }];
  }
}

/** The text of UTF-8 bytes without a byte order mark; undefined where they are not UTF-8. */
export function decode(pieces: readonly Uint8Array[]): string | undefined {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    return (
      pieces.map((piece) => decoder.decode(piece, { stream: true })).join('') + decoder.decode()
    );
  } catch {
    return undefined;
  }
}
