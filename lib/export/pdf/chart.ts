import type { LineChartView } from '@/lib/view/types';
import type { Canvas } from './canvas';
import { axisRoom, drawAxes } from './chart-axes';
import { drawLabels, labelRoom } from './chart-labels';
import { drawMarks } from './chart-marks';
import type { Rect } from './geometry';
import { routeStyles } from './palette';
import { placeOf, plotOf, type Plot } from './plot';
import { strokeRoute } from './stroke';
import { tagged } from './structure';

const WIDEST_LABEL_SHARE = 0.24;

/** Draws a line chart into a frame, as one figure whose text alternative is the chart's summary. */
export function drawChart(canvas: Canvas, view: LineChartView, frame: Rect): void {
  const room = axisRoom(canvas, view);
  const labels = labelRoom(canvas, view, (frame.right - frame.left) * WIDEST_LABEL_SHARE);
  const plot = plotOf(view, {
    left: frame.left + room.left,
    top: frame.top + room.top,
    right: frame.right - labels,
    bottom: frame.bottom - room.bottom,
  });
  const bbox = [frame.left, frame.top, frame.right, frame.bottom] as const;
  tagged(canvas, { tag: 'Figure', alt: view.summary, bbox }, () => {
    drawAxes(canvas, view, plot);
    drawRoutes(canvas, view, plot);
    drawLabels(canvas, view, { plot, room: labels });
    drawMarks(canvas, view, plot);
  });
}

/** Lines end at the plot's edge: what lies beyond the axes is not drawn over the texts. */
function drawRoutes(canvas: Canvas, view: LineChartView, plot: Plot): void {
  const { area } = plot;
  const { doc } = canvas;
  doc.save();
  doc.rect(area.left, area.top - 1, area.right - area.left, area.bottom - area.top + 2).clip();
  for (const { option, points } of view.lines) {
    strokeRoute(
      canvas,
      points.map((point) => placeOf(plot, point)),
      routeStyles[option],
    );
  }
  doc.restore();
}
