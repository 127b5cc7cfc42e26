import type { ReportView } from '@/lib/view/types';
import type { Canvas } from './canvas';
import type { PageBox } from './page';
import { drawRule } from './rule';
import { artifact, openElement, tagged } from './structure';
import { drawLine, linesOf, widthOf } from './text';
import { type } from './type-scale';

const LINK_TEXT = 'Open this scenario';
const LINK_HINT = 'with every input and the price catalogue it was made with';
const RULE_SPACE = 5;
const EDGE_SPACE = 20;
const PAGE_NUMBER_WIDTH = 70;

/** The foot of every page, measured before the pages are laid out. */
export interface Footer {
  readonly facts: readonly string[];
  /** Space from the end of the content to the edge of the paper, in points. */
  readonly height: number;
  readonly url: string;
}

/** Sets the footer's facts; the link must be absolute, for a file has no address of its own. */
export function footerOf(canvas: Canvas, footer: ReportView['footer'], width: number): Footer {
  const { scenarioId, catalogueRelease, engineVersion } = footer;
  const facts = linesOf(canvas, {
    text: `Scenario ${scenarioId} · Catalogue release ${catalogueRelease} · Engine ${engineVersion}`,
    style: type.footer,
    width: width - PAGE_NUMBER_WIDTH,
  });
  const height = RULE_SPACE * 2 + (facts.length + 1) * type.footer.leading + EDGE_SPACE;
  return { facts, height, url: new URL(footer.link).href };
}

/** Writes the footer under every page, once their number is known. */
export function drawFooters(canvas: Canvas, footer: Footer, box: PageBox): void {
  const { start, count } = canvas.doc.bufferedPageRange();
  for (let page = 0; page < count; page++) {
    canvas.doc.switchToPage(start + page);
    drawRule(canvas, { from: box.left, to: box.right, y: box.bottom + RULE_SPACE });
    drawFacts(canvas, footer, { box, isRead: page === 0 });
    drawLink(canvas, footer, box);
    artifact(canvas, 'Pagination', () => {
      const text = `Page ${page + 1} of ${count}`;
      const y = box.bottom + 2 * RULE_SPACE;
      drawLine(canvas, { text, x: box.right, y, style: type.footer, align: 'right' });
    });
  }
}

/** Which scenario, prices and engine: read aloud once, repeated on the other pages for the eye only. */
function drawFacts(
  canvas: Canvas,
  footer: Footer,
  { box, isRead }: { readonly box: PageBox; readonly isRead: boolean },
): void {
  const draw = () => {
    footer.facts.forEach((text, i) => {
      const y = box.bottom + 2 * RULE_SPACE + i * type.footer.leading;
      drawLine(canvas, { text, x: box.left, y, style: type.footer });
    });
  };
  if (isRead) tagged(canvas, { tag: 'P' }, draw);
  else artifact(canvas, 'Pagination', draw);
}

function drawLink(canvas: Canvas, { facts, url }: Footer, box: PageBox): void {
  const style = type.footerLink;
  const y = box.bottom + 2 * RULE_SPACE + facts.length * style.leading;
  const width = widthOf(canvas, LINK_TEXT, style);
  const paragraph = openElement(canvas, canvas.root, { tag: 'P' });
  const link = openElement(canvas, paragraph, { tag: 'Link' });
  link.add(() => {
    drawLine(canvas, { text: `${LINK_TEXT} `, x: box.left, y, style });
  });
  // pdfkit writes a plain string as a name; only a String object, which its types do not
  // know, becomes text in the file.
  const contents = Object(`${LINK_TEXT} in Breakeven`) as string;
  canvas.doc.link(
    box.left,
    y,
    width,
    style.leading,
    url,
    Object.assign({}, { structParent: link, Contents: contents }),
  );
  paragraph.add(() => {
    drawLine(canvas, { text: LINK_HINT, x: box.left + width + 3, y, style: type.footer });
  });
}
