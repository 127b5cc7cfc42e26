import { inflateSync } from 'node:zlib';

// Reads back PDFs that pdfkit wrote: enough of the format to check what a
// reader would see and where. Not a general parser.

/** Text drawn in one go, its left end on its base line, in points from the lower left corner. */
export interface TextRun {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly runs: readonly TextRun[];
}

interface PdfObject {
  readonly dictionary: string;
  readonly stream: string;
}

interface Font {
  readonly letters: readonly string[];
  /** Advance of each glyph in thousandths of the size. */
  readonly widths: readonly number[];
}

/** The pages of a PDF in order, with every run of text on them. */
export function pdfPages(bytes: Uint8Array): PdfPage[] {
  const objects = pdfObjects(bytes);
  const pages = [...objects.values()].filter(({ dictionary }) =>
    dictionary.includes('/Type /Page\n'),
  );
  return pages.map(({ dictionary }) => {
    const [width = NaN, height = NaN] = numbers(found(dictionary, /\/MediaBox \[0 0 ([^\]]*)\]/));
    const content = object(objects, found(dictionary, /\/Contents (\d+) 0 R/)).stream;
    const resources = object(objects, found(dictionary, /\/Resources (\d+) 0 R/)).dictionary;
    return { width, height, runs: runsOf(content, fontsOf(objects, resources)) };
  });
}

/** All text of a PDF in drawing order, runs joined by blanks where none was drawn. */
export function pdfText(bytes: Uint8Array): string {
  const runs = pdfPages(bytes).flatMap((page) => page.runs);
  return runs
    .map(({ text }) => text)
    .join(' ')
    .replace(/ {2,}/g, ' ');
}

/** Dictionaries of all objects as text, for assertions about structure and metadata. */
export function pdfDictionaries(bytes: Uint8Array): string[] {
  return [...pdfObjects(bytes).values()].map(({ dictionary }) => dictionary);
}

/** A text string of a dictionary: `(…)`, plain or UTF-16, with its escapes undone. */
export function pdfString(dictionary: string, key: string): string | undefined {
  const escaped = new RegExp(`/${key} \\(((?:\\\\.|[^\\\\)])*)\\)`, 's').exec(dictionary)?.[1];
  if (escaped === undefined) return undefined;
  const raw = escaped.replace(/\\(.)/gs, (_, c: string) => ESCAPES[c] ?? c);
  if (!raw.startsWith('\xFE\xFF')) return raw;
  return Buffer.from(raw.slice(2), 'latin1').swap16().toString('utf16le');
}

const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
};

function pdfObjects(bytes: Uint8Array): Map<string, PdfObject> {
  const file = Buffer.from(bytes).toString('latin1');
  const objects = new Map<string, PdfObject>();
  for (const [, id = '', body = ''] of file.matchAll(/(\d+) 0 obj\n(.*?)\nendobj/gs)) {
    const [dictionary = '', packed] = body.split(/\nstream\n/s, 2);
    objects.set(id, { dictionary, stream: streamOf(dictionary, packed) });
  }
  return objects;
}

function streamOf(dictionary: string, packed = ''): string {
  const data = Buffer.from(packed.replace(/\n\nendstream$/, ''), 'latin1');
  return (dictionary.includes('FlateDecode') ? inflateSync(data) : data).toString('latin1');
}

function fontsOf(objects: Map<string, PdfObject>, resources: string): Map<string, Font> {
  const fonts = new Map<string, Font>();
  const list = /\/Font <<(.*?)>>/s.exec(resources)?.[1] ?? '';
  for (const [, name = '', id = ''] of list.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
    const { dictionary } = object(objects, id);
    const map = object(objects, found(dictionary, /\/ToUnicode (\d+) 0 R/)).stream;
    const descendant = object(objects, found(dictionary, /\/DescendantFonts \[(\d+) 0 R\]/));
    const widths = numbers(found(descendant.dictionary, /\/W \[0 \[([^\]]*)\]/));
    fonts.set(name, { letters: lettersOf(map), widths });
  }
  return fonts;
}

/** pdfkit maps glyphs in consecutive ranges: `<first> <last> [<utf-16> …]`. */
function lettersOf(map: string): string[] {
  return [...map.matchAll(/<[0-9a-f]+> <[0-9a-f]+> \[(.*?)\]/gs)].flatMap(([, list = '']) =>
    [...list.matchAll(/<([^>]*)>/g)].map(([, units = '']) =>
      String.fromCharCode(...units.split(' ').map((unit) => parseInt(unit, 16))),
    ),
  );
}

const SHOW_TEXT = /BT\n1 0 0 1 (\S+) (\S+) Tm\n\/(F\d+) (\S+) Tf\n(?:[^[\n]*\n)*\[([^\]]*)\] TJ/g;

function runsOf(content: string, fonts: Map<string, Font>): TextRun[] {
  return [...content.matchAll(SHOW_TEXT)].map(([, x, y, name = '', size, shown = '']) => {
    const font = fonts.get(name);
    if (font === undefined) throw new Error(`page uses the unlisted font ${name}`);
    const glyphs = [...shown.matchAll(/<([0-9a-f]*)>/g)].flatMap(([, hex = '']) =>
      (hex.match(/.{4}/g) ?? []).map((code) => parseInt(code, 16)),
    );
    const advance = glyphs.reduce((sum, glyph) => sum + (font.widths[glyph] ?? NaN), 0);
    return {
      text: glyphs.map((glyph) => font.letters[glyph] ?? '').join(''),
      x: Number(x),
      y: Number(y),
      width: (advance * Number(size)) / 1000,
      size: Number(size),
    };
  });
}

function object(objects: Map<string, PdfObject>, id: string): PdfObject {
  const value = objects.get(id);
  if (value === undefined) throw new Error(`object ${id} is not in the file`);
  return value;
}

function found(text: string, pattern: RegExp): string {
  const value = pattern.exec(text)?.[1];
  if (value === undefined) throw new Error(`${pattern.source} is not in ${text.slice(0, 200)}`);
  return value;
}

function numbers(text: string): number[] {
  return text.trim().split(/\s+/).map(Number);
}
