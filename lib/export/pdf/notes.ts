import type { Canvas } from './canvas';
import type { Block } from './flow';
import type { PageBox } from './page';
import { paragraph } from './paragraph';
import { REPLACEMENT } from './printable';
import { type } from './type-scale';

/** What the reader should know beside the figures, one paragraph a note. */
export function notes(canvas: Canvas, texts: readonly string[], box: PageBox): Block[] {
  const place = { x: box.left, width: box.right - box.left };
  const heading = { ...place, style: type.heading, tag: 'H2', text: 'Notes', gap: 10 } as const;
  const note = { ...place, style: type.note, tag: 'P' } as const;
  if (texts.length === 0) return [];
  return [
    paragraph(canvas, heading),
    ...texts.map((text) => paragraph(canvas, { ...note, text, gap: 2 })),
  ];
}

/** The note that owns up to letters the typeface lacks; null where every letter could be drawn. */
export function missingLettersNote(canvas: Canvas, report: object): string | null {
  const written = JSON.stringify(report);
  return canvas.printable(written).includes(REPLACEMENT) && !written.includes(REPLACEMENT)
    ? `${REPLACEMENT} stands for a letter of your own names that this report’s typeface does not have.`
    : null;
}
