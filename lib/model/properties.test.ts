import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Cell } from '@/lib/graph/cell';
import { compile, type Overrides, type Values } from '@/lib/graph/evaluate';
import { arbitraryLedgerInputs } from '@/lib/testing/arbitrary-ledger';
import { given } from '@/lib/testing/ledger-inputs';
import { overheadsWithTwin } from '@/lib/testing/ledger-needs';
import type { Unit } from '@/lib/units/unit';
import { ledgerUnits } from './definitions';
import type { LedgerInputs } from './inputs';
import { buildLedger, type Ledger } from './ledger';
import type { Route } from './route';

const SEED = 20261121;
const RUNS = 200;
/** Of ledgers that a property builds a second time. */
const REBUILDS = 60;
const TOLERANCE = 1e-9;
const factor = fc.double({ min: 0.1, max: 10, noNaN: true });
const more = fc.double({ min: 1, max: 3, noNaN: true });
const nothing = fc.constant(null);

function read(inputs: LedgerInputs) {
  const ledger = buildLedger(inputs);
  const evaluator = compile(ledger.graph, { periods: ledger.periods });
  return { inputs, ledger, evaluator, values: evaluator.run() };
}
type Case = ReturnType<typeof read>;

// Building is most of the work, so every property looks at the same ledgers.
const cases: Case[] = [];
beforeAll(() => {
  cases.push(...fc.sample(arbitraryLedgerInputs(), { seed: SEED, numRuns: RUNS }).map(read));
}, 120_000);

/** Checks every ledger, each with a random value beside it, and names the first that fails. */
function everyLedger<T>(
  beside: fc.Arbitrary<T>,
  holds: (each: Case, value: T) => void,
  runs = RUNS,
): void {
  const values = fc.sample(beside, { seed: SEED, numRuns: RUNS });
  expect(cases).toHaveLength(RUNS);
  cases.slice(0, runs).forEach((each, index) => {
    try {
      holds(each, values[index]!);
    } catch (cause) {
      throw new Error(`ledger ${index} with ${JSON.stringify(values[index])}`, { cause });
    }
  });
}

/** What a number of this unit is multiplied by when each base unit is rescaled. */
function scaleOf(unit: Unit, factors: ReadonlyMap<string, number>): number {
  return Object.entries(unit).reduce(
    (scale, [base, e]) => scale * (factors.get(base) ?? 1) ** e,
    1,
  );
}

/** Every leaf by its own unit's factor; definitions too, so that one replica stays one replica. */
function rescaledLeaves(ledger: Ledger, factors: ReadonlyMap<string, number>): Overrides {
  return new Map(
    ledger.graph.cells.flatMap((cell): [string, number | number[]][] => {
      if (cell.definition.kind !== 'leaf') return [];
      const { value } = cell.definition;
      const scale = scaleOf(cell.unit, factors);
      return [[cell.id, typeof value === 'number' ? value * scale : value.map((v) => v * scale)]];
    }),
  );
}

const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);

/** All that is paid and received, each by its size: what the rounding of a difference is measured against. */
function turnover(values: Values, { upfront, parts }: Route): number {
  return (
    Math.abs(values.scalar(upfront.id)) +
    sum(parts.map(({ cell }) => Math.abs(values.scalar(cell.id)))) +
    1e-9
  );
}

function expectClose(actual: number, expected: number, size: number): void {
  expect(Math.abs(actual - expected) / size, `${actual} against ${expected}`).toBeLessThan(
    TOLERANCE,
  );
}

const costsOf = (route: Route): Cell[] => [route.total, route.presentValue, route.steady];

