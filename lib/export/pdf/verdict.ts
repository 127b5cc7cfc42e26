import type { VerdictView } from '@/lib/view/types';
import type { Canvas } from './canvas';
import type { Block } from './flow';
import type { PageBox } from './page';
import { paragraph } from './paragraph';
import { type } from './type-scale';

/** The decision as the headline, its sentences, and the strongest case against it. */
export function verdict(canvas: Canvas, view: VerdictView, box: PageBox): Block[] {
  const place = { x: box.left, width: box.right - box.left };
  const headline = paragraph(canvas, {
    ...place,
    text: view.headline,
    style: type.headline,
    tag: 'H1',
    gap: 4,
  });
  const body = { ...place, style: type.body, tag: 'P', gap: 5 } as const;
  const blocks = [headline];
  if (view.sentences.length > 0) {
    blocks.push(paragraph(canvas, { ...body, text: view.sentences.join(' ') }));
  }
  if (view.against !== null) {
    const lead = { text: 'The strongest case against: ', style: type.bodyStrong };
    blocks.push(paragraph(canvas, { ...body, gap: 3, text: view.against, lead }));
  }
  return blocks;
}
