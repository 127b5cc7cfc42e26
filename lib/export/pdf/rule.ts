import type { Canvas } from './canvas';
import { hairline } from './palette';
import { artifact } from './structure';

/** A horizontal line, decoration only. */
export interface Rule {
  readonly from: number;
  readonly to: number;
  readonly y: number;
  readonly weight?: number;
  readonly colour?: string;
}

/** Draws a rule as an artifact; not to be called inside tagged content, which it would close. */
export function drawRule(canvas: Canvas, rule: Rule): void {
  artifact(canvas, 'Layout', () => {
    canvas.doc
      .lineWidth(rule.weight ?? 0.5)
      .undash()
      .moveTo(rule.from, rule.y)
      .lineTo(rule.to, rule.y)
      .stroke(rule.colour ?? hairline);
  });
}