describe('any ledger', () => {
  it('is varied: many buy servers later, rent several instances, change prices by the month', () => {
    const share = (is: (each: Case) => boolean) => cases.filter(is).length / RUNS;
    const [rented, owned] = ['rented.instances', 'owned.servers'] as const;
    expect(
      share(({ values }) => values.series(owned).at(-1)! > values.series(owned)[0]!),
    ).toBeGreaterThan(0.3);
    expect(share(({ values }) => Math.max(...values.series(rented)) > 3)).toBeGreaterThan(0.3);
    expect(
      share(({ inputs }) => Array.isArray(inputs.api[0]!.prices.get('w0')!.standard.input.value)),
    ).toBeGreaterThan(0.3);
  });

  it('has a cost at constant volume that is its total without growth and price changes, a month', () => {
    everyLedger(nothing, ({ ledger, evaluator, inputs }) => {
      const still = evaluator.run(
        new Map(
          ledger.graph.cells.flatMap((cell): [string, number | readonly number[]][] => {
            if (cell.definition.kind !== 'leaf') return [];
            if (/[gG]rowth$|Change$/.test(cell.id)) return [[cell.id, 0]];
            const { value } = cell.definition;
            return typeof value === 'number' ? [] : [[cell.id, value[0]!]];
          }),
        ),
      );
      const values = evaluator.run();
      for (const route of ledger.routes.values()) {
        const months = inputs.horizonMonths.value as number;
        const size = turnover(still, route) / months;
        expectClose(still.scalar(route.steady.id), still.scalar(route.total.id) / months, size);
        expectClose(values.scalar(route.steady.id), still.scalar(route.steady.id), size);
      }
    });
  });

  it('scales every cell by its own unit when base units are rescaled, to the last bit', () => {
    const exact = fc
      .tuple(...ledgerUnits.bases.map(() => fc.integer({ min: -4, max: 4 })))
      .map((each) => new Map(ledgerUnits.bases.map((base, i) => [base, 2 ** each[i]!])));
    everyLedger(exact, ({ ledger, evaluator, values }, factors) => {
      const after = evaluator.run(rescaledLeaves(ledger, factors));
      const wrong = ledger.graph.cells.filter((cell) => {
        const scale = scaleOf(cell.unit, factors);
        const expected = numbers(values, cell).map((value) => value * scale);
        const actual = numbers(after, cell);
        // A root is found step by step and a return goes through logarithms: those to 1e-9.
        const bits = /^compare\..*(Rate|RateMonthly|[pP]ayback)$/.test(cell.id) ? TOLERANCE : 0;
        return (
          actual.length !== expected.length ||
          actual.some(
            (value, i) => !(Math.abs(value - expected[i]!) <= bits * Math.abs(expected[i]!)),
          )
        );
      });
      expect(wrong.map(({ id }) => id)).toEqual([]);
    });
  });

  it('scales every figure in USD, and no other, with the currency', () => {
    everyLedger(factor, ({ ledger, evaluator, values }, k) => {
      const after = evaluator.run(rescaledLeaves(ledger, new Map([['USD', k]])));
      for (const route of ledger.routes.values())
        for (const { id } of costsOf(route))
          expectClose(after.scalar(id), values.scalar(id) * k, turnover(values, route) * k);
      for (const { gpus, utilisation } of ledger.fleets.values())
        for (const cell of [gpus, utilisation])
          expect(numbers(after, cell)).toEqual(numbers(values, cell));
    });
  });

  it('spends on an API in proportion to the volume', () => {
    everyLedger(factor, ({ inputs, ledger, evaluator, values }, k) => {
      const after = evaluator.run(new Map([['volume.scale', k]]));
      for (const { id } of inputs.api)
        for (const { part, cell } of ledger.routes.get(id)!.lines.monthly) {
          if (!part.endsWith('tokens')) continue;
          const expected = values.series(cell.id).map((usd) => usd * k);
          after.series(cell.id).forEach((usd, month) => {
            expectClose(usd, expected[month]!, expected[month]! + 1e-12);
          });
        }
    });
  });

  it('foots: the parts of a route add up to its total, and so does its cash', () => {
    everyLedger(nothing, ({ ledger, values }) => {
      for (const route of ledger.routes.values()) {
        const size = turnover(values, route);
        const total = values.scalar(route.total.id);
        expectClose(sum(route.parts.map(({ cell }) => values.scalar(cell.id))), total, size);
        expectClose(
          values.scalar(route.upfront.id) + sum(values.series(route.cash.id)),
          total,
          size,
        );
        expectClose(values.series(route.cumulative.id).at(-1)!, total, size);
      }
    });
  });

  it('has a present value equal to its total where money costs nothing', () => {
    everyLedger(nothing, ({ ledger, evaluator }) => {
      const values = evaluator.run(new Map([['discountRate', 0]]));
      for (const route of ledger.routes.values())
        expectClose(
          values.scalar(route.presentValue.id),
          values.scalar(route.total.id),
          turnover(values, route),
        );
    });
  });

  it('compares every route with today’s, and today’s with nothing', () => {
    everyLedger(nothing, ({ inputs, ledger, values }) => {
      const today = ledger.routes.get(inputs.baseline)!;
      expect([...ledger.comparisons.keys()].sort()).toEqual(
        [...ledger.routes.keys()].filter((id) => id !== inputs.baseline).sort(),
      );
      for (const [id, comparison] of ledger.comparisons) {
        const route = ledger.routes.get(id)!;
        const less = (cell: 'total' | 'presentValue') =>
          values.scalar(today[cell].id) - values.scalar(route[cell].id);
        expect(values.scalar(comparison.saving.id)).toBe(less('presentValue'));
        expect(values.scalar(comparison.totalSaving.id)).toBe(less('total'));
        expect(values.scalar(comparison.upfrontExtra.id)).toBe(
          values.scalar(route.upfront.id) - values.scalar(today.upfront.id),
        );
        const size = turnover(values, route) + turnover(values, today);
        expectClose(values.series(comparison.cumulativeSaving.id).at(-1)!, less('total'), size);
      }
    });
  });
});

