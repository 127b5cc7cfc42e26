import { operandAt, numberAt, Fault, type SeriesOperator } from '@/lib/graph/operators/operator';
import { multiplyUnits, sameUnit, unitText, type Unit } from '@/lib/units/unit';
import { irr as rateRoots } from '@/lib/finance/irr';
import { lastCrossing } from '@/lib/finance/crossing';
import { mirr as modifiedRate } from '@/lib/finance/mirr';

// What the ledger asks of finance, as operators of its graph. Where there is no answer, or several
// rates of return, the cell has no value; lib/decide says which of the two it is.

/** [flow, amount before the first period, period, …]: both amounts must be of one unit. */
function flowUnit(result: (units: readonly Unit[]) => Unit) {
  return (units: readonly Unit[]): Unit | Fault => {
    const [flow, before, period] = units;
    if (!flow || !before || !period)
      return new Fault('a return needs a flow, what came before it and a period');
    const amount = multiplyUnits(flow, period);
    return sameUnit(amount, before)
      ? result(units)
      : new Fault(`flows in ${unitText(amount)}, what came before in ${unitText(before)}`);
  };
}

function allFlows(operands: readonly Float64Array[]): number[] {
  const period = numberAt(operands, 2);
  return [
    numberAt(operands, 1),
    ...Array.from(operandAt(operands, 0), (amount) => amount * period),
  ];
}

const perPeriod = ([, , period]: readonly Unit[]): Unit =>
  Object.fromEntries(Object.entries(period ?? {}).map(([base, power]) => [base, -power]));

/** Internal rate of return a period of [flow, amount before, period]: the one root, where there is one. */
export const internalRate: SeriesOperator = {
  kind: 'series',
  name: 'internalRate',
  takes: 'series',
  gives: 'scalar',
  unit: flowUnit(perPeriod),
  words: () => ['internal rate of return of ', { operand: 1 }, ' and then ', { operand: 0 }],
  apply: (operands, output) => {
    const flows = allFlows(operands);
    const found = flows.every(Number.isFinite) ? rateRoots(flows) : { kind: 'none' as const };
    output[0] = found.kind === 'one' ? found.rate / numberAt(operands, 2) : NaN;
  },
};

/** Modified rate of return a period: [flow, amount before, period, rate of both loan and deposit]. */
export const modifiedInternalRate: SeriesOperator = {
  kind: 'series',
  name: 'modifiedInternalRate',
  takes: 'series',
  gives: 'scalar',
  unit: flowUnit(perPeriod),
  words: () => [
    'modified rate of return of ',
    { operand: 1 },
    ' and then ',
    { operand: 0 },
    ', financed and reinvested at ',
    { operand: 3 },
  ],
  apply: (operands, output) => {
    const values = allFlows(operands);
    const rate = numberAt(operands, 3) * numberAt(operands, 2);
    const found = values.every(Number.isFinite)
      ? modifiedRate({ values, financeRate: rate, reinvestRate: rate })
      : { kind: 'none' as const };
    output[0] = found.kind === 'value' ? found.value / numberAt(operands, 2) : NaN;
  },
};

/** [running balance, balance before the first period, period]: when it comes up to zero for good. */
export const payback: SeriesOperator = {
  kind: 'series',
  name: 'payback',
  takes: 'series',
  gives: 'scalar',
  unit: ([balance, before, period]) => {
    if (!balance || !before || !period)
      return new Fault('a payback needs a balance, what came before it and a period');
    return sameUnit(balance, before)
      ? period
      : new Fault(`balance in ${unitText(balance)}, what came before in ${unitText(before)}`);
  },
  words: () => [
    'the last time that ',
    { operand: 0 },
    ', ',
    { operand: 1 },
    ' at first, comes up to zero',
  ],
  apply: (operands, output) => {
    const crossing = lastCrossing([numberAt(operands, 1), ...operandAt(operands, 0)]);
    const periods = { 'from-the-start': 0, never: NaN } as const;
    output[0] =
      (crossing.kind === 'at' ? crossing.periods : periods[crossing.kind]) * numberAt(operands, 2);
  },
};
