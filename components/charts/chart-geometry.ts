import { spreadLabels } from '@/lib/export/pdf/place-labels';
import type { AxisView, Line } from '@/lib/view/types';

/** Room around the plot, in pixels: tick texts left and below, the lines' names right. */
export interface ChartMargins {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export const wideMargins: ChartMargins = { top: 14, right: 148, bottom: 26, left: 52 };
export const narrowMargins: ChartMargins = { top: 14, right: 88, bottom: 26, left: 46 };

const LINE_HEIGHT = 15;
const GAP = 3;
/** Letters that fit beside a narrow chart. */
const LONGEST_NAME = 12;

/** A line's name at its end: the words of each of its lines, and where they go. */
export interface PlacedName {
  readonly line: Line;
  readonly words: readonly string[];
  /** Where the line ends, and the baseline of the first words, from the top of the plot. */
  readonly end: number;
  readonly baseline: number;
}

/** Names beside the ends of their lines, spread so that none covers another. */
export function placeNames(
  lines: readonly Line[],
  { y, height, isNarrow }: { y: AxisView; height: number; isNarrow: boolean },
): readonly PlacedName[] {
  const named = lines.map((line) => {
    const words = isNarrow ? brokenInTwo(line.label) : [line.label];
    const last = line.points.at(-1)?.y ?? y.domain[0];
    return { line, words, end: clamp(fromTop(last, y) * height, height) };
  });
  const tops = spreadLabels(
    named.map(({ words, end }) => ({ wanted: end, height: words.length * LINE_HEIGHT + GAP })),
    { from: -LINE_HEIGHT / 2, to: height + LINE_HEIGHT },
  );
  return named.map((name, index) => ({ ...name, baseline: (tops[index] ?? name.end) + 12 }));
}

/** Position of a value on the vertical axis, 0 at the top of the plot and 1 at its foot. */
export function fromTop(value: number, { domain: [low, high] }: AxisView): number {
  return (high - value) / (high - low);
}

/** Position of a value on the horizontal axis, 0 left and 1 right. */
export function fromLeft(value: number, { domain: [low, high] }: AxisView): number {
  return (value - low) / (high - low);
}

function clamp(position: number, height: number): number {
  return Math.min(Math.max(position, 0), height);
}

function brokenInTwo(label: string): readonly string[] {
  const words = label.split(' ');
  return label.length <= LONGEST_NAME
    ? [label]
    : [words.slice(0, -1).join(' '), words.at(-1) ?? ''];
}
