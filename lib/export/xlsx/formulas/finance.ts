import { BINDS, product, type Reading } from './reading';

/** What stands where there is no answer. */
const NO_RATE = 'Not available: no rate of return, or several.';
const NO_RETURN = 'Not available: nothing paid, or nothing received.';
const NEVER = 'Not available: not paid back within these months.';

/**
 * The operators of finance the ledger asks for. Each reads one row that begins before month 1, as a
 * finance person lays out the flows of an investment, and may have no answer: then it is a sentence,
 * by a condition of its own, so that a mistake in what it reads still shows as the mistake it is.
 */
export const financeReadings = {
  internalRate: {
    flows: { row: 0, before: 1, period: 2 },
    repeats: [2],
    noAnswer: NO_RATE,
    isScanned: true,
    write: ({ rateFound, at }) =>
      product(`IF(ISNUMBER(${rateFound}),${rateFound}/${at(2, BINDS.power)},${rateFound})`),
  },
  modifiedInternalRate: {
    flows: { row: 0, before: 1, period: 2 },
    noAnswer: NO_RETURN,
    write: ({ flows, at }) => {
      const rate = `${at(3, BINDS.product)}*${at(2, BINDS.product)}`;
      const found = `MIRR(${flows},${rate},${rate})/${at(2, BINDS.power)}`;
      return product(`IF(OR(MIN(${flows})>=0,MAX(${flows})<=0),"${NO_RETURN}",${found})`);
    },
  },
  // The last column below zero, counted from 1. Where there is none it is paid back at once; where
  // it is the last of all, never.
  payback: {
    flows: { row: 0, before: 1 },
    noAnswer: NEVER,
    write: ({ flows, flowMonths, at }) => {
      const short = `SUMPRODUCT(MAX((${flows}<0)*(${flowMonths}+1)))`;
      const balance = `INDEX(${flows},${short})`;
      const next = `INDEX(${flows},${short}+1)`;
      const months = `${short}-1+${balance}/(${balance}-${next})`;
      const period = at(2, BINDS.product);
      return product(
        `IF(INDEX(${flows},COLUMNS(${flows}))<0,"${NEVER}",IF(${short}=0,0,${months})*${period})`,
      );
    },
  },
} as const satisfies Readonly<Record<string, Reading>>;
