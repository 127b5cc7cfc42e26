import type { LineChartView } from '@/lib/view/types';
import type { Canvas } from './canvas';
import { hairline, muted } from './palette';
import type { Plot } from './plot';
import { setDash } from './stroke';
import { drawLine, widthOf } from './text';
import { type } from './type-scale';

const TICK_SPACE = 4;

/** Room the axis texts take on the left of, above and below the plot. */
export function axisRoom(canvas: Canvas, view: LineChartView) {
  const ticks = view.y.ticks.map(({ text }) => widthOf(canvas, text, type.chartTick));
  return {
    left: Math.max(0, ...ticks) + TICK_SPACE,
    top: type.chartTick.leading + 3,
    bottom: 2 * type.chartTick.leading + 4,
  };
}

/** Hairline grid, a strong zero line, tick texts and both axis titles. */
export function drawAxes(canvas: Canvas, view: LineChartView, plot: Plot): void {
  const { area } = plot;
  const style = type.chartTick;
  const { doc } = canvas;
  setDash(canvas, []);
  for (const { at, text } of view.y.ticks) {
    const y = plot.y(at);
    doc.lineWidth(0.4).moveTo(area.left, y).lineTo(area.right, y).stroke(hairline);
    const top = y - style.leading / 2;
    drawLine(canvas, { text, x: area.left - TICK_SPACE, y: top, style, align: 'right' });
  }
  drawZeroLine(canvas, view, plot);
  for (const { at, text } of view.x.ticks) {
    const x = plot.x(at);
    doc
      .lineWidth(0.6)
      .moveTo(x, area.bottom)
      .lineTo(x, area.bottom + 2.5)
      .stroke(muted);
    drawLine(canvas, { text, x, y: area.bottom + 3.5, style, align: 'centre' });
  }
  const titles = { x: area.bottom + 3.5 + style.leading, y: area.top - style.leading - 2.5 };
  drawLine(canvas, { text: view.x.title, x: area.right, y: titles.x, style, align: 'right' });
  drawLine(canvas, { text: view.y.title, x: area.left, y: titles.y, style });
}

/** Zero is the line money is read from; where it is not in view the plot gets a plain base line. */
function drawZeroLine({ doc }: Canvas, view: LineChartView, { area, y }: Plot): void {
  const [low, high] = view.y.domain;
  doc.lineWidth(0.6).moveTo(area.left, area.bottom).lineTo(area.right, area.bottom).stroke(muted);
  if (low > 0 || high < 0) return;
  doc.lineWidth(0.9).moveTo(area.left, y(0)).lineTo(area.right, y(0)).stroke(muted);
}