describe('money goes one way', () => {
  it.each(['owned.usdPerKWh', 'owned.pue', 'owned.usdPerServer', 'owned.kWPerServer'])(
    'owning never costs less when %s rises',
    (id) => {
      everyLedger(more, ({ inputs, ledger, evaluator, values }, k) => {
        // Money lent below the cost of capital earns on every dollar of the price that is lent.
        if (id === 'owned.usdPerServer' && isLentCheaply(inputs)) return;
        const dearer = evaluator.run(new Map([[id, values.scalar(id) * k]]));
        const owned = ledger.routes.get('owned')!;
        for (const cost of costsOf(owned)) expectNoLess({ dearer, values, cost, route: owned });
      });
    },
  );

  // Where hardware gets dearer every year, buying it early saves money; those ledgers are left out.
  it('no route costs less for more volume', () => {
    everyLedger(more, ({ ledger, evaluator, values }, k) => {
      const dearer = evaluator.run(new Map([['volume.scale', k]]));
      const rising = values.scalar('owned.hardwarePriceChange') > 0;
      for (const route of ledger.routes.values())
        for (const cost of rising ? [route.steady] : costsOf(route))
          expectNoLess({ dearer, values, cost, route });
    });
  });
});

// What divides by volume, by machines or by a bill; a return that is not there, or not the only one.
const REFUSED_WITHOUT_VOLUME =
  /\.(usdPer\w+|inputShare|utilisation|headroom|savingShare|timesCheaper|allStopless|full|commitmentUsedUp|\w+Rate|\w+RateMonthly|payback|discountedPayback)$/;

