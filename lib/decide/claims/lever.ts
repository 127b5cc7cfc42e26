import type { Cell } from '@/lib/graph/cell';
import type { Overrides } from '@/lib/graph/evaluate';
import type { LeverKind } from './claim';

export const leverIds = [
  'volume',
  'utilisation',
  'frontier-price',
  'api-prices',
  'rent',
  'server-price',
  'device-price',
  'seat-price',
  'egress-price',
  'compliance',
  'staff',
  'migration',
  'escalation',
] as const;
export type LeverId = (typeof leverIds)[number];

/**
 * One thing that can be moved, alone, with everything else held. Positions are the lever's own scale
 * (mostly times today's value); the reading is the ledger's figure that a reader knows it by.
 */
export interface Lever {
  readonly id: LeverId;
  readonly kind: LeverKind;
  /** What is moved, as it opens a sentence: "the rent of a GPU". */
  readonly what: string;
  /** The same in a list, and how far it is searched. */
  readonly name: string;
  readonly range: string;
  readonly reading: Cell;
  readonly today: number;
  /** Positions away from today's, nearest first. */
  readonly lower: readonly number[];
  readonly higher: readonly number[];
  readonly overrides: (position: number) => Overrides;
}

/** Points each way. */
const POINTS = 100;
/** The volume steps, and a step narrower than their spacing can be missed: 2 % below the plan, 3 % above. */
export const VOLUME_POINTS = 240;

/** From `from` (left out) to `to`, by equal ratios. */
export function byRatio(from: number, to: number, points = POINTS): number[] {
  return Array.from({ length: points }, (_, i) => from * (to / from) ** ((i + 1) / points));
}

/** From `from` (left out) to `to`, by equal differences. */
export function byDifference(from: number, to: number): number[] {
  if (from === to) return [];
  return Array.from({ length: POINTS }, (_, i) => from + ((to - from) * (i + 1)) / POINTS);
}

/** A leaf that holds one number, or one a month, times a factor. */
export function timesLeaf(leaf: Cell, factor: number): number | number[] {
  const { definition } = leaf;
  if (definition.kind !== 'leaf') throw new TypeError(`${leaf.id} is not a leaf`);
  const { value } = definition;
  return typeof value === 'number' ? value * factor : value.map((each) => each * factor);
}

/** The one number a leaf holds. */
export function leafValue(leaf: Cell): number {
  const { definition } = leaf;
  if (definition.kind !== 'leaf' || typeof definition.value !== 'number')
    throw new TypeError(`${leaf.id} is not a leaf of one number`);
  return definition.value;
}
