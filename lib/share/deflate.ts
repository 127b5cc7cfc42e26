export type Inflated =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly reason: 'not-readable' | 'too-large' };

/** Compressed without header or checksum (RFC 1951), by the platform's own compressor. */
export async function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const { readable } = through(new CompressionStream('deflate-raw'), bytes);
  const inflated = await collect(readable, Infinity);
  if (!inflated.ok) throw new Error('The platform cannot compress.');
  return inflated.bytes;
}

/**
 * Reads compressed bytes up to a limit, stopping as soon as it is passed, so that a
 * deflate bomb is never unpacked. Damaged, truncated and trailing bytes are refused.
 */
export async function inflate(
  bytes: Uint8Array<ArrayBuffer>,
  mostBytes: number,
): Promise<Inflated> {
  const inflated = await inflateOnce(bytes, mostBytes);
  if (!inflated.ok) return inflated;
  // Node 20 ignores bytes after the end of the data (nodejs/node#58247), browsers refuse
  // them. Data that is complete without its last byte has one too many.
  const shortened = await inflateOnce(bytes.subarray(0, -1), mostBytes);
  return shortened.ok ? { ok: false, reason: 'not-readable' } : inflated;
}

async function inflateOnce(bytes: Uint8Array<ArrayBuffer>, mostBytes: number): Promise<Inflated> {
  const { readable } = through(new DecompressionStream('deflate-raw'), bytes);
  return collect(readable, mostBytes);
}

function through(
  stream: CompressionStream | DecompressionStream,
  bytes: Uint8Array<ArrayBuffer>,
): CompressionStream | DecompressionStream {
  const writer = stream.writable.getWriter();
  // A failure shows on the reading side; here it would be an unhandled rejection.
  writer.write(bytes).catch(ignore);
  writer.close().catch(ignore);
  return stream;
}

async function collect(readable: ReadableStream<Uint8Array>, mostBytes: number): Promise<Inflated> {
  const reader = readable.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return { ok: true, bytes: joined(chunks, length) };
      chunks.push(value);
      length += value.length;
      if (length > mostBytes) {
        reader.cancel().catch(ignore);
        return { ok: false, reason: 'too-large' };
      }
    }
  } catch {
    return { ok: false, reason: 'not-readable' };
  }
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

function ignore(): void {
  // the reading side has told the same failure
}
