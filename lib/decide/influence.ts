import type { Cell } from '@/lib/graph/cell';
import { compileFor } from '@/lib/graph/evaluate';
import { leavesOf } from '@/lib/graph/graph';
import { isDimensionless } from '@/lib/units/unit';
import type { Ledger } from '@/lib/model/ledger';
import type { OptionId } from '@/lib/scenario/options';
import type { Influence } from './evaluation';
import { mayBeTheAnswer } from './verdict';

const STEP = 0.1;
const FLIPS_SEARCHED = 6;
const FLIP_RANGE = { low: 0.1, high: 10 };
const BISECTIONS = 24;

type Costs = ReadonlyMap<OptionId, number>;

/**
 * How far each input moves the answer: the present value saved by `rival`
 * against `reference`, with the input 10 % lower and 10 % higher, all else held
 * (measured capacity too). Largest first. For the largest few, the value at
 * which another route becomes the cheapest.
 */
export function influences(given: {
  ledger: Ledger;
  reference: OptionId;
  rival: OptionId;
}): Influence[] {
  const { ledger, reference, rival } = given;
  const costCells = [...ledger.routes.values()]
    .filter((route) => mayBeTheAnswer(route.id, ledger.baseline))
    .map((route) => ({ id: route.id, cell: route.presentValue }));
  const evaluator = compileFor(
    costCells.map(({ cell }) => cell),
    { periods: ledger.periods },
  );
  const costs = (leaf: Cell | null, factor: number): Costs => {
    const moved = leaf === null ? undefined : new Map([[leaf.id, scaled(leaf, factor)]]);
    const values = evaluator.peek(moved);
    const known = costCells.filter(({ cell }) => values.refusal(cell.id) === undefined);
    return new Map(known.map(({ id, cell }) => [id, values.scalar(cell.id)]));
  };
  const gap = (all: Costs) => (all.get(reference) ?? NaN) - (all.get(rival) ?? NaN);
  const base = costs(null, 1);
  const ranked = assumptionsIn(costCells.map(({ cell }) => cell))
    .map((leaf) => {
      // A tenth more or less of nothing is nothing.
      if (isZero(leaf)) return { leaf, lowUsd: 0, highUsd: 0, swingUsd: 0 };
      const lowUsd = gap(costs(leaf, 1 - STEP)) - gap(base);
      const highUsd = gap(costs(leaf, 1 + STEP)) - gap(base);
      return { leaf, lowUsd, highUsd, swingUsd: Math.max(Math.abs(lowUsd), Math.abs(highUsd)) };
    })
    .filter(({ swingUsd }) => Number.isFinite(swingUsd))
    .sort((a, b) => b.swingUsd - a.swingUsd || a.leaf.id.localeCompare(b.leaf.id));
  return ranked.map(({ leaf, ...effect }, rank) => ({
    cellId: leaf.id,
    ...effect,
    ...(rank < FLIPS_SEARCHED && effect.swingUsd > 0 ? flip({ leaf, costs, base }) : NO_FLIP),
  }));
}

const NO_FLIP = { flipsAt: null, flipsTo: null };

/** Every leaf that someone chose, quoted, assumed or modelled; definitions do not move. */
function assumptionsIn(cells: readonly Cell[]): Cell[] {
  const leaves = new Set(cells.flatMap(leavesOf));
  return [...leaves].filter(
    (leaf) =>
      leaf.definition.kind === 'leaf' &&
      leaf.definition.provenance.kind !== 'definition' &&
      !isCountOfWholeThings(leaf),
  );
}

/** Spare replicas, GPUs in a server: a tenth of one more is no scenario. */
function isCountOfWholeThings({ unit }: Cell): boolean {
  return unit['replica'] === 1 || unit['GPU'] === 1;
}

function isZero({ definition }: Cell): boolean {
  return definition.kind === 'leaf' && definition.value === 0;
}

/** The leaf's value times a factor, kept within what a share or a ratio can be. */
function scaled(leaf: Cell, factor: number): number | number[] {
  if (leaf.definition.kind !== 'leaf') throw new TypeError(`${leaf.id} is not a leaf`);
  const { value } = leaf.definition;
  if (typeof value !== 'number') return value.map((each) => each * factor);
  const scaledValue = value * factor;
  if (!isDimensionless(leaf.unit) || value === 1) return scaledValue;
  // Below 1 it is a share and stays one; a PUE or a peak over the mean is at least 1.
  return value < 1 ? Math.min(scaledValue, 1) : Math.max(scaledValue, 1);
}

/** Nearest factor, up or down, at which another route becomes the cheapest. */
function flip(given: {
  leaf: Cell;
  costs: (leaf: Cell, factor: number) => Costs;
  base: Costs;
}): Pick<Influence, 'flipsAt' | 'flipsTo'> {
  const { leaf, costs } = given;
  // A price of its own for every month has no one value to flip at.
  if (leaf.shape === 'series') return NO_FLIP;
  const best = cheapest(given.base);
  const winner = (factor: number) => cheapest(costs(leaf, factor));
  const found = [FLIP_RANGE.low, FLIP_RANGE.high]
    .filter((edge) => winner(edge) !== best)
    .map((edge) => crossing({ edge, best, winner }))
    .sort((a, b) => Math.abs(Math.log(a)) - Math.abs(Math.log(b)));
  const [nearest] = found;
  if (nearest === undefined) return NO_FLIP;
  const flipsAt = scaled(leaf, nearest);
  return typeof flipsAt === 'number' ? { flipsAt, flipsTo: winner(nearest) } : NO_FLIP;
}

function crossing(given: {
  edge: number;
  best: OptionId | null;
  winner: (factor: number) => OptionId | null;
}) {
  let same = 0;
  let other = Math.log(given.edge);
  for (let i = 0; i < BISECTIONS; i++) {
    const middle = (same + other) / 2;
    if (given.winner(Math.exp(middle)) === given.best) same = middle;
    else other = middle;
  }
  return Math.exp(other);
}

function cheapest(costs: Costs): OptionId | null {
  let best: OptionId | null = null;
  let lowest = Infinity;
  for (const [id, cost] of costs) {
    if (cost >= lowest) continue;
    best = id;
    lowest = cost;
  }
  return best;
}
