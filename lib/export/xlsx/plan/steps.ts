import { Cell } from '@/lib/graph/cell';
import type { Expression } from '@/lib/graph/expression';
import type { Graph } from '@/lib/graph/graph';
import { takesSeriesAt, type Shape } from '@/lib/graph/operators/operator';
import type { StandIns } from '../formulas/formula';
import type { Reading } from '../formulas/reading';
import { readingOf } from '../formulas/readings';

// Parts of formulas that a spreadsheet needs in cells of their own: a row that another row reads
// across its months, a part that is written more than once, operations nested too deep to follow.

/** Programs nest 64 levels; a reader follows far fewer. */
const DEEPEST = 12;

/** The cells of a graph with its steps, each before the cells that read it. */
export interface Steps {
  readonly cells: readonly Cell[];
  /** Those of them that are steps, and so are no cells of the graph. */
  readonly steps: readonly Cell[];
  readonly standIns: StandIns;
  /** What comes before month 1 in the row of a step, where anything does. */
  readonly before: ReadonlyMap<Cell, Cell>;
}

interface Draft {
  readonly graph: Graph;
  readonly cells: Cell[];
  readonly steps: Cell[];
  /** A part's own cell; and the row that repeats one number in every month. */
  readonly ownCells: Map<Expression, Cell>;
  readonly rows: Map<Expression, Cell>;
  /** An operation's row of flows; and what comes before month 1 in it. */
  readonly flows: Map<Expression, Cell>;
  readonly before: Map<Cell, Cell>;
  readonly counts: Map<Cell, number>;
  readonly ids: Set<string>;
}

/** Lists the cells of a graph in reading order, with a step wherever a formula needs one. */
export function withSteps(graph: Graph): Steps {
  const draft: Draft = {
    graph,
    cells: [],
    steps: [],
    ownCells: new Map(),
    rows: new Map(),
    flows: new Map(),
    before: new Map(),
    counts: new Map(),
    ids: new Set(),
  };
  for (const cell of graph.cells) {
    if (cell.definition.kind === 'named')
      prepare(draft, { expression: cell.definition.formula, owner: cell, depth: 0 });
    draft.cells.push(cell);
  }
  const { cells, steps, before, flows } = draft;
  return {
    cells,
    steps,
    before,
    standIns: {
      cell: (expression, shape) => known(draft, expression, shape),
      flows: (operation) => flows.get(operation),
    },
  };
}

function known(draft: Draft, expression: Expression, shape: Shape): Cell | undefined {
  if (shape === 'series' && expression.shape === 'scalar') return draft.rows.get(expression);
  return expression instanceof Cell ? expression : draft.ownCells.get(expression);
}

interface Part {
  readonly expression: Expression;
  readonly owner: Cell;
  /** Operations around it in the same formula. */
  readonly depth: number;
}

/** Gives the parts of one formula the cells they need. The formula itself has one already. */
function prepare(draft: Draft, { expression, owner, depth }: Part): void {
  const { definition } = expression;
  if (expression instanceof Cell || definition.kind !== 'operation') return;
  const { operator } = definition;
  const { repeats = [], flows } = readingOf(operator.name);
  definition.operands.forEach((operand, position) => {
    const part = { expression: operand, owner, depth: depth + 1 };
    const isRow = operator.kind === 'series' && takesSeriesAt(operator, position);
    if (isRow) give(draft, part, 'series');
    else if (repeats.includes(position) || needsCell(operand, depth))
      give(draft, part, operand.shape);
    else prepare(draft, part);
  });
  if (flows !== undefined) layOutFlows(draft, { expression, owner, depth }, flows);
}

/** A row of its own that begins before month 1, since programs read flows as one range. */
function layOutFlows(
  draft: Draft,
  { expression: operation, owner, depth }: Part,
  places: NonNullable<Reading['flows']>,
): void {
  if (operation.definition.kind !== 'operation' || draft.flows.has(operation)) return;
  const { operands } = operation.definition;
  const row = operands[places.row];
  const first = operands[places.before];
  const period = places.period === undefined ? undefined : operands[places.period];
  if (row === undefined || first === undefined) return;
  give(draft, { expression: first, owner, depth }, 'scalar');
  const before = known(draft, first, 'scalar');
  const number = known(draft, row, 'series') ?? row;
  const amounts = period === undefined ? number : number.times(period);
  const step = addStep(draft, { expression: amounts, owner, depth });
  draft.flows.set(operation, step);
  if (before !== undefined) draft.before.set(step, before);
}

/** A row that reads its own month before; a figure that may be a sentence; nests too deep to follow. */
function needsCell(expression: Expression, depth: number): boolean {
  const { definition } = expression;
  if (expression instanceof Cell || definition.kind !== 'operation') return false;
  const { operator } = definition;
  return (
    depth >= DEEPEST ||
    (operator.kind === 'series' && operator.gives === 'series') ||
    readingOf(operator.name).noAnswer !== undefined
  );
}

function give(draft: Draft, part: Part, shape: Shape): void {
  const { expression } = part;
  if (known(draft, expression, shape) !== undefined) return;
  if (shape === expression.shape) {
    draft.ownCells.set(expression, addStep(draft, part));
    return;
  }
  // A row that repeats a number reads it from the number's own cell.
  give(draft, part, 'scalar');
  const number = known(draft, expression, 'scalar');
  if (number !== undefined) draft.rows.set(expression, addRow(draft, number));
}

function addStep(draft: Draft, { expression, owner }: Part): Cell {
  const count = (draft.counts.get(owner) ?? 0) + 1;
  draft.counts.set(owner, count);
  const step = new Cell({
    id: freeId(draft, `${owner.id}_step${count}`),
    label: `${owner.label}, step ${count}`,
    unit: expression.unit,
    shape: expression.shape,
    definition: { kind: 'named', formula: expression },
  });
  prepare(draft, { expression, owner: step, depth: 0 });
  return added(draft, step);
}

function addRow(draft: Draft, number: Cell): Cell {
  const row = new Cell({
    id: freeId(draft, `${number.id}_eachMonth`),
    label: `${number.label}, each month`,
    unit: number.unit,
    shape: 'series',
    definition: { kind: 'named', formula: number },
  });
  return added(draft, row);
}

function added({ steps, cells }: Draft, step: Cell): Cell {
  steps.push(step);
  cells.push(step);
  return step;
}

function freeId({ graph, ids }: Draft, wanted: string): string {
  let id = wanted;
  while (graph.byId.has(id) || ids.has(id)) id += '_';
  ids.add(id);
  return id;
}
