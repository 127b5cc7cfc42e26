import { GraphError, type Cell } from './cell';
import { cellById, graphOf, type Graph } from './graph';
import { at, layOut, type Layout, type Slot } from './layout';

/** A cell that has no finite value, with the first reason found. */
export interface NonFinite {
  readonly cellId: string;
  readonly label: string;
  readonly reason: string;
}

/** The numbers of one evaluation. */
export interface Values {
  /** The one number of a scalar cell. Reading a refused or a series cell is our own mistake. */
  scalar(id: string): number;
  /** One number per period; a scalar cell repeats its value. */
  series(id: string): readonly number[];
  /** Why a cell has no value, or undefined where it has one. */
  refusal(id: string): NonFinite | undefined;
  /** Cells that went wrong by themselves, not through what they read. */
  readonly refusals: readonly NonFinite[];
}

export type Overrides = ReadonlyMap<string, number | readonly number[]>;

/** Evaluates a graph again and again with other leaf values; buffers are reused between runs. */
export interface Evaluator {
  run(overrides?: Overrides): Values;
}

const NO_OVERRIDES: Overrides = new Map();

/** Numbers for every cell of a graph over `periods` periods. */
export function evaluate(
  graph: Graph,
  { periods, overrides = NO_OVERRIDES }: { periods: number; overrides?: Overrides },
): Values {
  return compile(graph, { periods }).run(overrides);
}

/** Evaluates only what one set of cells needs: for searches that ask the same thing many times. */
export function compileFor(cells: readonly Cell[], { periods }: { periods: number }): Evaluator {
  return compile(graphOf(cells), { periods });
}

/** Lays a graph out once, to run through it with one set of overrides after another. */
export function compile(graph: Graph, { periods }: { periods: number }): Evaluator {
  if (!Number.isInteger(periods) || periods < 1)
    throw new RangeError(`periods must be a whole number of at least 1, not ${periods}`);
  const layout = layOut(graph, periods);
  return {
    run: (overrides = NO_OVERRIDES) => {
      for (const id of overrides.keys())
        if (cellById(graph, id).definition.kind !== 'leaf')
          throw new GraphError(id, 'only a leaf can be overridden');
      const bad = runSlots(layout.slots, overrides);
      return readings({ layout, bad, periods });
    },
  };
}

/** Runs every slot; returns those without a finite value, each with the first reason. */
function runSlots(slots: readonly Slot[], overrides: Overrides): ReadonlyMap<Slot, NonFinite> {
  const bad = new Map<Slot, NonFinite>();
  for (const slot of slots) {
    if (slot.expression.definition.kind === 'leaf') fill(slot, overrides);
    else slot.compute();
    const reason = inherited(slot, bad) ?? nonFinite(slot);
    if (reason !== undefined) bad.set(slot, reason);
  }
  return bad;
}

function inherited(slot: Slot, bad: ReadonlyMap<Slot, NonFinite>): NonFinite | undefined {
  if (bad.size === 0) return undefined;
  return slot.inputs.map((input) => bad.get(input)).find((reason) => reason !== undefined);
}

function fill({ expression, owner, output }: Slot, overrides: Overrides): void {
  if (expression.definition.kind !== 'leaf') return;
  const value = overrides.get(owner.id) ?? expression.definition.value;
  if (typeof value === 'number') {
    output.fill(value);
    return;
  }
  if (expression.shape === 'scalar')
    throw new GraphError(owner.id, 'is one number, and cannot be replaced by one per month');
  if (value.length < output.length)
    throw new GraphError(
      owner.id,
      `has ${value.length} months of values where ${output.length} are needed`,
    );
  for (let i = 0; i < output.length; i++) output[i] = value[i] ?? NaN;
}

function nonFinite({ owner, output }: Slot): NonFinite | undefined {
  let period = 0;
  while (period < output.length && Number.isFinite(output[period])) period += 1;
  if (period === output.length) return undefined;
  const where = output.length === 1 ? '' : ` in month ${period + 1}`;
  return {
    cellId: owner.id,
    label: owner.label,
    reason: `${owner.label} has no finite value${where}: it comes out as ${String(output[period])}`,
  };
}

function readings(run: {
  layout: Layout;
  bad: ReadonlyMap<Slot, NonFinite>;
  periods: number;
}): Values {
  // The next run writes over the memory, so what a caller may keep is copied out here.
  const kept = run.layout.memory.slice();
  const slotOf = (id: string): Slot => {
    const slot = run.layout.slotById.get(id);
    if (slot === undefined) throw new GraphError(id, 'no such cell in this graph');
    return slot;
  };
  const readable = (id: string): Slot => {
    const slot = slotOf(id);
    const refusal = run.bad.get(slot);
    if (refusal !== undefined) throw new GraphError(id, `was refused: ${refusal.reason}`);
    return slot;
  };
  const roots = new Map([...run.bad.values()].map((reason) => [reason.cellId, reason]));
  return {
    scalar: (id) => {
      const { expression, start } = readable(id);
      if (expression.shape !== 'scalar')
        throw new GraphError(id, 'has one value per month, not one');
      return at(kept, start);
    },
    series: (id) => {
      const { expression, start } = readable(id);
      if (expression.shape === 'scalar')
        return new Array<number>(run.periods).fill(at(kept, start));
      return Array.from(kept.subarray(start, start + run.periods));
    },
    refusal: (id) => run.bad.get(slotOf(id)),
    refusals: [...roots.values()],
  };
}
