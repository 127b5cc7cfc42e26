import fc from 'fast-check';
import { vi } from 'vitest';
import type { Cell } from '@/lib/graph/cell';
import { compileFor, type Values } from '@/lib/graph/evaluate';
import { graphOf } from '@/lib/graph/graph';
import type { LedgerInputs } from '@/lib/model/inputs';
import { buildLedger, type Ledger } from '@/lib/model/ledger';
import type { Route } from '@/lib/model/route';
import { optionIds, type OptionId } from '@/lib/scenario/options';
import { unitText } from '@/lib/units/unit';
import { arbitraryLedgerInputs } from './arbitrary-ledger';

// Laws of the ledger, tried on ten thousand cases each. Building a ledger costs a hundred times what
// running it does, so a law runs each of a few with many sets of other leaf values.

// Ten thousand cases take seconds by themselves, and minutes on a machine that is busy with others.
vi.setConfig({ testTimeout: 900_000 });

const SEED = 20261121;
const LEDGERS = 70;
const CASES = 10_000;
const TOLERANCE = 1e-9;

/** A ledger laid out for the cells a law reads. */
export interface Subject {
  readonly inputs: LedgerInputs;
  readonly ledger: Ledger;
  /** Its numbers with leaf values drawn by a seed, some of them replaced. */
  readonly run: (seed: number, replaced?: Readonly<Record<string, number | number[]>>) => Values;
  readonly route: (id: OptionId) => Route;
}

const drawn = fc.sample(arbitraryLedgerInputs({ longest: 14 }), { seed: SEED, numRuns: LEDGERS });

/** Random ledger inputs of at most fourteen months, changed as a law needs them. */
export function inputsFor(
  change: (inputs: LedgerInputs) => LedgerInputs = (same) => same,
): LedgerInputs[] {
  return drawn.map(change);
}

const built = new WeakMap<LedgerInputs, Ledger>();

/** Each ledger is built once, however many laws read it. */
export function ledgerOf(inputs: LedgerInputs): Ledger {
  const ledger = built.get(inputs) ?? buildLedger(inputs);
  built.set(inputs, ledger);
  return ledger;
}

export function subject(
  inputs: LedgerInputs,
  cellsOf: (ledger: Ledger) => readonly Cell[],
): Subject {
  const ledger = ledgerOf(inputs);
  const cells = cellsOf(ledger);
  const evaluator = compileFor(cells, { periods: ledger.periods });
  const known = new Set(graphOf(cells).cells.map(({ id }) => id));
  const all = new Set(ledger.graph.cells.map(({ id }) => id));
  const draw = drawer(graphOf(cells).cells);
  return {
    inputs,
    ledger,
    run: (seed, replaced = {}) => {
      const overrides = draw(seed);
      for (const [id, value] of Object.entries(replaced)) {
        if (!all.has(id)) throw new Error(`the ledger has no ${id}`);
        if (known.has(id)) overrides.set(id, value);
      }
      return evaluator.run(overrides);
    },
    route: (id) => {
      const found = ledger.routes.get(id);
      if (found === undefined) throw new Error(`the ledger has no route ${id}`);
      return found;
    },
  };
}

/** Tries a law on ten thousand cases: a ledger, a seed of its leaf values, and what the law needs beside. */
export function law<S, T>(given: {
  subjects: readonly S[];
  beside?: fc.Arbitrary<T>;
  holds: (subject: S, seed: number, beside: T) => void;
}): void {
  const { subjects, beside = fc.constant(undefined as T), holds } = given;
  fc.assert(
    fc.property(
      fc.noBias(fc.nat({ max: subjects.length - 1 })),
      fc.noBias(fc.nat()),
      beside,
      (index, seed, value) => {
        const chosen = subjects[index];
        if (chosen !== undefined) holds(chosen, seed, value);
      },
    ),
    { seed: SEED, numRuns: CASES, endOnFailure: true },
  );
}

