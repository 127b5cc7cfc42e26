import type { LineChartView } from '@/lib/view/types';
import type { Canvas } from './canvas';
import { drawChart } from './chart';
import type { Block, Piece } from './flow';
import type { PageBox } from './page';
import { tagged } from './structure';
import { drawLine, linesOf } from './text';
import { type, type TextStyle } from './type-scale';

const CHART_GAP = 12;
const GUTTER = 18;
const HEAD_SPACE = 3;

/**
 * Charts side by side: titles that state the finding, the measure under
 * each, then the frames on one line. The block, once the frames' height is known.
 */
export function chartRow(
  canvas: Canvas,
  views: readonly LineChartView[],
  box: PageBox,
): (frameHeight: number) => Block {
  const width = (box.right - box.left - GUTTER * (views.length - 1)) / views.length;
  const heads = views.map((view) => ({
    title: linesOf(canvas, { text: view.title, style: type.chartTitle, width }),
    measure: linesOf(canvas, { text: view.measure, style: type.chartMeasure, width }),
  }));
  const headHeight =
    Math.max(
      ...heads.map(
        ({ title, measure }) =>
          title.length * type.chartTitle.leading + measure.length * type.chartMeasure.leading,
      ),
    ) + HEAD_SPACE;
  const draw = (top: number, frameHeight: number) => {
    views.forEach((view, i) => {
      const left = box.left + i * (width + GUTTER);
      const head = heads[i];
      if (head === undefined) return;
      const titleHeight = head.title.length * type.chartTitle.leading;
      drawText(canvas, head.title, { tag: 'H2', x: left, y: top, style: type.chartTitle });
      const measureTop = top + titleHeight;
      const style = type.chartMeasure;
      drawText(canvas, head.measure, { tag: 'P', x: left, y: measureTop, style });
      const frameTop = top + headHeight;
      const frame = { left, right: left + width, top: frameTop, bottom: frameTop + frameHeight };
      drawChart(canvas, view, frame);
    });
  };
  return (frameHeight) => {
    const height = headHeight + frameHeight;
    const piece: Piece = {
      height,
      draw: (y) => {
        draw(y, frameHeight);
      },
    };
    return { gap: CHART_GAP, pieces: [piece], keep: 1 };
  };
}

interface PlacedText {
  readonly tag: 'H2' | 'P';
  readonly x: number;
  readonly y: number;
  readonly style: TextStyle;
}

function drawText(canvas: Canvas, lines: readonly string[], { tag, x, y, style }: PlacedText) {
  tagged(canvas, { tag }, () => {
    lines.forEach((text, i) => {
      drawLine(canvas, { text, x, y: y + i * style.leading, style });
    });
  });
}
