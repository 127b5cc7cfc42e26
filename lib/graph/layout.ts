import { Cell, GraphError } from './cell';
import type { Expression } from './expression';
import type { Graph } from './graph';
import { numberAt, takesSeriesAt, type Operator, type Shape } from './operators/operator';

// How a graph is laid out to be evaluated many times: a list of slots, each
// after everything it reads, whose numbers stand side by side in one memory.

/** A leaf, one operation of a cell's formula, or a number repeated for every period. */
export interface Slot {
  readonly owner: Cell;
  /** Places in the list of the slots it is worked out from; a leaf has none. */
  readonly reads: readonly number[];
  /** Places of the slots that are worked out from it. */
  readonly readers: readonly number[];
  /** Where in the memory its numbers start. */
  readonly start: number;
  /** Its part of the memory: one number, or one for each period. */
  readonly output: Float64Array;
  /** Works the output out from the slots it reads; a leaf is filled by the run itself. */
  readonly compute: () => void;
}

/** The slots of a graph over some periods. */
export interface Layout {
  readonly slots: readonly Slot[];
  readonly memory: Float64Array;
  /** Where in the list the slot with a cell's numbers stands, by the cell's id. */
  readonly placeById: ReadonlyMap<string, number>;
}

/** A slot before it has its part of the memory. */
interface Piece {
  readonly owner: Cell;
  readonly length: number;
  readonly reads: readonly number[];
  readonly work: Operator['apply'];
}

/** Pieces in the order to run them, and where to find those that are wanted again. */
interface Draft {
  readonly periods: number;
  readonly pieces: Piece[];
  readonly placed: Map<Expression, number>;
  /** Where a number stands repeated for every period, by where the number itself stands. */
  readonly repeated: Map<number, number>;
}

/** Lays out the cells of a graph, and the pieces of their formulas, in the order to run them. */
export function layOut(graph: Graph, periods: number): Layout {
  const draft: Draft = { periods, pieces: [], placed: new Map(), repeated: new Map() };
  const placeById = new Map(
    graph.cells.map((cell) => [cell.id, place(draft, { expression: cell, owner: cell })]),
  );
  const { pieces } = draft;
  const memory = new Float64Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  const readers = pieces.map((): number[] => []);
  pieces.forEach(({ reads }, place) => {
    for (const read of reads) at(readers, read).push(place);
  });
  const slots: Slot[] = [];
  let start = 0;
  for (const { owner, length, reads, work } of pieces) {
    const operands = reads.map((index) => at(slots, index).output);
    const output = memory.subarray(start, start + length);
    const compute = () => {
      work(operands, output);
    };
    slots.push({ owner, reads, readers: at(readers, slots.length), start, output, compute });
    start += length;
  }
  return { slots, memory, placeById };
}

interface Wanted {
  readonly expression: Expression;
  readonly owner: Cell;
}

/** Where the numbers of an expression stand, put there if they are not yet. */
function place(draft: Draft, { expression, owner }: Wanted): number {
  const { pieces, placed } = draft;
  const known = placed.get(expression);
  // A piece shared by two cells is laid out for each, so that a refusal names the cell it is in.
  if (known !== undefined && (expression instanceof Cell || at(pieces, known).owner === owner))
    return known;
  const index = put(draft, { expression, owner });
  placed.set(expression, index);
  return index;
}

function put(draft: Draft, { expression, owner }: Wanted): number {
  const { pieces, periods } = draft;
  const { definition, shape } = expression;
  const length = shape === 'series' ? periods : 1;
  // a name adds nothing to compute: the cell's numbers are its formula's
  if (definition.kind === 'named') return place(draft, { expression: definition.formula, owner });
  if (definition.kind === 'leaf')
    return pieces.push({ owner, length, reads: [], work: nothing }) - 1;
  const { operator, operands } = definition;
  const reads = operands.map((operand, position) => {
    const index = place(draft, { expression: operand, owner });
    return readsEveryPeriod({ operator, shape, position }) ? repeat(draft, index) : index;
  });
  return pieces.push({ owner, length, reads, work: operator.apply }) - 1;
}

/** A series operator takes its rates and periods as one number each. */
function readsEveryPeriod(reading: { operator: Operator; shape: Shape; position: number }) {
  const { operator, shape, position } = reading;
  return operator.kind === 'pointwise' ? shape === 'series' : takesSeriesAt(operator, position);
}

/** Where a number stands once for each period: the place itself where it already does. */
function repeat({ pieces, repeated, periods }: Draft, index: number): number {
  const { owner, length } = at(pieces, index);
  if (length === periods) return index;
  const known = repeated.get(index);
  if (known !== undefined) return known;
  const place = pieces.push({ owner, length: periods, reads: [index], work: fill }) - 1;
  repeated.set(index, place);
  return place;
}

function fill(operands: readonly Float64Array[], output: Float64Array): void {
  output.fill(numberAt(operands, 0));
}

function nothing(): void {
  // A leaf is filled by the run: its numbers may change from one to the next.
}

/** Where a cell's numbers stand; asking for a cell that is not there is our own mistake. */
export function placeOf({ placeById }: Pick<Layout, 'placeById'>, id: string): number {
  const place = placeById.get(id);
  if (place === undefined) throw new GraphError(id, 'no such cell in this graph');
  return place;
}

/** What stands at an index that the layout itself made. */
export function at<T>(list: ArrayLike<T>, index: number): T {
  const value = list[index];
  if (value === undefined) throw new RangeError(`nothing at ${index}`);
  return value;
}