/** What a law of whole routes reads: the total, and its parts to measure an error against. */
export function totalCells({ total, parts }: Route): Cell[] {
  return [total, ...parts.map(({ cell }) => cell)];
}

/** What a route pays for each part, by its size: what a rounding error is measured against. */
export function gross(values: Values, { parts }: Route): number {
  let size = 1e-9;
  for (const { cell } of parts) size += Math.abs(values.scalar(cell.id));
  return size;
}

/** Each of a list of inputs with one of the routes, in turn. */
export function routesInTurn(
  list: readonly LedgerInputs[],
  ids: readonly OptionId[] = optionIds,
): { readonly inputs: LedgerInputs; readonly id: OptionId }[] {
  return list.flatMap((inputs, index) => {
    const id = ids[index % ids.length];
    return id === undefined ? [] : [{ inputs, id }];
  });
}

/** Throws unless two amounts are the same to 1e-9 of a size. */
export function same(actual: number, expected: number, size: number): void {
  if (!(Math.abs(actual - expected) <= TOLERANCE * size))
    throw new Error(`${actual} against ${expected}, of ${size}`);
}

/** Throws unless two lists are the same month by month to 1e-9 of a size. */
export function sameMonths(
  actual: readonly number[],
  expected: readonly number[],
  size: number,
): void {
  if (actual.length !== expected.length) throw new Error('not as many months');
  actual.forEach((usd, month) => {
    same(usd, expected[month] ?? NaN, size);
  });
}

/** Throws unless an amount is at least another, to 1e-9 of a size. */
export function atLeast(actual: number, least: number, size: number): void {
  if (!(actual >= least - TOLERANCE * size))
    throw new Error(`${actual} is less than ${least}, of ${size}`);
}

export function sum(list: readonly number[]): number {
  return list.reduce((a, b) => a + b, 0);
}

// Figures that are not amounts: whole things, months, levels that hang together, schedules that
// add up to one. They stay as the ledger drew them.
const FIXED_UNITS = ['h', 'month', 'replica', 'device', 'replica/instance', 'replica/server'];
const FIXED =
  /^(tax\.depreciationShares|counted\.|.*\.(busiestHour|burst|pue|gpusPerInstance|gpusPerServer)$)/;

interface Drawn {
  readonly id: string;
  readonly hash: number;
  readonly value: number | readonly number[];
  readonly isShare: boolean;
  readonly mayBeFree: boolean;
}

/** Other values for the leaves of a graph: the same seed gives the same leaf the same factor anywhere. */
function drawer(cells: readonly Cell[]): (seed: number) => Map<string, number | readonly number[]> {
  const leaves = cells.flatMap((cell): Drawn[] => {
    const { id, definition, unit } = cell;
    if (definition.kind !== 'leaf') return [];
    const isDefinition = definition.provenance.kind === 'definition' && id !== 'volume.scale';
    const text = unitText(unit);
    if (isDefinition || FIXED.test(id) || FIXED_UNITS.includes(text)) return [];
    const { value } = definition;
    const mayBeFree = text.startsWith('USD');
    // A workload split in halves draws as the whole did, a tier as the list price.
    const hash = hashOf(id.replace(/-half|\.standard$|\.batch$|\.flex$/g, ''));
    return [{ id, hash, value, isShare: text === '1' && id !== 'volume.scale', mayBeFree }];
  });
  return (seed) =>
    new Map(
      leaves.map(({ id, hash, value, isShare, mayBeFree }) => {
        const random = mixed(seed ^ hash);
        const factor = mayBeFree && random < 0.06 ? 0 : isShare ? 0.5 + random / 2 : 0.5 + random;
        return [id, typeof value === 'number' ? value * factor : value.map((v) => v * factor)];
      }),
    );
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++)
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return hash;
}

/** In [0, 1). */
function mixed(state: number): number {
  let value = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return ((value ^ (value >>> 16)) >>> 0) / 2 ** 32;
}
