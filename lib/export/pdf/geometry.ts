/** A place on the page, in points from the top left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A rectangle on the page; top < bottom. */
export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Area two rectangles share, in square points. */
export function overlapOf(a: Rect, b: Rect): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}

/** Points along a polyline, no further apart than `step`: what a label must not cover. */
export function sampled(points: readonly Point[], step: number): Point[] {
  return points.flatMap((to, i) => {
    const from = points[i - 1];
    if (from === undefined) return [to];
    const count = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / step));
    return Array.from({ length: count }, (_, k) => {
      const part = (k + 1) / count;
      return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
    });
  });
}
