import type { Place } from './routing-map';

/** Size of a plot and of what stands on it, in pixels: a mark, and its name beside it. */
export interface PlotSize {
  readonly width: number;
  readonly height: number;
  readonly markSize: number;
  /** 0 where names are not drawn. */
  readonly nameWidth: number;
  readonly lineHeight: number;
}

/** How a mark is drawn: so many pixels above where it belongs, its name on this side. */
export interface SpreadMark {
  readonly lift: number;
  readonly side: 'left' | 'right';
}

/**
 * Where marks stand so that none covers another or its name: from the left, each at the free height
 * nearest to where it belongs, inside the plot where there is one.
 */
export function spreadMarks(places: readonly Place[], size: PlotSize): SpreadMark[] {
  const taken: { from: number; to: number; y: number }[] = [];
  const spread = new Map<number, SpreadMark>();
  const order = [...places.entries()].sort(([, a], [, b]) => a.left - b.left);
  for (const [index, place] of order) {
    const { side, ...across } = extent(place, size);
    const wanted = place.up * size.height;
    const isFree = (y: number) =>
      taken.every(
        (other) =>
          other.to <= across.from ||
          other.from >= across.to ||
          Math.abs(other.y - y) >= size.lineHeight,
      );
    const steps = places.map((_, step) => step * size.lineHeight);
    const heights = steps.flatMap((step) => [wanted + step, wanted - step]);
    const inside = heights.find((y) => y >= 0 && y <= size.height && isFree(y));
    const y = inside ?? heights.find(isFree) ?? wanted;
    taken.push({ ...across, y });
    spread.set(index, { lift: y - wanted, side });
  }
  return places.map((_, index) => spread.get(index) ?? { lift: 0, side: 'right' });
}

/** What a mark and its name cover across; the name stands left where there is no room right. */
function extent({ left }: Place, { width, markSize, nameWidth }: PlotSize) {
  const x = left * width;
  const [from, to] = [x - markSize / 2, x + markSize / 2];
  return to + nameWidth <= width
    ? { from, to: to + nameWidth, side: 'right' as const }
    : { from: from - nameWidth, to, side: 'left' as const };
}
