import type { Unit } from '@/lib/units/unit';

/** One number, or one number for each period. */
export type Shape = 'scalar' | 'series';

/** Why operands do not fit together; raised when the cell that holds them is named. */
export class Fault {
  readonly reason: string;
  constructor(reason: string) {
    this.reason = reason;
  }
}

/** A piece of a formula in words: plain text, or the place of an operand by its index. */
export type Phrase = readonly (string | { readonly operand: number })[];

interface OperatorBase {
  readonly name: string;
  /** Unit of the result, or why the operands' units do not allow it. */
  unit(operands: readonly Unit[]): Unit | Fault;
  /** The formula in words. */
  words(operandCount: number): Phrase;
  /** How tightly it binds (1 sum, 2 product); none for phrases like "the larger of". */
  readonly binds?: 1 | 2;
  /**
   * Works out all periods at once and writes every number of the output, which
   * is none of the operands. A loop over arrays boxes no number; a function
   * called for each period would.
   */
  readonly apply: (operands: readonly Float64Array[], output: Float64Array) => void;
}

/** Works on each period by itself. All operands are as long as the output: one number is repeated. */
export interface PointwiseOperator extends OperatorBase {
  readonly kind: 'pointwise';
}

/** Needs a whole series at once. The first operands are series, the others hold one number each. */
export interface SeriesOperator extends OperatorBase {
  readonly kind: 'series';
  readonly takes: Shape;
  readonly gives: Shape;
  /** How many of the first operands are series, where it is not one. */
  readonly seriesTaken?: 2;
}

export type Operator = PointwiseOperator | SeriesOperator;

/** Whether an operator reads one number per period at this place, rather than one number. */
export function takesSeriesAt(operator: SeriesOperator, position: number): boolean {
  return operator.takes === 'series' && position < (operator.seriesTaken ?? 1);
}

/** All numbers of an operand. */
export function operandAt(operands: readonly Float64Array[], index: number): Float64Array {
  const values = operands[index];
  if (values === undefined) throw new RangeError(`operator called without operand ${index}`);
  return values;
}

/** The one number of an operand. */
export function numberAt(operands: readonly Float64Array[], index: number): number {
  return valueAt(operandAt(operands, index), 0);
}

/** The number of one period. For Float64Array alone: a general one would be several times slower. */
export function valueAt(values: Float64Array, period: number): number {
  const value = values[period];
  if (value === undefined) throw new RangeError(`period ${period} is outside the series`);
  return value;
}
