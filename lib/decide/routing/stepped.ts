import { at } from '@/lib/graph/layout';
import type { Cut } from './cuts';
import type { Stepped } from './problem';
import type { Alone, Reading, Target } from './venue-reading';

/** By cut, month by month, for each workload; null for workloads that may not run here. */
type Loads = readonly (Alone['loads'] | null)[];

/**
 * What whole machines and commitments add, for volumes that are asked for: the cost of a machine is
 * read from the ledger once, the loads follow the volumes.
 */
export function steppedBy(given: {
  reading: Reading;
  target: Target;
  loads: Loads;
}): (volumes: readonly number[]) => Stepped {
  const { reading, target } = given;
  const none = reading.cuts.map(() => new Array<number>(reading.periods).fill(0));
  const base = reading.stepped(none)[target];
  const costAt = (values: readonly (readonly number[])[]) => reading.stepped(values)[target] - base;
  const slopes = reading.cuts.map((cut, index) => slopeOf({ cut, none, index, costAt }));
  return (volumes) => {
    const loads = given.loads.map(
      (own, workload) =>
        own?.map((months) => months.map((load) => load * (volumes[workload] ?? 1))) ?? null,
    );
    const isMonotone = slopes.every((slope) => slope.isMonotone);
    const floor = slopes.reduce(
      (sum, slope, index) => sum + slope.floorAt(mostLoad(loads, index)),
      0,
    );
    return {
      costOf: remembered((mask) => costAt(sumOf(loads, { mask, none }))),
      atLeast: isMonotone
        ? remembered((mask) =>
            sumOf(loads, { mask, none }).reduce(
              (sum, months, cut) => sum + at(slopes, cut).wholeAt(months),
              0,
            ),
          )
        : () => floor,
      perLoad: loads.map((own) =>
        own === null
          ? 0
          : slopes.reduce((sum, { perMonth }, index) => sum + dot(perMonth, at(own, index)), 0),
      ),
      isMonotone,
      floor,
      free: slopes.reduce((sum, { free }) => sum + free, 0),
    };
  };
}

function remembered(cost: (mask: number) => number): (mask: number) => number {
  const known = new Map<number, number>();
  return (mask) => {
    const before = known.get(mask);
    if (before !== undefined) return before;
    const found = cost(mask);
    known.set(mask, found);
    return found;
  };
}

interface Slope {
  /** Cost of a unit of load in each month, machines counted by their shares. */
  readonly perMonth: readonly number[];
  /** Load that the machines of an empty venue already carry, in money. */
  readonly free: number;
  readonly isMonotone: boolean;
  /** No load up to this one costs less. */
  readonly floorAt: (mostLoad: number) => number;
  /** Whole machines for the load of each month, at what each costs: never more than the ledger says. */
  readonly wholeAt: (loads: readonly number[]) => number;
}

/**
 * What one more machine costs from each month on, read from the ledger. Where a machine had earlier
 * costs more than the same machine had later, in every month, more load can never cost less.
 */
function slopeOf(given: {
  cut: Cut;
  index: number;
  none: readonly (readonly number[])[];
  costAt: (loads: readonly (readonly number[])[]) => number;
}): Slope {
  const { cut, index, none, costAt } = given;
  const periods = at(none, index).length;
  const withCut = (values: readonly number[]) =>
    none.map((zeros, other) => (other === index ? values : zeros));
  if (cut.whole === null) {
    // A commitment: spend beyond it costs nothing more, so the least is what is left when all is used.
    const floor = costAt(withCut(new Array<number>(periods).fill(BEYOND_ANY_COMMITMENT)));
    return {
      perMonth: new Array<number>(periods).fill(0),
      free: 0,
      isMonotone: false,
      floorAt: () => floor,
      wholeAt: () => floor,
    };
  }
  const { spare, fewest, perMachine } = cut.whole;
  const machines = Math.ceil(Math.max(spare, fewest) / perMachine);
  const oneMore = machines * perMachine - spare + 1;
  const from = Array.from({ length: periods + 1 }, (_, month) =>
    month === periods
      ? 0
      : costAt(withCut(Array.from({ length: periods }, (__, at) => (at < month ? 0 : oneMore)))),
  );
  const perMachineMonth = Array.from(
    { length: periods },
    (_, month) => at(from, month) - at(from, month + 1),
  );
  const largest = Math.max(...from.map(Math.abs));
  const machinesFor = (load: number) =>
    Math.ceil(Math.max(Math.ceil(load - NEARLY_WHOLE * load) + spare, fewest) / perMachine);
  const isMonotone = perMachineMonth.every((usd) => usd >= -ROUNDING * largest);
  return {
    perMonth: perMachineMonth.map((usd) => Math.max(0, usd) / perMachine),
    free: isMonotone
      ? perMachineMonth.reduce(
          (sum, usd) => sum + Math.max(0, usd) * (machines - spare / perMachine),
          0,
        )
      : 0,
    isMonotone,
    wholeAt: (loads) => {
      let sum = 0;
      loads.forEach((load, month) => {
        sum += at(perMachineMonth, month) * (machinesFor(load) - machines);
      });
      return sum - SAFE * Math.abs(sum);
    },
    floorAt: (mostLoad) =>
      isMonotone
        ? 0
        : perMachineMonth.reduce(
            (sum, usd) =>
              sum + Math.min(0, usd) * Math.ceil((Math.ceil(mostLoad) + spare) / perMachine),
            0,
          ),
  };
}

/** USD a month that no commitment reaches. */
const BEYOND_ANY_COMMITMENT = 1e15;
/** A load this near to a whole number may be rounded either way. */
const NEARLY_WHOLE = 1e-11;
/** Of the cost of machines: more than rounding can add. */
const SAFE = 1e-11;
/** Of the cost of a machine: what the sums of a ledger may be off by. */
const ROUNDING = 1e-12;

/** The busiest month with every workload there. */
function mostLoad(loads: Loads, cut: number): number {
  const total: number[] = [];
  for (const own of loads)
    own?.[cut]?.forEach((load, month) => {
      total[month] = (total[month] ?? 0) + load;
    });
  return Math.max(0, ...total);
}

function sumOf(
  loads: Loads,
  { mask, none }: { mask: number; none: readonly (readonly number[])[] },
): number[][] {
  const total = none.map((zeros) => [...zeros]);
  for (let rest = mask, workload = 0; rest >= 1; rest = Math.floor(rest / 2), workload++) {
    if (rest % 2 !== 1) continue;
    const own = at(loads, workload);
    if (own === null) continue;
    total.forEach((values, cut) => {
      at(own, cut).forEach((load, month) => {
        values[month] = at(values, month) + load;
      });
    });
  }
  return total;
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, index) => sum + value * at(b, index), 0);
}
