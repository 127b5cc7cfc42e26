import { describe, expect, it } from 'vitest';
import { amountOf, bit, holdsMore, isPast, isPastCap, type RoutingProblem } from './problem';
import { solve } from './search';
import { machines } from '@/lib/testing/routing/arbitrary-problem';

describe('a mask', () => {
  it.each<[number, number, boolean]>([
    [0b0, 0b0, false],
    [0b0, 0b111, false],
    [0b1, 0b0, true],
    [0b101, 0b101, false],
    [0b101, 0b111, false],
    [0b111, 0b101, true],
    [0b010, 0b101, true],
    // Beyond the 32 bits of bitwise operators.
    [2 ** 40, 2 ** 39, true],
    [2 ** 40, 2 ** 40 + 1, false],
    [2 ** 49 + 1, 2 ** 49, true],
  ])('%d holds more than %d: %s', (mask, than, expected) => {
    expect(holdsMore(mask, than)).toBe(expected);
  });

  it('has a bit for each of the most workloads there can be', () => {
    expect(bit(0)).toBe(1);
    expect(bit(49) + bit(0) - bit(49)).toBe(1);
  });
});

/** Two venues of one kind: rented machines at $30 for two places, and $5 + $10 a workload. */
const problem: RoutingProblem = {
  workloads: 3,
  kindOf: [0, 0],
  cost: {
    shared: [100],
    venues: [
      {
        open: 7,
        entry: 3,
        home: 0b001,
        linear: [1, 2, 4],
        stepped: machines({
          usdPerMachine: 30,
          perMachine: 2,
          spare: 0,
          fewest: 0,
          loads: [1, 1, 1],
        }),
      },
      { open: 5, entry: 0, home: 0, linear: [10, 10, 10], stepped: null },
    ],
  },
  cap: null,
};

describe('the amount of a placement', () => {
  it.each<[number[], number]>([
    // Opening 7, moving 3, workloads 1 + 2 + 4, two machines at 30, people 100.
    [[0, 0, 0], 7 + 3 + 7 + 60 + 100],
    // What runs there today alone: nothing to move, one machine; the others beside it; people once.
    [[0, 1, 1], 7 + 1 + 30 + (5 + 20) + 100],
    [[1, 1, 1], 5 + 30 + 100],
    [[1, 0, 1], 7 + 3 + 2 + 30 + (5 + 20) + 100],
  ])('of %j is %d', (placement, usd) => {
    expect(amountOf(problem, problem.cost, placement)).toBe(usd);
  });

  it('is without end where a workload may not run, or has no venue', () => {
    expect(amountOf(problem, problem.cost, [0, 1, 2])).toBe(Infinity);
    expect(amountOf(problem, problem.cost, [0, 1, -1])).toBe(Infinity);
  });
});

describe('a limit', () => {
  it('may be passed by rounding and no more', () => {
    expect(isPast(100, 100)).toBe(false);
    expect(isPast(100 + 1e-8, 100)).toBe(false);
    expect(isPast(100 + 1e-6, 100)).toBe(true);
    expect(isPast(1e-10, 0)).toBe(false);
    expect(isPast(1e-8, 0)).toBe(true);
  });

  it('counts its own amounts, not the cost', () => {
    const capped = (limit: number) => ({ ...problem, cap: { amounts: problem.cost, limit } });
    expect(isPastCap(problem, [1, 1, 1])).toBe(false);
    expect(isPastCap(capped(135), [1, 1, 1])).toBe(false);
    expect(isPastCap(capped(134), [1, 1, 1])).toBe(true);
    // All on rented machines costs 177, all on the other 135: nothing keeps a limit of 134.
    expect(solve(capped(134)).kind).toBe('impossible');
    expect(solve(capped(135))).toMatchObject({ kind: 'placed', placement: [1, 1, 1], usd: 135 });
  });
});
