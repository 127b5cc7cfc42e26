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
}

/** Works on each period by itself; a scalar operand holds for every period. */
export interface PointwiseOperator extends OperatorBase {
  readonly kind: 'pointwise';
  apply(operands: readonly number[]): number;
}

/** Needs a whole series at once. The first operand is the series, the others are scalars. */
export interface SeriesOperator extends OperatorBase {
  readonly kind: 'series';
  readonly takes: Shape;
  readonly gives: Shape;
  apply(input: Float64Array, scalars: readonly number[], output: Float64Array): void;
}

export type Operator = PointwiseOperator | SeriesOperator;

export function operandAt(operands: readonly number[], index: number): number {
  const value = operands[index];
  if (value === undefined) throw new RangeError(`operator called without operand ${index}`);
  return value;
}
