import { Cell } from './cell';
import type { Expression } from './expression';
import type { Graph } from './graph';
import type { PointwiseOperator, SeriesOperator } from './operators/operator';

// How a graph is laid out to be evaluated many times: a list of slots, each
// after everything it reads, whose numbers stand side by side in one memory.

/** A leaf or one operation of a cell's formula, and the numbers it holds during a run. */
export interface Slot {
  readonly owner: Cell;
  readonly expression: Expression;
  readonly inputs: readonly Slot[];
  /** Where in the memory its numbers start. */
  readonly start: number;
  /** Its part of the memory: one number, or one for each period. */
  readonly output: Float64Array;
  /** Works the output out from the inputs; a leaf is filled by the run itself. */
  readonly compute: () => void;
}

/** The slots of a graph over some periods. */
export interface Layout {
  readonly slots: readonly Slot[];
  readonly memory: Float64Array;
  /** The slot that holds a cell's numbers, by the cell's id. */
  readonly slotById: ReadonlyMap<string, Slot>;
}

/** A slot before it has its part of the memory; `reads` are places in the list of pieces. */
interface Piece {
  readonly owner: Cell;
  readonly expression: Expression;
  readonly reads: readonly number[];
}

/** Lays out the cells of a graph, and the pieces of their formulas, in the order to run them. */
export function layOut(graph: Graph, periods: number): Layout {
  const pieces: Piece[] = [];
  const placed = new Map<Expression, number>();
  const indexById = graph.cells.map(
    (cell) => [cell.id, place({ expression: cell, owner: cell, pieces, placed })] as const,
  );
  const lengthOf = ({ expression }: Piece) => (expression.shape === 'series' ? periods : 1);
  const memory = new Float64Array(pieces.reduce((sum, piece) => sum + lengthOf(piece), 0));
  const slots: Slot[] = [];
  let start = 0;
  for (const piece of pieces) {
    const { owner, expression } = piece;
    const inputs = piece.reads.map((index) => at(slots, index));
    const output = memory.subarray(start, start + lengthOf(piece));
    const compute = computeOf(expression, { inputs: inputs.map((s) => s.output), output, periods });
    slots.push({ owner, expression, inputs, start, output, compute });
    start += output.length;
  }
  return {
    slots,
    memory,
    slotById: new Map(indexById.map(([id, index]) => [id, at(slots, index)])),
  };
}

function place(input: {
  expression: Expression;
  owner: Cell;
  pieces: Piece[];
  placed: Map<Expression, number>;
}): number {
  const { expression, owner, pieces, placed } = input;
  const known = placed.get(expression);
  // A piece shared by two cells is laid out for each, so that a refusal names the cell it is in.
  if (known !== undefined && (expression instanceof Cell || pieces[known]?.owner === owner))
    return known;
  const { definition } = expression;
  const put = (index: number): number => {
    placed.set(expression, index);
    return index;
  };
  // a name adds nothing to compute: the cell's numbers are its formula's
  if (definition.kind === 'named') return put(place({ ...input, expression: definition.formula }));
  const operands = definition.kind === 'operation' ? definition.operands : [];
  const reads = operands.map((operand) => place({ ...input, expression: operand }));
  return put(pieces.push({ owner, expression, reads }) - 1);
}

interface Wiring {
  readonly inputs: readonly Float64Array[];
  readonly output: Float64Array;
  readonly periods: number;
}

function computeOf({ definition }: Expression, wiring: Wiring): () => void {
  if (definition.kind !== 'operation') return () => undefined;
  const { operator } = definition;
  return operator.kind === 'series' ? wholeSeries(operator, wiring) : eachPeriod(operator, wiring);
}

function wholeSeries(operator: SeriesOperator, { inputs, output, periods }: Wiring): () => void {
  const [first = new Float64Array(0), ...others] = inputs;
  const isSpread = operator.takes === 'series' && first.length !== periods;
  const series = isSpread ? new Float64Array(periods) : first;
  const scalars = others.map(() => NaN);
  return () => {
    others.forEach((values, i) => (scalars[i] = at(values, 0)));
    if (isSpread) series.fill(at(first, 0));
    operator.apply(series, scalars, output);
  };
}

function eachPeriod(operator: PointwiseOperator, { inputs, output }: Wiring): () => void {
  const operands = inputs.map(() => NaN);
  return () => {
    for (let period = 0; period < output.length; period++) {
      for (let i = 0; i < inputs.length; i++) {
        const values = at(inputs, i);
        operands[i] = at(values, values.length === 1 ? 0 : period);
      }
      output[period] = operator.apply(operands);
    }
  };
}

/** What stands at an index that the layout itself made. */
export function at<T>(list: ArrayLike<T>, index: number): T {
  const value = list[index];
  if (value === undefined) throw new RangeError(`nothing at ${index}`);
  return value;
}
