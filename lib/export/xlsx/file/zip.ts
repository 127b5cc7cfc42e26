import { deflate } from '@/lib/share/deflate';
import { crc32 } from './crc32';

/** A file inside the archive. */
export interface Entry {
  readonly path: string;
  readonly text: string;
}

interface Packed {
  readonly path: Uint8Array;
  readonly crc: number;
  readonly size: number;
  readonly data: Uint8Array;
  readonly start: number;
}

// 1 January 1980, the first day ZIP knows: the bytes must not depend on the day they are made.
const DATE = 0x0021;
const UTF8_NAMES = 0x0800;
const DEFLATED = 8;

/** A ZIP archive (PKWARE APPNOTE 6.3.3, without ZIP64) of text files, in the order given. */
export async function zip(entries: readonly Entry[]): Promise<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  const packed: Packed[] = [];
  const pieces: Uint8Array[] = [];
  let start = 0;
  const put = (bytes: Uint8Array) => {
    pieces.push(bytes);
    start += bytes.length;
  };
  for (const { path, text } of entries) {
    const bytes = encoder.encode(text);
    const data = await deflate(bytes);
    const each = {
      path: encoder.encode(path),
      crc: crc32(bytes),
      size: bytes.length,
      data,
      start,
    };
    packed.push(each);
    put(localHead(each));
    put(data);
  }
  const directory = start;
  for (const each of packed) put(directoryEntry(each));
  const size = start - directory;
  put(
    fields([
      [4, 0x06054b50],
      [2, 0],
      [2, 0],
      [2, packed.length],
      [2, packed.length],
      [4, size],
      [4, directory],
      [2, 0],
    ]),
  );
  return joined(pieces, start);
}

function localHead({ path, ...sizes }: Packed): Uint8Array {
  const head = fields([[4, 0x04034b50], ...common({ path, ...sizes }), [2, 0]]);
  return joined([head, path], head.length + path.length);
}

function directoryEntry({ path, start, ...sizes }: Packed): Uint8Array {
  const entry = fields([
    [4, 0x02014b50],
    [2, 20],
    ...common({ path, start, ...sizes }),
    [2, 0],
    [2, 0],
    [2, 0],
    [2, 0],
    [4, 0],
    [4, start],
  ]);
  return joined([entry, path], entry.length + path.length);
}

type Field = readonly [bytes: 2 | 4, value: number];

/** From "version needed" to the length of the name: the same in both headers. */
function common({ path, crc, size, data }: Packed): readonly Field[] {
  return [
    [2, 20],
    [2, UTF8_NAMES],
    [2, DEFLATED],
    [2, 0],
    [2, DATE],
    [4, crc],
    [4, data.length],
    [4, size],
    [2, path.length],
  ];
}

function fields(list: readonly Field[]): Uint8Array {
  const bytes = new Uint8Array(list.reduce((sum, [length]) => sum + length, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [length, value] of list) {
    if (length === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += length;
  }
  return bytes;
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
