import { DIMENSIONLESS, type Unit } from '@/lib/units/unit';
import {
  Fault,
  takesSeriesAt,
  type Operator,
  type SeriesOperator,
  type Shape,
} from './operators/operator';
import * as carried from './operators/carried';
import * as pointwise from './operators/pointwise';
import * as series from './operators/series';

/** Where a leaf's number comes from. The words are shown to the reader of an explanation. */
export interface Provenance {
  readonly kind: 'input' | 'quoted' | 'assumed' | 'definition' | 'modelled';
  /** Id of the source of a quoted figure. */
  readonly source?: string;
  /** Date from which a quoted figure holds. */
  readonly date?: string;
  /** Date on which a quoted figure was read, where the source does not say since when it holds. */
  readonly readOn?: string;
  /** Date by which a quoted figure must be looked at again. */
  readonly reviewBy?: string;
  /** Why an assumed figure is what it is, or how a modelled one was found. */
  readonly note?: string;
  /** Range the same sources support. */
  readonly low?: number;
  readonly high?: number;
  /** Dotted path of the scenario input that sets it. */
  readonly input?: string;
}

export type Definition =
  | {
      readonly kind: 'leaf';
      readonly value: number | readonly number[];
      readonly provenance: Provenance;
    }
  | { readonly kind: 'named'; readonly formula: Expression }
  | {
      readonly kind: 'operation';
      readonly operator: Operator;
      readonly operands: readonly Expression[];
    };

/**
 * A formula under construction. Operators return new expressions; units and
 * shapes are worked out at once, and a unit that does not fit is kept as a
 * fault until a cell gives it a name to be reported under.
 */
export class Expression {
  readonly definition: Definition;
  readonly unit: Unit;
  readonly shape: Shape;
  readonly fault: string | undefined;

  constructor(parts: {
    definition: Definition;
    unit: Unit;
    shape: Shape;
    fault?: string | undefined;
  }) {
    this.definition = parts.definition;
    this.unit = parts.unit;
    this.shape = parts.shape;
    this.fault = parts.fault;
  }

  plus(...others: readonly Expression[]): Expression {
    return operation(pointwise.plus, [this, ...others]);
  }
  minus(other: Expression): Expression {
    return operation(pointwise.minus, [this, other]);
  }
  times(...others: readonly Expression[]): Expression {
    return others.reduce<Expression>((a, b) => operation(pointwise.times, [a, b]), this);
  }
  over(other: Expression): Expression {
    return operation(pointwise.over, [this, other]);
  }
  power(exponent: Expression): Expression {
    return operation(pointwise.power, [this, exponent]);
  }
  min(other: Expression): Expression {
    return operation(pointwise.min, [this, other]);
  }
  max(other: Expression): Expression {
    return operation(pointwise.max, [this, other]);
  }
  /** Up to the next whole multiple of `step`, a cell of the same unit. */
  roundUp(step: Expression): Expression {
    return operation(pointwise.roundUp, [this, step]);
  }
  /** Growth from the second period on; `rate` is per period. */
  compound(rate: Expression, period: Expression): Expression {
    return operation(series.compound, [this, rate, period]);
  }
  cumulative(period: Expression): Expression {
    return operation(series.cumulative, [this, period]);
  }
  sum(period: Expression): Expression {
    return operation(series.sum, [this, period]);
  }
  /** End-of-period flows discounted at `rate` per period. */
  discountedSum(rate: Expression, period: Expression): Expression {
    return operation(series.discountedSum, [this, rate, period]);
  }
  highestSoFar(): Expression {
    return operation(series.highestSoFar, [this]);
  }
  increase(period: Expression): Expression {
    return operation(series.increase, [this, period]);
  }
  first(): Expression {
    return operation(series.first, [this]);
  }
  last(): Expression {
    return operation(series.last, [this]);
  }
  highest(): Expression {
    return operation(series.highest, [this]);
  }
  /** Value in the month a cell counts (1 is the first). */
  atMonth(month: Expression, period: Expression): Expression {
    return operation(series.atMonth, [this, month, period]);
  }
  inLastMonth(period: Expression): Expression {
    return operation(series.inLastMonth, [this, period]);
  }
  /** Value of the period before; `initial` in the first. */
  lag(initial: Expression): Expression {
    return operation(carried.lag, [this, initial]);
  }
  /** Running total that starts again with each year; the last period of a year holds its total. */
  yearToDate(period: Expression, year: Expression): Expression {
    return operation(carried.yearToDate, [this, period, year]);
  }
  /** Each period's amount spread over the periods from its own on, by the shares of `profile`. */
  spreadBy(profile: Expression): Expression {
    return operation(carried.spreadBy, [this, profile]);
  }
  /** Present value of 1 a period for this many periods, at `rate` per period. */
  annuityFactor(rate: Expression, period: Expression): Expression {
    return operation(pointwise.annuityFactor, [this, rate, period]);
  }
  /** Applies an operator that knows more than this library does, such as one of finance. */
  apply(operator: Operator, ...others: readonly Expression[]): Expression {
    return operation(operator, [this, ...others]);
  }
}

/** `then` where `value` ≥ `atLeast`, else `otherwise`. */
export function chooseIf(choice: {
  value: Expression;
  atLeast: Expression;
  then: Expression;
  otherwise: Expression;
}): Expression {
  return operation(pointwise.chooseIf, [
    choice.value,
    choice.atLeast,
    choice.then,
    choice.otherwise,
  ]);
}

/** Sum of one or more expressions of one unit. */
export function sumOf(terms: readonly [Expression, ...Expression[]]): Expression {
  const [first, ...rest] = terms;
  return rest.length === 0 ? first : first.plus(...rest);
}

function operation(operator: Operator, operands: readonly Expression[]): Expression {
  const unit = operator.unit(operands.map((operand) => operand.unit));
  const inherited = operands.find((operand) => operand.fault !== undefined)?.fault;
  const { shape, fault } = shapeOf(operator, operands);
  return new Expression({
    definition: { kind: 'operation', operator, operands },
    unit: unit instanceof Fault ? DIMENSIONLESS : unit,
    shape,
    fault: inherited ?? (unit instanceof Fault ? unit.reason : fault),
  });
}

function shapeOf(
  operator: Operator,
  operands: readonly Expression[],
): { shape: Shape; fault: string | undefined } {
  if (operator.kind === 'pointwise') {
    const shape = operands.some((operand) => operand.shape === 'series') ? 'series' : 'scalar';
    return { shape, fault: undefined };
  }
  return { shape: operator.gives, fault: shapeFault(operator, operands) };
}

function shapeFault(operator: SeriesOperator, operands: readonly Expression[]): string | undefined {
  const [input] = operands;
  // A scalar is a series that does not change, so only the reverse is a fault.
  if (operator.takes === 'scalar' && input?.shape === 'series')
    return `${operator.name} starts from one number, not from one per month`;
  return operands.some(
    (operand, position) =>
      position > 0 && operand.shape === 'series' && !takesSeriesAt(operator, position),
  )
    ? `${operator.name} takes a fixed rate or period, not one per month`
    : undefined;
}
