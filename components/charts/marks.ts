import type { LineChartView, Mark } from '@/lib/view/types';

/** A named point and the number that ties it to its words below the chart. */
export interface NumberedMark {
  readonly mark: Mark;
  readonly number: number;
}

/** A chart's marks sorted by what they say: named points, and where the reader stands on every line. */
export interface ReadMarks {
  readonly named: readonly NumberedMark[];
  /** Marks one above the other; empty where the chart has no such place. */
  readonly position: readonly Mark[];
}

/** The position is the place that has a mark on several lines; all other marks are numbered from the left. */
export function readMarks({ marks, lines }: LineChartView): ReadMarks {
  const places = marks.map((mark) => marks.filter(({ x }) => x === mark.x));
  const [fullest = []] = places.sort((a, b) => b.length - a.length);
  const isPosition = lines.length > 1 && fullest.length > lines.length / 2;
  const position = isPosition ? fullest : [];
  const named = marks
    .filter((mark) => !position.includes(mark))
    .sort((a, b) => a.x - b.x)
    .map((mark, index) => ({ mark, number: index + 1 }));
  return { named, position };
}
