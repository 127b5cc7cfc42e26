import type { Canvas } from './canvas';
import type { TextStyle } from './type-scale';

/** A text to be set into lines no wider than `width`, the first one shorter by `firstIndent`. */
export interface Setting {
  readonly text: string;
  readonly style: TextStyle;
  readonly width: number;
  readonly firstIndent?: number;
}

/** Width of a text on one line, in points. */
export function widthOf({ doc, printable }: Canvas, text: string, style: TextStyle): number {
  return doc.font(style.face).fontSize(style.size).widthOfString(printable(text));
}

/**
 * Breaks a text at its blanks; a word wider than the line is broken inside. At
 * least one line. A line keeps the blank it was broken at, so that read aloud
 * or copied its last word does not run into the next line's first.
 */
export function linesOf(canvas: Canvas, setting: Setting): string[] {
  const { style, width, firstIndent = 0 } = setting;
  const lines: string[] = [];
  let line = '';
  const room = () => (lines.length === 0 ? width - firstIndent : width);
  const fits = (text: string) => widthOf(canvas, text, style) <= room() + 0.01;
  for (const word of canvas.printable(setting.text).split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(`${line} `);
    else if (lines.length === 0 && firstIndent > 0) lines.push('');
    line = word;
    while (!fits(line)) {
      const head = longestHead(line, fits);
      lines.push(head);
      line = line.slice(head.length);
    }
  }
  lines.push(line);
  return lines;
}

/** As many letters as fit, at least one, ending after a separator where there is one to end after. */
function longestHead(word: string, fits: (text: string) => boolean): string {
  const letters = Array.from(word);
  let count = 1;
  while (count < letters.length && fits(letters.slice(0, count + 1).join(''))) count++;
  const head = letters.slice(0, count).join('');
  const separator = Math.max(...['/', '-', '_', '.', ':'].map((mark) => head.lastIndexOf(mark)));
  return separator > head.length / 3 ? head.slice(0, separator + 1) : head;
}

/** One line of text at a place; `x` is its right end when aligned right, its middle when centred. */
export interface PlacedLine {
  readonly text: string;
  readonly x: number;
  /** Top of the line's leading. */
  readonly y: number;
  readonly style: TextStyle;
  readonly align?: 'left' | 'right' | 'centre';
}

/** Half the height of Plex's capitals over the size: puts capitals in the middle of their leading. */
const HALF_CAP_HEIGHT = 0.349;

/** Draws one line; never wraps, never starts a page. A blank at its end is written, not aligned. */
export function drawLine(canvas: Canvas, { text, x, y, style, align = 'left' }: PlacedLine): void {
  const printed = canvas.printable(text);
  if (printed === '') return;
  const shift = { left: 0, centre: 0.5, right: 1 }[align] * widthOf(canvas, text, style);
  const baseline = y + style.leading / 2 + HALF_CAP_HEIGHT * style.size;
  canvas.doc
    .font(style.face)
    .fontSize(style.size)
    .fillColor(style.colour)
    .text(text.endsWith(' ') ? `${printed} ` : printed, x - shift, baseline, {
      lineBreak: false,
      baseline: 'alphabetic',
    });
}
