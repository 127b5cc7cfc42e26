import { unitText } from '@/lib/units/unit';
import type { Cell } from '@/lib/graph/cell';
import { compileFor, type Evaluator, type Values } from '@/lib/graph/evaluate';
import { numberOf } from './context';
import type { Lever, LeverId } from './lever';

/** A yes-or-no question to the numbers; null where they give no answer. */
export interface FlipQuestion {
  readonly cells: readonly Cell[];
  readonly holds: (values: Values) => boolean | null;
  readonly levers: readonly LeverId[];
}

/** The value of a lever's reading at which the answer changes. */
export interface FoundFlip {
  readonly lever: Lever;
  readonly from: number;
  readonly at: number;
  /** How far the reading moved, 0 to 1: the smaller of the two over the larger, taken from 1. */
  readonly distance: number;
}

export interface LeverSearch {
  readonly flips: readonly FoundFlip[];
  /** Levers that were searched to both ends without a change. */
  readonly still: readonly Lever[];
}

const BISECTIONS = 48;

/**
 * For each question, the nearest change of its answer on every lever it names: each lever is walked
 * outward on its grid, and the first change is bisected. One walk serves all questions.
 */
export function searchFlips(given: {
  questions: readonly FlipQuestion[];
  levers: readonly Lever[];
  periods: number;
}): LeverSearch[] {
  const { questions, levers, periods } = given;
  const cells = [
    ...questions.flatMap((question) => question.cells),
    ...levers.map((lever) => lever.reading),
  ];
  if (cells.length === 0) return questions.map(() => ({ flips: [], still: [] }));
  const evaluator = compileFor(cells, { periods });
  const now = evaluator.peek();
  const answersNow = questions.map(({ holds }) => holds(now));
  const found = questions.map((): { flips: FoundFlip[]; still: Lever[] } => ({
    flips: [],
    still: [],
  }));
  for (const lever of levers) {
    const asked = questions.flatMap((question, index) =>
      question.levers.includes(lever.id) && answersNow[index] !== null ? [{ question, index }] : [],
    );
    if (asked.length === 0) continue;
    const walks = [lever.lower, lever.higher].map((path) =>
      walk({ lever, path, evaluator, asked, answersNow }),
    );
    for (const { index } of asked) {
      const flips = walks.flatMap((changes) => changes.get(index) ?? []);
      const [nearest] = flips.sort((a, b) => a.distance - b.distance);
      if (nearest === undefined) found[index]?.still.push(lever);
      else found[index]?.flips.push(nearest);
    }
  }
  return found.map(({ flips, still }) => ({
    flips: flips.sort((a, b) => a.distance - b.distance),
    still,
  }));
}

interface Walk {
  readonly lever: Lever;
  readonly path: readonly number[];
  readonly evaluator: Evaluator;
  readonly asked: readonly { question: FlipQuestion; index: number }[];
  readonly answersNow: readonly (boolean | null)[];
}

/** First change of each question's answer on the way out. */
function walk(given: Walk): Map<number, FoundFlip> {
  const { lever, path, evaluator, answersNow } = given;
  const changes = new Map<number, FoundFlip>();
  let open = [...given.asked];
  let before = lever.today;
  for (const position of path) {
    if (open.length === 0) break;
    const values = evaluator.peek(lever.overrides(position));
    const changed = open.filter(({ question, index }) => {
      const answer = question.holds(values);
      return answer !== null && answer !== answersNow[index];
    });
    for (const { question, index } of changed) {
      const at = change({ ...given, question, same: before, other: position });
      if (at !== null) changes.set(index, at);
    }
    open = open.filter((each) => !changed.includes(each));
    before = position;
  }
  return changes;
}

function change(
  given: Walk & { question: FlipQuestion; same: number; other: number },
): FoundFlip | null {
  const { lever, evaluator, question } = given;
  let { same, other } = given;
  const readingAt = (position: number) =>
    numberOf(evaluator.peek(lever.overrides(position)), lever.reading);
  const from = readingAt(lever.today);
  const answer = question.holds(evaluator.peek(lever.overrides(other)));
  for (let i = 0; i < BISECTIONS; i++) {
    const middle = (same + other) / 2;
    if (question.holds(evaluator.peek(lever.overrides(middle))) === answer) other = middle;
    else same = middle;
  }
  const at = readingAt(other);
  return from === null || at === null ? null : { lever, from, at, distance: distance(from, at) };
}

function distance(from: number, at: number): number {
  const larger = Math.max(Math.abs(from), Math.abs(at));
  return larger === 0 ? 0 : Math.abs(at - from) / larger;
}

/** Unit of a lever's reading, as the ledger writes it. */
export function readingUnit({ reading }: Lever): string {
  return unitText(reading.unit);
}
