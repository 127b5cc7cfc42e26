import {
  divideUnits,
  isDimensionless,
  multiplyUnits,
  sameUnit,
  unitText,
  type Unit,
} from '@/lib/units/unit';
import { Fault, operandAt, valueAt as at, type PointwiseOperator } from './operator';

/** Units must agree to be added, compared or chosen between. */
function agreeing(verb: string) {
  return (units: readonly Unit[]): Unit | Fault => {
    const [first, ...others] = units;
    if (first === undefined) return new Fault(`nothing to ${verb}`);
    const odd = others.find((unit) => !sameUnit(unit, first));
    return odd === undefined
      ? first
      : new Fault(`cannot ${verb} ${unitText(first)} and ${unitText(odd)}`);
  };
}

function joined(separator: string) {
  return (count: number) =>
    Array.from({ length: count }, (_, operand) => operand).flatMap((operand) =>
      operand === 0 ? [{ operand }] : [separator, { operand }],
    );
}

function pair(operands: readonly Float64Array[], from = 0): readonly [Float64Array, Float64Array] {
  return [operandAt(operands, from), operandAt(operands, from + 1)];
}

export const plus: PointwiseOperator = {
  kind: 'pointwise',
  name: 'plus',
  binds: 1,
  unit: agreeing('add'),
  words: joined(' + '),
  apply: (terms, output) => {
    output.set(operandAt(terms, 0));
    for (let n = 1; n < terms.length; n++) {
      const term = operandAt(terms, n);
      for (let i = 0; i < output.length; i++) output[i] = at(output, i) + at(term, i);
    }
  },
};

export const minus: PointwiseOperator = {
  kind: 'pointwise',
  name: 'minus',
  binds: 1,
  unit: agreeing('subtract'),
  words: joined(' − '),
  apply: (operands, output) => {
    const [left, right] = pair(operands);
    for (let i = 0; i < output.length; i++) output[i] = at(left, i) - at(right, i);
  },
};

export const times: PointwiseOperator = {
  kind: 'pointwise',
  name: 'times',
  binds: 2,
  unit: (units) => units.reduce(multiplyUnits),
  words: joined(' × '),
  apply: (operands, output) => {
    const [left, right] = pair(operands);
    for (let i = 0; i < output.length; i++) output[i] = at(left, i) * at(right, i);
  },
};

export const over: PointwiseOperator = {
  kind: 'pointwise',
  name: 'over',
  binds: 2,
  unit: (units) => units.reduce(divideUnits),
  words: joined(' ÷ '),
  apply: (operands, output) => {
    const [left, right] = pair(operands);
    for (let i = 0; i < output.length; i++) output[i] = at(left, i) / at(right, i);
  },
};

export const power: PointwiseOperator = {
  kind: 'pointwise',
  name: 'power',
  unit: (units) =>
    units.every(isDimensionless)
      ? { ...units[0] }
      : new Fault(`a power needs plain numbers, not ${units.map(unitText).join(' and ')}`),
  words: () => [{ operand: 0 }, ' to the power of ', { operand: 1 }],
  apply: (operands, output) => {
    const [left, right] = pair(operands);
    for (let i = 0; i < output.length; i++) output[i] = Math.pow(at(left, i), at(right, i));
  },
};

export const min: PointwiseOperator = {
  kind: 'pointwise',
  name: 'min',
  unit: agreeing('compare'),
  words: () => ['the smaller of ', { operand: 0 }, ' and ', { operand: 1 }],
  apply: (operands, output) => {
    const [left, right] = pair(operands);
    for (let i = 0; i < output.length; i++) output[i] = Math.min(at(left, i), at(right, i));
  },
};

export const max: PointwiseOperator = {
  kind: 'pointwise',
  name: 'max',
  unit: agreeing('compare'),
  words: () => ['the larger of ', { operand: 0 }, ' and ', { operand: 1 }],
  apply: (operands, output) => {
    const [left, right] = pair(operands);
    for (let i = 0; i < output.length; i++) output[i] = Math.max(at(left, i), at(right, i));
  },
};

/**
 * Up to the next whole multiple of a step ("whole servers"). The step is a cell
 * of the same unit, so that rounding survives a change of unit.
 * A quotient within 1e-12 above a whole number is that number: 3 x 0.1 / 0.1
 * must not buy a fourth server.
 */
export const roundUp: PointwiseOperator = {
  kind: 'pointwise',
  name: 'roundUp',
  unit: agreeing('round up in steps of'),
  words: () => [{ operand: 0 }, ' rounded up to whole steps of ', { operand: 1 }],
  apply: (operands, output) => {
    const [amount, step] = pair(operands);
    for (let i = 0; i < output.length; i++)
      output[i] = wholeSteps(at(amount, i) / at(step, i)) * at(step, i);
  },
};

function wholeSteps(steps: number): number {
  const nearest = Math.round(steps);
  return Math.abs(steps - nearest) <= 1e-12 * Math.max(1, nearest) ? nearest : Math.ceil(steps);
}

/** Operands: left, right, value where left ≥ right, value where it is not. */
export const chooseIf: PointwiseOperator = {
  kind: 'pointwise',
  name: 'chooseIf',
  unit: ([left, right, then, otherwise]) => {
    if (!left || !right || !then || !otherwise) return new Fault('a choice needs four operands');
    const compared = agreeing('compare')([left, right]);
    return compared instanceof Fault ? compared : agreeing('choose between')([then, otherwise]);
  },
  words: () => [
    { operand: 2 },
    ' where ',
    { operand: 0 },
    ' is at least ',
    { operand: 1 },
    ', otherwise ',
    { operand: 3 },
  ],
  apply: (operands, output) => {
    const [left, right] = pair(operands);
    const [then, otherwise] = pair(operands, 2);
    for (let i = 0; i < output.length; i++)
      output[i] = at(left, i) >= at(right, i) ? at(then, i) : at(otherwise, i);
  },
};

/**
 * [number of periods, rate, period]: what 1 a period is worth today, (1 − (1 + r)^−n) ÷ r, and n at
 * a rate of zero. Written with expm1 and log1p, so that a rate near zero keeps its digits.
 */
export const annuityFactor: PointwiseOperator = {
  kind: 'pointwise',
  name: 'annuityFactor',
  unit: ([count, rate, period]) => {
    if (!count || !rate || !period) return new Fault('an annuity needs a number, a rate, a period');
    if (!sameUnit(count, period))
      return new Fault(`number of periods in ${unitText(count)}, period in ${unitText(period)}`);
    return isDimensionless(multiplyUnits(rate, period))
      ? multiplyUnits(rate, period)
      : new Fault(`a rate of ${unitText(rate)} does not fit a period in ${unitText(period)}`);
  },
  words: () => ['what 1 a month for ', { operand: 0 }, ' is worth at ', { operand: 1 }],
  apply: (operands, output) => {
    const [count, rate] = pair(operands);
    const period = operandAt(operands, 2);
    for (let i = 0; i < output.length; i++) {
      const periods = at(count, i) / at(period, i);
      const r = at(rate, i) * at(period, i);
      output[i] = r === 0 ? periods : -Math.expm1(-periods * Math.log1p(r)) / r;
    }
  },
};
