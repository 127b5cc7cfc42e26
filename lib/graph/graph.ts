import { Cell, GraphError } from './cell';
import type { Expression } from './expression';

/** All cells that the roots are made of, each after everything it reads. */
export interface Graph {
  readonly roots: readonly Cell[];
  readonly cells: readonly Cell[];
  readonly byId: ReadonlyMap<string, Cell>;
}

/** Collects a graph from the cells of interest. Two cells under one id are an error. */
export function graphOf(roots: readonly Cell[]): Graph {
  const byId = new Map<string, Cell>();
  for (const root of roots) collect(root, byId);
  return { roots, cells: [...byId.values()], byId };
}

function collect(cell: Cell, byId: Map<string, Cell>): void {
  const known = byId.get(cell.id);
  if (known === cell) return;
  if (known !== undefined) throw new GraphError(cell.id, 'two different cells carry this id');
  for (const operand of operandsOf(cell)) collect(operand, byId);
  byId.set(cell.id, cell);
}

/** The named cells a cell's formula reads directly, each once, in reading order. */
export function operandsOf(cell: Cell): readonly Cell[] {
  if (cell.definition.kind !== 'named') return [];
  const found = new Set<Cell>();
  const visit = (expression: Expression): void => {
    if (expression instanceof Cell) found.add(expression);
    else if (expression.definition.kind === 'operation')
      expression.definition.operands.forEach(visit);
  };
  visit(cell.definition.formula);
  return [...found];
}

/** The leaves a cell rests on, each once: everything its value can depend on. */
export function leavesOf(cell: Cell): readonly Cell[] {
  const seen = new Set<Cell>();
  const visit = (at: Cell): void => {
    if (seen.has(at)) return;
    seen.add(at);
    operandsOf(at).forEach(visit);
  };
  visit(cell);
  return [...seen].filter((at) => at.definition.kind === 'leaf');
}

/** The cell with this id; asking for one that is not there is our own mistake. */
export function cellById(graph: Graph, id: string): Cell {
  const cell = graph.byId.get(id);
  if (cell === undefined) throw new GraphError(id, 'no such cell in this graph');
  return cell;
}
