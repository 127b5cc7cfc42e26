import { atom, BINDS, product, sum, type Operands, type Reading } from './reading';

const all = (
  { count, at }: Operands,
  separator: string,
  binds: (typeof BINDS)['sum' | 'product'],
) => Array.from({ length: count }, (_, position) => at(position, binds)).join(separator);

/** Operators that work on each month by itself. */
export const pointwiseReadings = {
  plus: { write: (operands) => sum(all(operands, '+', BINDS.sum)) },
  minus: { write: ({ at }) => sum(`${at(0, BINDS.sum)}-${at(1, BINDS.product)}`) },
  times: { write: (operands) => product(all(operands, '*', BINDS.product)) },
  over: { write: ({ at }) => product(`${at(0, BINDS.product)}/${at(1, BINDS.power)}`) },
  power: {
    write: ({ at }) => ({
      text: `${at(0, BINDS.atom)}^${at(1, BINDS.atom)}`,
      binds: BINDS.power,
    }),
  },
  min: { write: ({ at }) => atom(`MIN(${at(0)},${at(1)})`) },
  max: { write: ({ at }) => atom(`MAX(${at(0)},${at(1)})`) },
  // −INT(−x) rounds x up, zero and negative numbers too, where ROUNDUP goes away from zero. The
  // tolerance is relative above 1, as the engine's is.
  roundUp: {
    repeats: [0, 1],
    write: ({ at, tolerance }) => {
      const steps = `${at(0, BINDS.product)}/${at(1, BINDS.power)}`;
      return {
        text: `-INT(${tolerance}*MAX(1,${steps})-${steps})*${at(1, BINDS.product)}`,
        binds: BINDS.sign,
      };
    },
  },
  chooseIf: {
    write: ({ at }) => atom(`IF(${at(0, BINDS.sum)}>=${at(1, BINDS.sum)},${at(2)},${at(3)})`),
  },
  // PV of −1 a period. It works with 1 + rate, which leaves little of a very small rate; there its
  // series does, to the third power of the rate. Both give the number of periods at a rate of 0.
  annuityFactor: {
    repeats: [0, 1],
    write: ({ at, smallRate }) => {
      const rate = `${at(1, BINDS.product)}*${at(2, BINDS.product)}`;
      const count = `${at(0, BINDS.product)}/${at(2, BINDS.power)}`;
      const series = `${count}*(1-(${count}+1)*${rate}/2*(1-(${count}+2)*${rate}/3))`;
      return atom(`IF(ABS(${rate})<${smallRate},${series},PV(${rate},${count},-1))`);
    },
  },
} as const satisfies Readonly<Record<string, Reading>>;
