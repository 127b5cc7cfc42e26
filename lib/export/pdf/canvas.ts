import PDFDocument from 'pdfkit';
import { printableBy } from './printable';
import { unpackWoff } from './woff';

export type FontBytes = ArrayBuffer | Uint8Array;

/** IBM Plex Sans, weights 400 and 600, as WOFF, TTF or OTF: tabular digits, and € ≥ ≤ → Δ σ. */
export interface ReportFonts {
  readonly regular: FontBytes;
  readonly semibold: FontBytes;
}

/** The document being written, and the root of its structure tree. */
export interface Canvas {
  readonly doc: PDFKit.PDFDocument;
  readonly root: PDFKit.PDFStructureElement;
  /** The text as both faces can draw it. */
  readonly printable: (text: string) => string;
}

export interface CanvasOptions {
  readonly fonts: ReportFonts;
  readonly title: string;
  /** Stamped into the file instead of the clock, so that the same report is the same bytes. */
  readonly createdAt: Date;
}

/** Opens a tagged PDF 1.7 without pages. */
export async function openCanvas({ fonts, title, createdAt }: CanvasOptions): Promise<Canvas> {
  const [regular, semibold] = await Promise.all([
    unpackWoff(fonts.regular),
    unpackWoff(fonts.semibold),
  ]);
  const options: PDFKit.PDFDocumentOptions = {
    pdfVersion: '1.7',
    tagged: true,
    lang: 'en',
    displayTitle: true,
    autoFirstPage: false,
    bufferPages: true,
    info: {
      Title: metadataText(title),
      Producer: 'Breakeven',
      Creator: 'Breakeven',
      CreationDate: createdAt,
      ModDate: createdAt,
    },
  };
  // Both are accepted by pdfkit 0.20 and missing from its types. Without `font: null` it
  // looks Helvetica up, which the browser build does not have.
  const doc = new PDFDocument(Object.assign(options, { font: null, subset: 'PDF/UA' as const }));
  doc.registerFont('regular', regular).registerFont('semibold', semibold);
  const root = doc.struct('Document');
  doc.addStructure(root);
  const coverage = [covers(doc, 'regular'), covers(doc, 'semibold')];
  const hasGlyph = (codePoint: number) => coverage.every((has) => has(codePoint));
  return { doc, root, printable: printableBy(hasGlyph) };
}

/** Ends the document and gives its bytes. */
export function closeCanvas({ doc, root }: Canvas): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    doc.on('end', () => {
      resolve(joined(chunks));
    });
    doc.on('error', reject);
    root.end();
    doc.end();
  });
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}

interface CurrentFont {
  readonly _font: { readonly font: { hasGlyphForCodePoint(codePoint: number): boolean } };
}

function covers(doc: PDFKit.PDFDocument, face: 'regular' | 'semibold') {
  doc.font(face);
  // pdfkit keeps the opened font in `_font`, untyped; no public call tells whether a letter exists.
  const { font } = (doc as unknown as CurrentFont)._font;
  return (codePoint: number) => font.hasGlyphForCodePoint(codePoint);
}

/** pdfkit writes the title into XML without escaping it: an ampersand would make the metadata unreadable. */
function metadataText(text: string): string {
  return text.replaceAll('&', 'and').replaceAll('<', '‹').replaceAll('>', '›');
}
