import type { Canvas } from './canvas';

export type Element = PDFKit.PDFStructureElement;

/** Attributes pdfkit 0.20 writes and its types leave out. */
interface ElementOptions {
  readonly alt?: string;
  readonly title?: string;
  readonly scope?: 'Column' | 'Row';
  /** Left, top, right, bottom, in points from the top left corner. */
  readonly bbox?: readonly [number, number, number, number];
}

/** Adds an element to the structure tree under `parent`. */
export function openElement(
  { doc }: Canvas,
  parent: Element,
  { tag, ...options }: ElementOptions & { readonly tag: string },
): Element {
  const element = doc.struct(tag, options);
  parent.add(element);
  return element;
}

/** Draws content that a screen reader reads as `tag`. */
export function tagged(
  canvas: Canvas,
  options: ElementOptions & { readonly tag: string; readonly parent?: Element },
  draw: () => void,
): void {
  const { parent = canvas.root, ...element } = options;
  openElement(canvas, parent, element).add(draw);
}

/** Draws what carries no meaning of its own: rules, running heads, page numbers. */
export function artifact({ doc }: Canvas, type: 'Layout' | 'Pagination', draw: () => void): void {
  doc.markContent('Artifact', { type });
  draw();
  doc.endMarkedContent();
}

/** Makes a structure element when its first part is drawn, so that measuring leaves no trace. */
export function onFirstUse(open: () => Element): () => Element {
  let element: Element | undefined;
  return () => (element ??= open());
}