describe('a ledger without any volume', () => {
  it('refuses only what divides by volume, machines or a bill, and shows no NaN', () => {
    everyLedger(nothing, ({ ledger, evaluator }) => {
      const values = evaluator.run(new Map([['volume.scale', 0]]));
      const refused = ledger.graph.cells.filter(({ id }) => values.refusal(id) !== undefined);
      const others = refused.filter(({ id }) => !REFUSED_WITHOUT_VOLUME.test(id));
      expect(others.map(({ id }) => id)).toEqual([]);
      expect(refused.filter(({ id }) => id.endsWith('.usdPerMTok'))).toHaveLength(7);
      const unreadable = ledger.graph.cells.filter(
        (cell) => !numbers(values, cell).every(Number.isFinite),
      );
      expect(unreadable.map(({ id }) => id)).toEqual([]);
    });
  });
});

describe('workloads', () => {
  const costs = ({ ledger, values }: Case) =>
    [...ledger.routes.values()].flatMap((route) =>
      costsOf(route).map(({ id }) => values.scalar(id)),
    );

  it('cost the same in any order', () => {
    everyLedger(
      nothing,
      (each) => {
        const { inputs, ledger, values } = each;
        if (inputs.workloads.length < 2) return;
        const other = costs(read({ ...inputs, workloads: [...inputs.workloads].reverse() }));
        const size = Math.max(
          ...[...ledger.routes.values()].map((route) => turnover(values, route)),
        );
        costs(each).forEach((usd, i) => {
          expectClose(other[i]!, usd, size);
        });
      },
      REBUILDS,
    );
  });

  it('without requests change nothing, to the last bit', () => {
    everyLedger(
      nothing,
      (each) => {
        expect(costs(read(withEmptyWorkload(each.inputs)))).toEqual(costs(each));
      },
      REBUILDS,
    );
  });
});

/** The numbers of a cell; none where it is refused. */
function numbers(values: Values, { id }: Cell): readonly number[] {
  return values.refusal(id) === undefined ? values.series(id) : [];
}

function expectNoLess(given: { dearer: Values; values: Values; cost: Cell; route: Route }): void {
  const { dearer, values, cost, route } = given;
  const slack = TOLERANCE * turnover(values, route);
  expect(dearer.scalar(cost.id), cost.id).toBeGreaterThanOrEqual(values.scalar(cost.id) - slack);
}

function withEmptyWorkload(inputs: LedgerInputs): LedgerInputs {
  const first = inputs.workloads[0]!;
  const empty = { ...first, id: 'empty', name: 'empty', requestsPerMonth: given(0) };
  const add = <T>(map: ReadonlyMap<string, T>) => new Map([...map, ['empty', map.get(first.id)!]]);
  const fleetOf = (fleet: NonNullable<LedgerInputs['owned']>['fleet']) => ({
    ...fleet,
    requestsPerSecondPerReplica: add(fleet.requestsPerSecondPerReplica),
  });
  const { running } = inputs.rented!;
  const runningOf = (each: typeof running): typeof running =>
    each.kind === 'autoscale'
      ? {
          ...each,
          classes: each.classes.map((hours) => ({ ...hours, overMean: add(hours.overMean) })),
        }
      : each;
  return {
    ...inputs,
    overheads: overheadsWithTwin(inputs, { of: first.id, id: 'empty' }),
    workloads: [...inputs.workloads, empty],
    api: inputs.api.map((route) => ({ ...route, prices: add(route.prices) })),
    rented: {
      ...inputs.rented!,
      fleet: fleetOf(inputs.rented!.fleet),
      running: runningOf(running),
    },
    owned: { ...inputs.owned!, fleet: fleetOf(inputs.owned!.fleet) },
    edge: {
      ...inputs.edge!,
      requestsPerSecondPerDevice: add(inputs.edge!.requestsPerSecondPerDevice),
    },
  };
}

function isLentCheaply({ owned, discountRatePerYear }: LedgerInputs): boolean {
  if (owned === null) return false;
  const { method, loanRatePerYear, leaseRatePerYear } = owned.financing;
  const rates = { loan: loanRatePerYear, 'finance-lease': leaseRatePerYear, cash: null };
  const rate = method === 'operating-lease' ? leaseRatePerYear : rates[method];
  return rate !== null && rate.value < discountRatePerYear.value;
}
