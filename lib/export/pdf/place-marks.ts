import { overlapOf, type Point, type Rect } from './geometry';

/** A text that explains a point of a chart. */
export interface WantedNote {
  readonly at: Point;
  readonly width: number;
  readonly height: number;
}

/** What a note should keep clear of. */
export interface Surroundings {
  readonly frame: Rect;
  /** Points of the drawn lines, close together. */
  readonly ink: readonly Point[];
  /** Other texts and dots. */
  readonly taken: readonly Rect[];
}

/** Distance between the places that are tried, in points. */
const STEP = 5;
const NEAREST = 6;
/** What a place costs: for each point of a line it covers, each square point of text, each point away. */
const COST = { ink: 14, text: 10, away: 0.35 } as const;

/** The place in the frame where a note covers no other text and least of the lines, near its mark. */
export function placeNote(note: WantedNote, surroundings: Surroundings): Rect {
  let best = beside(note, surroundings.frame);
  let lowest = costOf(best, note.at, surroundings);
  for (const rect of places(note, surroundings.frame)) {
    const cost = costOf(rect, note.at, surroundings);
    if (cost < lowest) {
      lowest = cost;
      best = rect;
    }
  }
  return best;
}

function* places({ width, height }: WantedNote, frame: Rect): Generator<Rect> {
  for (let top = frame.top; top + height <= frame.bottom; top += STEP) {
    for (let left = frame.left + 2; left + width <= frame.right; left += STEP) {
      yield { left, top, right: left + width, bottom: top + height };
    }
  }
}

/** Above the mark, on the side that has more room. */
function beside({ at, width, height }: WantedNote, frame: Rect): Rect {
  const isRight = at.x < (frame.left + frame.right) / 2;
  const left = isRight ? at.x + NEAREST : at.x - NEAREST - width;
  const top = Math.max(frame.top, at.y - NEAREST - height);
  return { left, top, right: left + width, bottom: top + height };
}

function costOf(rect: Rect, at: Point, { ink, taken }: Surroundings): number {
  const covered = ink.filter(
    ({ x, y }) =>
      x > rect.left - 3 && x < rect.right + 3 && y > rect.top - 1 && y < rect.bottom + 1,
  ).length;
  const overlap = taken.reduce((sum, other) => sum + overlapOf(rect, other), 0);
  const near = nearestPoint(rect, at);
  const away = Math.hypot(near.x - at.x, near.y - at.y);
  return COST.text * overlap + COST.ink * covered + COST.away * away;
}

/** The point of a rectangle that is nearest to `at`: where a leader line ends. */
export function nearestPoint({ left, top, right, bottom }: Rect, at: Point): Point {
  return {
    x: Math.max(left, Math.min(at.x, right)),
    y: Math.max(top, Math.min(at.y, bottom)),
  };
}
