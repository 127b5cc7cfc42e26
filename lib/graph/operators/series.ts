import {
  divideUnits,
  isDimensionless,
  multiplyUnits,
  sameUnit,
  unitText,
  type Unit,
} from '@/lib/units/unit';
import { operandAt, Fault, type SeriesOperator } from './operator';

// The length of one period is always an operand (a cell such as "1 month"):
// a flow of USD/month summed over months gives USD, and stays right when the
// unit of time is rescaled.

const keepUnit = ([first]: readonly Unit[]): Unit | Fault => first ?? new Fault('no operand');

/** [flow, period] → flow x period. */
const overTime = ([flow, period]: readonly Unit[]): Unit | Fault =>
  flow && period ? multiplyUnits(flow, period) : new Fault('a sum over time needs a period');

/** [value, rate, period]: the rate must be "per period". */
function withRate(result: (value: Unit, period: Unit) => Unit) {
  return ([value, rate, period]: readonly Unit[]): Unit | Fault => {
    if (!value || !rate || !period) return new Fault('a rate needs a value, a rate and a period');
    return isDimensionless(multiplyUnits(rate, period))
      ? result(value, period)
      : new Fault(`a rate of ${unitText(rate)} does not fit a period in ${unitText(period)}`);
  };
}

/** start x (1 + rate)^(periods since the first): no growth in the first period. */
export const compound: SeriesOperator = {
  kind: 'series',
  name: 'compound',
  takes: 'scalar',
  gives: 'series',
  unit: withRate((value) => value),
  words: () => [{ operand: 0 }, ', changing by ', { operand: 1 }, ' from the second month on'],
  apply: (input, scalars, output) => {
    const start = at(input, 0);
    const factor = 1 + operandAt(scalars, 0) * operandAt(scalars, 1);
    for (let i = 0; i < output.length; i++) output[i] = start * Math.pow(factor, i);
  },
};

export const cumulative: SeriesOperator = {
  kind: 'series',
  name: 'cumulative',
  takes: 'series',
  gives: 'series',
  unit: overTime,
  words: () => ['running total of ', { operand: 0 }],
  apply: (input, scalars, output) => {
    let sum = 0;
    for (let i = 0; i < output.length; i++) {
      sum += at(input, i) * operandAt(scalars, 0);
      output[i] = sum;
    }
  },
};

export const sum: SeriesOperator = {
  kind: 'series',
  name: 'sum',
  takes: 'series',
  gives: 'scalar',
  unit: overTime,
  words: () => ['sum over all months of ', { operand: 0 }],
  apply: (input, scalars, output) => {
    let total = 0;
    for (const value of input) total += value * operandAt(scalars, 0);
    output[0] = total;
  },
};

/** End-of-period flows: the first is discounted by one period (an outlay today is added outside). */
export const discountedSum: SeriesOperator = {
  kind: 'series',
  name: 'discountedSum',
  takes: 'series',
  gives: 'scalar',
  unit: withRate(multiplyUnits),
  words: () => ['sum over all months of ', { operand: 0 }, ', each discounted at ', { operand: 1 }],
  apply: (input, scalars, output) => {
    const period = operandAt(scalars, 1);
    const factor = 1 + operandAt(scalars, 0) * period;
    let total = 0;
    for (let i = 0; i < input.length; i++)
      total += (at(input, i) * period) / Math.pow(factor, i + 1);
    output[0] = total;
  },
};

/** Highest value reached up to and including each period: a bought fleet does not shrink. */
export const highestSoFar: SeriesOperator = {
  kind: 'series',
  name: 'highestSoFar',
  takes: 'series',
  gives: 'series',
  unit: keepUnit,
  words: () => ['highest so far of ', { operand: 0 }],
  apply: (input, _scalars, output) => {
    let highest = -Infinity;
    for (let i = 0; i < output.length; i++) {
      highest = Math.max(highest, at(input, i));
      output[i] = highest;
    }
  },
};

/** Change against the period before, per period; zero in the first. */
export const increase: SeriesOperator = {
  kind: 'series',
  name: 'increase',
  takes: 'series',
  gives: 'series',
  unit: ([value, period]) =>
    value && period ? divideUnits(value, period) : new Fault('an increase needs a period'),
  words: () => ['increase of ', { operand: 0 }, ' over the month before'],
  apply: (input, scalars, output) => {
    output[0] = 0;
    for (let i = 1; i < output.length; i++)
      output[i] = (at(input, i) - at(input, i - 1)) / operandAt(scalars, 0);
  },
};

export const first: SeriesOperator = {
  kind: 'series',
  name: 'first',
  takes: 'series',
  gives: 'scalar',
  unit: keepUnit,
  words: () => [{ operand: 0 }, ' in month 1'],
  apply: (input, _scalars, output) => {
    output[0] = at(input, 0);
  },
};

export const last: SeriesOperator = {
  kind: 'series',
  name: 'last',
  takes: 'series',
  gives: 'scalar',
  unit: keepUnit,
  words: () => [{ operand: 0 }, ' in the last month'],
  apply: (input, _scalars, output) => {
    output[0] = at(input, input.length - 1);
  },
};

export const highest: SeriesOperator = {
  kind: 'series',
  name: 'highest',
  takes: 'series',
  gives: 'scalar',
  unit: keepUnit,
  words: () => ['highest month of ', { operand: 0 }],
  apply: (input, _scalars, output) => {
    output[0] = input.reduce((a, b) => Math.max(a, b), -Infinity);
  },
};

/** The value in a month chosen by a counted operand: [series, month number, one month]. */
export const atMonth: SeriesOperator = {
  kind: 'series',
  name: 'atMonth',
  takes: 'series',
  gives: 'scalar',
  unit: ([value, month, period]) => {
    if (!value || !month || !period)
      return new Fault('a value at a month needs a month and a period');
    return sameUnit(month, period)
      ? value
      : new Fault(`month number in ${unitText(month)}, period in ${unitText(period)}`);
  },
  words: () => [{ operand: 0 }, ' in month ', { operand: 1 }],
  apply: (input, scalars, output) => {
    const index = Math.round(operandAt(scalars, 0) / operandAt(scalars, 1)) - 1;
    output[0] = index >= 0 && index < input.length ? at(input, index) : NaN;
  },
};

/** A one-off amount placed as a flow in the last period. */
export const inLastMonth: SeriesOperator = {
  kind: 'series',
  name: 'inLastMonth',
  takes: 'scalar',
  gives: 'series',
  unit: ([amount, period]) =>
    amount && period ? divideUnits(amount, period) : new Fault('a payment needs a period'),
  words: () => [{ operand: 0 }, ' in the last month'],
  apply: (input, scalars, output) => {
    output.fill(0);
    output[output.length - 1] = at(input, 0) / operandAt(scalars, 0);
  },
};

function at(values: Float64Array, index: number): number {
  const value = values[index];
  if (value === undefined) throw new RangeError(`period ${index} is outside the series`);
  return value;
}
