import type { Canvas } from './canvas';
import type { RouteStyle } from './palette';

/** Sets the dash pattern, or none. */
export function setDash({ doc }: Canvas, pattern: readonly number[]): void {
  doc.addContent(`[${pattern.join(' ')}] 0 d`);
}

/** Strokes a line through points in a route's colour and dash. */
export function strokeRoute(
  canvas: Canvas,
  points: readonly { readonly x: number; readonly y: number }[],
  { colour, dash }: RouteStyle,
): void {
  const [first, ...rest] = points;
  if (first === undefined) return;
  const { doc } = canvas;
  doc.lineWidth(1.3).lineCap('butt').lineJoin('round');
  setDash(canvas, dash);
  doc.moveTo(first.x, first.y);
  for (const { x, y } of rest) doc.lineTo(x, y);
  doc.stroke(colour);
  setDash(canvas, []);
}
