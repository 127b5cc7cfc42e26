import { BINDS, product, type Reading } from './reading';

/**
 * The operators of finance the ledger asks for. Each reads one row that begins before month 1, as a
 * finance person lays out the flows of an investment.
 */
export const financeReadings = {
  // IRR looks near a guess: the engine's own answer, as it was when the file was made.
  internalRate: {
    flows: { row: 0, before: 1, period: 2 },
    write: ({ flows, atExport, at }) =>
      product(`IRR(${flows},${atExport}*${at(2, BINDS.product)})/${at(2, BINDS.power)}`),
  },
  modifiedInternalRate: {
    flows: { row: 0, before: 1, period: 2 },
    write: ({ flows, at }) => {
      const rate = `${at(3, BINDS.product)}*${at(2, BINDS.product)}`;
      return product(`MIRR(${flows},${rate},${rate})/${at(2, BINDS.power)}`);
    },
  },
  // The last column below zero, counted from 1; none is paid back at once, the last column never,
  // and then there is nothing after it to read.
  payback: {
    flows: { row: 0, before: 1 },
    write: ({ flows, flowMonths, at }) => {
      const short = `SUMPRODUCT(MAX((${flows}<0)*(${flowMonths}+1)))`;
      const balance = `INDEX(${flows},${short})`;
      const next = `INDEX(${flows},${short}+1)`;
      const months = `${short}-1+${balance}/(${balance}-${next})`;
      return product(`IF(${short}=0,0,${months})*${at(2, BINDS.product)}`);
    },
  },
} as const satisfies Readonly<Record<string, Reading>>;
