import { atom, BINDS, product, sum, type Operands, type Reading } from './reading';

const inMonth1 = ({ month }: Operands, then: string, otherwise: string) =>
  `IF(${month}=1,${then},${otherwise})`;

const flow = ({ at }: Operands) => `${at(0, BINDS.product)}*${at(1, BINDS.product)}`;

/** Operators that need a whole row of months. The month before month 1 is never read. */
export const seriesReadings = {
  compound: {
    write: (operands) => {
      const { at, month } = operands;
      const factor = `(1+${at(1, BINDS.product)}*${at(2, BINDS.product)})`;
      const grown = `${at(0, BINDS.product)}*${factor}^(${month}-1)`;
      return atom(inMonth1(operands, at(0), grown));
    },
  },
  cumulative: {
    write: (operands) => sum(`${inMonth1(operands, '0', operands.ownBefore)}+${flow(operands)}`),
  },
  sum: { write: ({ all, at }) => product(`SUM(${all(0)})*${at(1, BINDS.product)}`) },
  // NPV discounts the first amount by one period, as the engine does.
  discountedSum: {
    write: ({ all, at }) => {
      const period = at(2, BINDS.product);
      return product(`NPV(${at(1, BINDS.product)}*${period},${all(0)})*${period}`);
    },
  },
  highestSoFar: {
    write: (operands) => {
      const now = operands.at(0);
      return atom(inMonth1(operands, now, `MAX(${operands.ownBefore},${now})`));
    },
  },
  increase: {
    write: (operands) => {
      const { at, before } = operands;
      const change = `(${at(0, BINDS.sum)}-${before(0)})/${at(1, BINDS.power)}`;
      return atom(inMonth1(operands, '0', change));
    },
  },
  first: { write: ({ firstMonth }) => atom(firstMonth(0)) },
  last: { write: ({ lastMonth }) => atom(lastMonth(0)) },
  highest: { write: ({ all }) => atom(`MAX(${all(0)})`) },
  // A month that is not there gives #N/A; INDEX alone would answer month 0 with the whole row.
  atMonth: {
    write: ({ all, at, months }) => {
      const month = `ROUND(${at(1, BINDS.product)}/${at(2, BINDS.power)},0)`;
      return atom(`INDEX(${all(0)},MATCH(${month},${months},0))`);
    },
  },
  inLastMonth: {
    write: ({ at, month, months }) =>
      atom(`IF(${month}=MAX(${months}),${at(0, BINDS.product)}/${at(1, BINDS.power)},0)`),
  },
  lag: {
    write: (operands) => atom(inMonth1(operands, operands.at(1), operands.before(0))),
  },
  yearToDate: {
    write: (operands) => {
      const { at, month, ownBefore } = operands;
      const monthsInYear = `ROUND(${at(2, BINDS.product)}/${at(1, BINDS.power)},0)`;
      const isFirstOfYear = `MOD(${month}-1,${monthsInYear})=0`;
      return sum(`IF(${isFirstOfYear},0,${ownBefore})+${flow(operands)}`);
    },
  },
  // The amount of month k meets the share of month (now − k + 1): looked up by number, since a
  // range cannot be read backwards.
  spreadBy: {
    write: ({ soFar, all, month, months, monthsSoFar }) =>
      atom(`SUMPRODUCT(${soFar(0)},LOOKUP(${month}-${monthsSoFar}+1,${months},${all(1)}))`),
  },
} as const satisfies Readonly<Record<string, Reading>>;
