import { GraphError, type Cell } from './cell';
import { graphOf, type Graph } from './graph';
import { at, layOut, placeOf, type Layout, type Slot } from './layout';
import { valueAt } from './operators/operator';
import { startRun, type NonFinite, type Overrides } from './run';

export type { NonFinite, Overrides } from './run';

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

/**
 * Evaluates a graph again and again with other leaf values. Buffers are reused,
 * and only what rests on a leaf that changed since the last time is computed.
 */
export interface Evaluator {
  /** Numbers of every cell, which later runs leave as they are. */
  run(overrides?: Overrides): Values;
  /** Numbers that hold until the next run or peek, with nothing copied: for searches that read a few. */
  peek(overrides?: Overrides): Values;
}

const NO_OVERRIDES: Overrides = new Map();

/** Numbers for every cell of a graph over `periods` periods. */
export function evaluate(
  graph: Graph,
  { periods, overrides = NO_OVERRIDES }: { periods: number; overrides?: Overrides },
): Values {
  return compile(graph, { periods }).peek(overrides); // nobody runs it again
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
  const { update, reasons } = startRun(layout);
  const latest = readings({ ...layout, reasons, periods });
  return {
    run: (overrides = NO_OVERRIDES) => {
      update(overrides);
      // The next run writes over the memory, so what a caller may keep is copied out here.
      const memory = layout.memory.slice();
      return readings({ ...layout, memory, reasons: [...reasons], periods });
    },
    peek: (overrides = NO_OVERRIDES) => {
      update(overrides);
      return latest;
    },
  };
}

interface Numbers extends Layout {
  readonly reasons: readonly (NonFinite | undefined)[];
  readonly periods: number;
}

function readings(numbers: Numbers): Values {
  const { slots, memory, reasons, periods } = numbers;
  const readable = (id: string): Slot => {
    const place = placeOf(numbers, id);
    const refusal = reasons[place];
    if (refusal !== undefined) throw new GraphError(id, `was refused: ${refusal.reason}`);
    return at(slots, place);
  };
  return {
    scalar: (id) => {
      const { owner, start } = readable(id);
      if (owner.shape !== 'scalar') throw new GraphError(id, 'has one value per month, not one');
      return valueAt(memory, start);
    },
    series: (id) => {
      const { owner, start } = readable(id);
      if (owner.shape === 'scalar') return new Array<number>(periods).fill(valueAt(memory, start));
      return Array.from(memory.subarray(start, start + periods));
    },
    refusal: (id) => reasons[placeOf(numbers, id)],
    get refusals() {
      const found = reasons.filter((reason) => reason !== undefined);
      return [...new Map(found.map((reason) => [reason.cellId, reason])).values()];
    },
  };
}
