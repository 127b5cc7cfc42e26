import { inflateRawSync } from 'node:zlib';

// Reads back XLSX files: enough of the format to compare what stands in a cell. Not a general parser.

/** What stands in a cell: its stored value, and its formula where it has one. */
export interface ReadCell {
  readonly value: number | string;
  readonly formula: string | undefined;
}

/** Cells by address ("E7"), by the name of their sheet. */
export type ReadBook = ReadonlyMap<string, ReadonlyMap<string, ReadCell>>;

/** The texts of a ZIP archive by path. */
export function zipTexts(bytes: Uint8Array): ReadonlyMap<string, string> {
  const file = Buffer.from(bytes);
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const texts = new Map<string, string>();
  let at = file.readUInt32LE(end + 16);
  for (let left = file.readUInt16LE(end + 10); left > 0; left--) {
    const method = file.readUInt16LE(at + 10);
    const packed = file.readUInt32LE(at + 20);
    const [nameLength, extra, comment] = [28, 30, 32].map((field) => file.readUInt16LE(at + field));
    const start = file.readUInt32LE(at + 42);
    const name = file.toString('utf8', at + 46, at + 46 + (nameLength ?? 0));
    const data = start + 30 + file.readUInt16LE(start + 26) + file.readUInt16LE(start + 28);
    const body = file.subarray(data, data + packed);
    texts.set(name, (method === 8 ? inflateRawSync(body) : body).toString('utf8'));
    at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return texts;
}

/** Every cell of a workbook. An error such as #DIV/0! is read as its text. */
export function readXlsx(bytes: Uint8Array): ReadBook {
  const texts = zipTexts(bytes);
  const part = (path: string): string => {
    const text = texts.get(path);
    if (text === undefined) throw new Error(`the workbook has no part ${path}`);
    return text;
  };
  const shared = [...part('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(
    ([, item = '']) => textOf(item),
  );
  const targets = new Map(
    [...part('xl/_rels/workbook.xml.rels').matchAll(/<Relationship [^>]*>/g)].map(([tag]) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target'),
    ]),
  );
  const sheets = [...part('xl/workbook.xml').matchAll(/<sheet [^>]*>/g)].map(([tag]) => {
    const target = targets.get(attribute(tag, 'r:id')) ?? '';
    return [unescaped(attribute(tag, 'name')), cellsOf(part(`xl/${target}`), shared)] as const;
  });
  return new Map(sheets);
}

function cellsOf(xml: string, shared: readonly string[]): ReadonlyMap<string, ReadCell> {
  const cells = new Map<string, ReadCell>();
  for (const [, head = '', body = ''] of xml.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
    const stored = /<v>(.*?)<\/v>/s.exec(body)?.[1];
    if (stored === undefined) continue;
    const type = attribute(head, 't');
    const value =
      type === 's'
        ? (shared[Number(stored)] ?? '')
        : type === '' || type === 'n'
          ? Number(stored)
          : unescaped(stored);
    const formula = /<f[^>]*>(.*?)<\/f>/s.exec(body)?.[1];
    cells.set(attribute(head, 'r'), {
      value,
      formula: formula === undefined ? undefined : unescaped(formula),
    });
  }
  return cells;
}

/** The text of a shared string, with the spelling of characters that XML cannot hold undone. */
function textOf(item: string): string {
  const text = [...item.matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map(([, each = '']) => each).join('');
  return unescaped(text).replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  );
}

function attribute(tag: string, name: string): string {
  return new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
