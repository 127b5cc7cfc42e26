import {
  divideUnits,
  isDimensionless,
  multiplyUnits,
  sameUnit,
  unitText,
  type Unit,
} from '@/lib/units/unit';
import { Fault, numberAt, operandAt, valueAt as at, type SeriesOperator } from './operator';

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
  apply: (operands, output) => {
    const start = numberAt(operands, 0);
    const factor = 1 + numberAt(operands, 1) * numberAt(operands, 2);
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
  apply: (operands, output) => {
    const flow = operandAt(operands, 0);
    const period = numberAt(operands, 1);
    let sum = 0;
    for (let i = 0; i < output.length; i++) {
      sum += at(flow, i) * period;
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
  apply: (operands, output) => {
    const flow = operandAt(operands, 0);
    const period = numberAt(operands, 1);
    let total = 0;
    for (let i = 0; i < flow.length; i++) total += at(flow, i) * period;
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
  apply: (operands, output) => {
    const flow = operandAt(operands, 0);
    const period = numberAt(operands, 2);
    const factor = 1 + numberAt(operands, 1) * period;
    let total = 0;
    // From the last month back, one division a month: no power to raise, and no less exact.
    for (let i = flow.length - 1; i >= 0; i--) total = (total + at(flow, i) * period) / factor;
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
  apply: (operands, output) => {
    const level = operandAt(operands, 0);
    let highest = -Infinity;
    for (let i = 0; i < output.length; i++) {
      highest = Math.max(highest, at(level, i));
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
  apply: (operands, output) => {
    const level = operandAt(operands, 0);
    const period = numberAt(operands, 1);
    output[0] = 0;
    for (let i = 1; i < output.length; i++) output[i] = (at(level, i) - at(level, i - 1)) / period;
  },
};

export const first: SeriesOperator = {
  kind: 'series',
  name: 'first',
  takes: 'series',
  gives: 'scalar',
  unit: keepUnit,
  words: () => [{ operand: 0 }, ' in month 1'],
  apply: (operands, output) => {
    output[0] = numberAt(operands, 0);
  },
};

export const last: SeriesOperator = {
  kind: 'series',
  name: 'last',
  takes: 'series',
  gives: 'scalar',
  unit: keepUnit,
  words: () => [{ operand: 0 }, ' in the last month'],
  apply: (operands, output) => {
    const series = operandAt(operands, 0);
    output[0] = at(series, series.length - 1);
  },
};

export const highest: SeriesOperator = {
  kind: 'series',
  name: 'highest',
  takes: 'series',
  gives: 'scalar',
  unit: keepUnit,
  words: () => ['highest month of ', { operand: 0 }],
  apply: (operands, output) => {
    output[0] = operandAt(operands, 0).reduce((a, b) => Math.max(a, b), -Infinity);
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
  apply: (operands, output) => {
    const series = operandAt(operands, 0);
    const index = Math.round(numberAt(operands, 1) / numberAt(operands, 2)) - 1;
    output[0] = index >= 0 && index < series.length ? at(series, index) : NaN;
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
  apply: (operands, output) => {
    output.fill(0);
    output[output.length - 1] = numberAt(operands, 0) / numberAt(operands, 1);
  },
};
