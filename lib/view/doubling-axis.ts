import { formatCount } from '@/lib/format/count';
import type { AxisView } from './types';

const MOST_TICKS = 8;

/** Where a number of 1 or more stands on an axis of doublings: 1 at 0, 2 at 1, 4 at 2. */
export function onDoublings(value: number): number {
  return Math.log2(value);
}

/** The whole number at a place on an axis of doublings, as text. */
export function printDoubling(place: number): string {
  return formatCount(Math.round(2 ** place));
}

/** An axis from 1 on which each doubling takes the same room; ticks at powers of two. */
export function doublingAxis({ title, high }: { title: string; high: number }): AxisView {
  const end = Math.max(1, onDoublings(high));
  const step = Math.ceil((Math.floor(end) + 1) / MOST_TICKS);
  const count = Math.floor(end / step) + 1;
  const places = Array.from({ length: count }, (_, index) => index * step);
  return { title, domain: [0, end], ticks: places.map((at) => ({ at, text: printDoubling(at) })) };
}
