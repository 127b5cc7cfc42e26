import type { ReportView } from '@/lib/view/types';
import type { Canvas } from './canvas';
import type { Block, Piece } from './flow';
import type { PageBox } from './page';
import { ink } from './palette';
import { drawRule } from './rule';
import { artifact, tagged } from './structure';
import { drawLine, linesOf } from './text';
import { type } from './type-scale';

/** What stands at the top of each page. */
export interface Masthead {
  readonly report: ReportView;
  /** The date in words. */
  readonly date: string;
  readonly box: PageBox;
}

/** Top of the first page: product and date, a strong rule, then what this report is about. */
export function masthead(canvas: Canvas, { report, date, box }: Masthead): Block {
  const brand: Piece = {
    height: type.brand.leading + 8,
    draw: (y) => {
      tagged(canvas, { tag: 'P' }, () => {
        drawLine(canvas, { text: 'Breakeven ', x: box.left, y, style: type.brand });
        drawLine(canvas, { text: date, x: box.right, y, style: type.mastheadDate, align: 'right' });
      });
      const rule = { from: box.left, to: box.right, y: y + type.brand.leading + 3 };
      drawRule(canvas, { ...rule, weight: 1, colour: ink });
    },
  };
  const style = type.mastheadName;
  const lines = linesOf(canvas, { text: subject(report), style, width: box.right - box.left });
  const name: Piece = {
    height: style.leading * lines.length,
    draw: (y) => {
      tagged(canvas, { tag: 'P' }, () => {
        lines.forEach((text, i) => {
          drawLine(canvas, { text, x: box.left, y: y + i * style.leading, style });
        });
      });
    },
  };
  return { gap: 0, pieces: [brand, name], keep: 2 };
}

/** "Board report · Support chat": what the masthead and the file's title say. */
export function subject({ title, scenarioName }: ReportView): string {
  return title === scenarioName ? title : `${title} · ${scenarioName}`;
}

/** One muted line at the top of the pages after the first. */
export function runningHead(canvas: Canvas, { report, date, box }: Masthead): Piece {
  const style = type.footer;
  const [text = ''] = linesOf(canvas, {
    text: `Breakeven · ${subject(report)}`,
    style,
    width: (box.right - box.left) * 0.75,
  });
  return {
    height: style.leading + 10,
    draw: (y) => {
      artifact(canvas, 'Pagination', () => {
        drawLine(canvas, { text, x: box.left, y, style });
        drawLine(canvas, { text: date, x: box.right, y, style, align: 'right' });
      });
      drawRule(canvas, { from: box.left, to: box.right, y: y + style.leading + 2 });
    },
  };
}
