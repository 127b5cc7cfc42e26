import type { Evaluation, Influence } from '@/lib/decide/evaluation';
import { roundToSignificant } from '@/lib/format/digits';
import { cellById } from '@/lib/graph/graph';
import { unitText } from '@/lib/units/unit';
import { isShare, printCell } from './print';
import { labelInSentence, routeName } from './words';

/** The length of a month is agreed, not doubted: moving it is no scenario. */
const AGREED = new Set(['hoursPerMonth']);

/** The inputs whose value is open to doubt. */
export function doubtful({ influences }: Evaluation): Influence[] {
  return influences.filter(({ cellId }) => !AGREED.has(cellId));
}

/** "Should the electricity price rise above $0.31/kWh, …": what would make another route the cheapest. */
export function flipText(evaluation: Evaluation, influence: Influence): string | null {
  const { flipsAt, flipsTo, cellId } = influence;
  if (flipsAt === null || flipsTo === null) return null;
  const { label, print, now, isPossible } = inputOf(evaluation, cellId);
  if (!isPossible(flipsAt)) return null;
  const rounded = print(roundToSignificant(flipsAt, 3));
  // A threshold a hair from today's value keeps the digits that tell them apart.
  const threshold = rounded === print(now) ? print(flipsAt) : rounded;
  const moves = flipsAt > now ? 'rise above' : 'fall below';
  return `Should ${labelInSentence(label)} ${moves} ${threshold} (now ${print(now)}), the cheapest route would be ${routeName(evaluation, flipsTo)}.`;
}

/** The smallest change that makes another route the cheapest; `factor` 1.25 is a quarter more, or a fifth less. */
export function nearestFlip(evaluation: Evaluation): { factor: number; text: string } | null {
  const flips = doubtful(evaluation).flatMap((influence) => {
    const text = flipText(evaluation, influence);
    if (text === null || influence.flipsAt === null) return [];
    const ratio = Math.abs(influence.flipsAt / evaluation.values.scalar(influence.cellId));
    return [{ factor: Math.max(ratio, 1 / ratio), text }];
  });
  return flips.sort((a, b) => a.factor - b.factor)[0] ?? null;
}

/** How many inputs, the most influential first, are always searched for a value that turns the answer. */
const SEARCHED = 6;

/** Whether a search found no value of any of the most influential inputs that turns the answer. */
export function isRobust({ influences, graph }: Evaluation): boolean {
  return influences.slice(0, SEARCHED).every(({ cellId, flipsAt }) => {
    const { definition } = cellById(graph, cellId);
    // A price that changes with the months is not searched.
    return flipsAt === null && definition.kind === 'leaf' && typeof definition.value === 'number';
  });
}

/** An input as a reader meets it. */
export function inputOf(evaluation: Evaluation, cellId: string) {
  const cell = cellById(evaluation.graph, cellId);
  const unit = unitText(cell.unit);
  const named = { id: cellId, unit };
  const [now = NaN] = evaluation.values.series(cellId);
  return {
    cell,
    label: cell.label,
    now,
    isShare: isShare(named),
    print: (value: number) => printCell(named, value),
    /** Of a thing all is the most; a peak is at least the mean, energy at least what the machines use. */
    isPossible: (value: number) =>
      unit !== '1' || (isShare(named) ? value <= 1 : now < 1 || value >= 1),
  };
}
