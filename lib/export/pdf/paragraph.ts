import type { Canvas } from './canvas';
import type { Block, Piece } from './flow';
import { onFirstUse, openElement } from './structure';
import { drawLine, linesOf, widthOf } from './text';
import type { TextStyle } from './type-scale';

export interface Paragraph {
  readonly text: string;
  readonly style: TextStyle;
  readonly tag: 'H1' | 'H2' | 'P';
  readonly x: number;
  readonly width: number;
  readonly gap: number;
  /** Words in another style at the start of the first line, ending in a blank. */
  readonly lead?: { readonly text: string; readonly style: TextStyle };
}

/** A paragraph that may be split between lines; its lines stay one element for a screen reader. */
export function paragraph(canvas: Canvas, paragraph: Paragraph): Block {
  const { text, style, x, width, lead } = paragraph;
  const leadWidth =
    lead === undefined ? 0 : widthOf(canvas, lead.text, lead.style) + 0.3 * style.size;
  const lines = linesOf(canvas, { text, style, width, firstIndent: leadWidth });
  const element = onFirstUse(() => openElement(canvas, canvas.root, { tag: paragraph.tag }));
  const pieces = lines.map((line, index): Piece => {
    const draw = (y: number) => {
      element().add(() => {
        if (index === 0 && lead !== undefined) drawLine(canvas, { ...lead, x, y });
        drawLine(canvas, { text: line, style, x: index === 0 ? x + leadWidth : x, y });
      });
    };
    return { height: style.leading, draw };
  });
  return { gap: paragraph.gap, pieces, keep: Math.min(2, pieces.length) };
}
