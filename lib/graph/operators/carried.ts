import { multiplyUnits, sameUnit, unitText } from '@/lib/units/unit';
import { Fault, numberAt, operandAt, valueAt as at, type SeriesOperator } from './operator';

// Amounts carried from one period to later ones: balances, yearly totals, schedules.

/** The value one period before; the first period holds a number of its own. */
export const lag: SeriesOperator = {
  kind: 'series',
  name: 'lag',
  takes: 'series',
  gives: 'series',
  unit: ([value, initial]) => {
    if (!value || !initial) return new Fault('a lag needs a value and what stood before the first');
    return sameUnit(value, initial)
      ? value
      : new Fault(`value in ${unitText(value)}, its start in ${unitText(initial)}`);
  },
  words: () => [{ operand: 0 }, ' of the month before, ', { operand: 1 }, ' before the first'],
  apply: (operands, output) => {
    const value = operandAt(operands, 0);
    let before = numberAt(operands, 1);
    for (let i = 0; i < output.length; i++) {
      const now = at(value, i);
      output[i] = before;
      before = now;
    }
  },
};

/** [flow, period, year]: the total since the year began; years count from the first period. */
export const yearToDate: SeriesOperator = {
  kind: 'series',
  name: 'yearToDate',
  takes: 'series',
  gives: 'series',
  unit: ([flow, period, year]) => {
    if (!flow || !period || !year)
      return new Fault('a total of the year needs a flow, a period and a year');
    return sameUnit(period, year)
      ? multiplyUnits(flow, period)
      : new Fault(`year in ${unitText(year)}, period in ${unitText(period)}`);
  },
  words: () => [{ operand: 0 }, ' since the year began'],
  apply: (operands, output) => {
    const flow = operandAt(operands, 0);
    const period = numberAt(operands, 1);
    const periodsPerYear = Math.round(numberAt(operands, 2) / period);
    let sum = 0;
    for (let i = 0; i < output.length; i++) {
      if (i % periodsPerYear === 0) sum = 0;
      sum += at(flow, i) * period;
      output[i] = sum;
    }
  },
};

/** [amounts, shares]: what falls in a period of all amounts up to it; the first share is the same period's. */
export const spreadBy: SeriesOperator = {
  kind: 'series',
  name: 'spreadBy',
  takes: 'series',
  gives: 'series',
  seriesTaken: 2,
  unit: ([amount, share]) =>
    amount && share ? multiplyUnits(amount, share) : new Fault('spreading needs a profile'),
  words: () => [{ operand: 0 }, ' of each month so far, spread by ', { operand: 1 }],
  apply: (operands, output) => {
    const amounts = operandAt(operands, 0);
    const shares = operandAt(operands, 1);
    output.fill(0);
    for (let from = 0; from < output.length; from++) {
      const amount = at(amounts, from);
      // Most months buy nothing: a fleet grows in steps.
      if (amount === 0) continue;
      for (let i = from; i < output.length; i++)
        output[i] = at(output, i) + amount * at(shares, i - from);
    }
  },
};
