import { Cell } from '@/lib/graph/cell';
import type { Definition, Expression } from '@/lib/graph/expression';
import { takesSeriesAt, type Shape } from '@/lib/graph/operators/operator';
import { BINDS, type Binds, type Operands, type Piece } from './reading';
import { readingOf } from './readings';

/** Where cells stand, as the formulas of one cell see it. */
export interface References {
  /** One number; of a row, its number in the month of the formula. */
  readonly value: (cell: Cell) => string;
  readonly before: (cell: Cell) => string;
  readonly soFar: (cell: Cell) => string;
  readonly all: (cell: Cell) => string;
  readonly firstMonth: (cell: Cell) => string;
  readonly lastMonth: (cell: Cell) => string;
  /** The row of month numbers of the sheet a row stands on. */
  readonly monthsBeside: (cell: Cell) => string;
  /** A row with what comes before month 1, and the row of month numbers beside it. */
  readonly flows: (cell: Cell) => string;
  readonly flowMonths: (cell: Cell) => string;
  /** Where the rate of the flows of a cell is found. */
  readonly rateFound: (cell: Cell) => string;
  readonly month: string;
  readonly monthsSoFar: string;
  readonly tolerance: string;
  readonly smallRate: string;
}

/** The cells that parts of formulas have been given, where they have any. */
export interface StandIns {
  readonly cell: (expression: Expression, shape: Shape) => Cell | undefined;
  /** The row of flows that an operation reads, with what comes before month 1. */
  readonly flows: (operation: Expression) => Cell | undefined;
}

/** The longest formula a spreadsheet program reads. */
const MOST_CHARACTERS = 8192;

/** A cell's formula as a spreadsheet reads it, without the equals sign. */
export function formulaOf(given: {
  cell: Cell;
  standIns: StandIns;
  references: References;
}): string {
  const { definition } = given.cell;
  if (definition.kind !== 'named')
    throw new TypeError(`${given.cell.id} holds a number, not a formula`);
  const { text } = write(definition.formula, given);
  if (text.length > MOST_CHARACTERS)
    throw new RangeError(`the formula of ${given.cell.id} is longer than a spreadsheet reads`);
  return text;
}

type Place = Parameters<typeof formulaOf>[0];
type Operation = Extract<Definition, { kind: 'operation' }>;

/** The formula itself: a part of it that has a cell of its own is read from there. */
function write(expression: Expression, place: Place): Piece {
  if (expression instanceof Cell)
    return { text: place.references.value(expression), binds: BINDS.atom };
  if (expression.definition.kind !== 'operation')
    throw new TypeError(`a part of ${place.cell.id} has no name and no operator`);
  const { definition } = expression;
  return readingOf(definition.operator.name).write(operandsOf(expression, definition, place));
}

function operandsOf(operation: Expression, parts: Operation, place: Place): Operands {
  const { operator, operands } = parts;
  const { cell, standIns, references } = place;
  const operand = (position: number): Expression => {
    const found = operands[position];
    if (found === undefined)
      throw new RangeError(`${cell.id} asks for an operand that is not there`);
    return found;
  };
  const row = (position: number): Cell => {
    const expression = operand(position);
    const found = standIns.cell(expression, 'series');
    if (found === undefined) throw new TypeError(`a part of ${cell.id} has no row of its own`);
    return found;
  };
  const flows = (): Cell => {
    const found = standIns.flows(operation);
    if (found === undefined) throw new TypeError(`${cell.id} has no row of flows`);
    return found;
  };
  return {
    count: operands.length,
    at: (position, binds: Binds = BINDS.sign) => {
      const expression = operand(position);
      const isRow = operator.kind === 'series' && takesSeriesAt(operator, position);
      const own = standIns.cell(expression, isRow ? 'series' : expression.shape);
      const piece = write(own ?? expression, place);
      return piece.binds < binds ? `(${piece.text})` : piece.text;
    },
    before: (position) => references.before(row(position)),
    soFar: (position) => references.soFar(row(position)),
    all: (position) => references.all(row(position)),
    firstMonth: (position) => references.firstMonth(row(position)),
    lastMonth: (position) => references.lastMonth(row(position)),
    ownBefore: references.before(cell),
    month: references.month,
    get months() {
      return cell.shape === 'series'
        ? references.monthsBeside(cell)
        : references.monthsBeside(row(0));
    },
    get flows() {
      return references.flows(flows());
    },
    get flowMonths() {
      return references.flowMonths(flows());
    },
    monthsSoFar: references.monthsSoFar,
    get rateFound() {
      return references.rateFound(cell);
    },
    tolerance: references.tolerance,
    smallRate: references.smallRate,
  };
}
