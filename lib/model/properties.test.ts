import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from '@/lib/graph/cell';
import { compile, evaluate, type Overrides, type Values } from '@/lib/graph/evaluate';
import { arbitraryLedgerInputs } from '@/lib/testing/arbitrary-ledger';
import { given } from '@/lib/testing/ledger-inputs';
import { relativeError } from '@/lib/testing/relative';
import type { Unit } from '@/lib/units/unit';
import { ledgerUnits } from './definitions';
import type { LedgerInputs } from './inputs';
import { buildLedger, type Ledger } from './ledger';

const SETTINGS = { seed: 20261121, numRuns: 1000 };
const TOLERANCE = 1e-9;
const anyInputs = arbitraryLedgerInputs();
const factor = fc.double({ min: 0.1, max: 10, noNaN: true });

function read(inputs: LedgerInputs, overrides?: Overrides) {
  const ledger = buildLedger(inputs);
  const evaluator = compile(ledger.graph, { periods: ledger.periods });
  return { ledger, evaluator, values: evaluator.run(overrides) };
}

/** The largest relative difference of two lists, against the size of the whole list. */
function difference(actual: readonly number[], expected: readonly number[]): number {
  const size = Math.max(...expected.map(Math.abs));
  return Math.max(
    ...actual.map((each, i) =>
      size === 0 ? Math.abs(each) : Math.abs(each - expected[i]!) / size,
    ),
  );
}

/** What a number of this unit is multiplied by when each base unit is rescaled. */
function scaleOf(unit: Unit, factors: ReadonlyMap<string, number>): number {
  return Object.entries(unit).reduce(
    (scale, [base, e]) => scale * (factors.get(base) ?? 1) ** e,
    1,
  );
}

/** Every leaf of the ledger by its own unit's factor; definitions too, so that steps move along. */
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

/** Cost of every route, three ways. */
function costs(ledger: Ledger, values: Values): number[] {
  return [...ledger.routes.values()].flatMap(({ total, presentValue, steady }) =>
    [total, presentValue, steady].map(({ id }) => values.scalar(id)),
  );
}

describe('any ledger', () => {
  it('scales every cell by its own unit when the base units are rescaled, to the last bit', () => {
    const exact = fc
      .tuple(...ledgerUnits.bases.map(() => fc.integer({ min: -4, max: 4 })))
      .map((each) => new Map(ledgerUnits.bases.map((base, i) => [base, 2 ** each[i]!])));
    fc.assert(
      fc.property(anyInputs, exact, (inputs, factors) => {
        const { ledger, evaluator, values } = read(inputs);
        const after = evaluator.run(rescaledLeaves(ledger, factors));
        for (const cell of ledger.graph.cells) {
          const scale = scaleOf(cell.unit, factors);
          expect(numbers(after, cell), cell.id).toEqual(
            numbers(values, cell).map((value) => value * scale),
          );
        }
      }),
      SETTINGS,
    );
  });

  it('scales every USD figure, and no other, with the currency', () => {
    fc.assert(
      fc.property(anyInputs, factor, (inputs, k) => {
        const { ledger, evaluator, values } = read(inputs);
        const after = evaluator.run(rescaledLeaves(ledger, new Map([['USD', k]])));
        for (const route of ledger.routes.values()) {
          const cells = [
            route.total,
            route.presentValue,
            route.steady,
            route.cash,
            route.usdPerMTok,
          ];
          for (const cell of cells) {
            const expected = numbers(values, cell).map((value) => value * k);
            expect(difference(numbers(after, cell), expected), cell.id).toBeLessThan(TOLERANCE);
          }
        }
        for (const fleet of ledger.fleets.values())
          expect(numbers(after, fleet.gpus)).toEqual(numbers(values, fleet.gpus));
      }),
      SETTINGS,
    );
  });

  it('spends on an API in proportion to the volume', () => {
    fc.assert(
      fc.property(anyInputs, factor, (inputs, k) => {
        const { ledger, evaluator, values } = read(inputs);
        const after = evaluator.run(new Map([['volume.scale', k]]));
        for (const { id } of inputs.api) {
          const cell = ledger.graph.byId.get(`api.${id}.spend`)!;
          const expected = numbers(values, cell).map((value) => value * k);
          expect(difference(numbers(after, cell), expected)).toBeLessThan(TOLERANCE);
        }
      }),
      SETTINGS,
    );
  });

  it('does not mind the order of its workloads', () => {
    fc.assert(
      fc.property(anyInputs, (inputs) => {
        const one = read(inputs);
        const other = read({ ...inputs, workloads: [...inputs.workloads].reverse() });
        const expected = costs(one.ledger, one.values);
        expect(difference(costs(other.ledger, other.values), expected)).toBeLessThan(TOLERANCE);
      }),
      SETTINGS,
    );
  });

  it('does not change with a workload that has no requests', () => {
    fc.assert(
      fc.property(anyInputs, (inputs) => {
        const one = read(inputs);
        const other = read(withEmptyWorkload(inputs));
        expect(costs(other.ledger, other.values)).toEqual(costs(one.ledger, one.values));
      }),
      SETTINGS,
    );
  });

  it('foots: the parts of every route add up to its total, the cash to both', () => {
    fc.assert(
      fc.property(anyInputs, (inputs) => {
        const { ledger, values } = read(inputs);
        for (const route of ledger.routes.values()) {
          const parts = route.parts.map(({ cell }) => values.scalar(cell.id));
          const paid = [values.scalar(route.upfront.id), ...values.series(route.cash.id)];
          const total = values.scalar(route.total.id);
          const size = Math.max(1, ...parts.map(Math.abs));
          const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);
          expect(Math.abs(sum(parts) - total) / size).toBeLessThan(TOLERANCE);
          expect(Math.abs(sum(paid) - total) / size).toBeLessThan(TOLERANCE);
          expect(Math.abs(values.series(route.cumulative.id).at(-1)! - total) / size).toBeLessThan(
            TOLERANCE,
          );
        }
      }),
      SETTINGS,
    );
  });

  it('has a present value equal to its total where money costs nothing', () => {
    fc.assert(
      fc.property(anyInputs, (inputs) => {
        const { ledger, values } = read({ ...inputs, discountRatePerYear: given(0) });
        for (const route of ledger.routes.values()) {
          const [pv, total] = [route.presentValue, route.total].map(({ id }) => values.scalar(id));
          expect(Math.abs(pv! - total!) / grossOf(values, route)).toBeLessThan(TOLERANCE);
        }
      }),
      SETTINGS,
    );
  });

  it('discounts money before month 1 not at all and month m by m months', () => {
    fc.assert(
      fc.property(anyInputs, (inputs) => {
        const { ledger, values } = read(inputs);
        const yearly = 1 + (inputs.discountRatePerYear.value as number);
        for (const route of ledger.routes.values()) {
          const byHand = values
            .series(route.cash.id)
            .reduce(
              (sum, usd, i) => sum + usd / yearly ** ((i + 1) / 12),
              values.scalar(route.upfront.id),
            );
          const error = Math.abs(values.scalar(route.presentValue.id) - byHand);
          expect(error / grossOf(values, route)).toBeLessThan(TOLERANCE);
        }
      }),
      SETTINGS,
    );
  });
});

describe('money goes one way', () => {
  it.each(['owned.usdPerKWh', 'owned.pue', 'owned.usdPerServer', 'owned.kWPerServer'])(
    'owning never costs less when %s rises',
    (leafId) => {
      fc.assert(
        fc.property(anyInputs, fc.double({ min: 1, max: 3, noNaN: true }), (inputs, k) => {
          const { ledger, evaluator, values } = read(inputs);
          const leaf = ledger.graph.byId.get(leafId)!;
          const dearer = evaluator.run(new Map([[leafId, values.scalar(leaf.id) * k]]));
          const route = ledger.routes.get('owned')!;
          for (const { id } of [route.total, route.presentValue, route.steady])
            expect(dearer.scalar(id)).toBeGreaterThanOrEqual(
              values.scalar(id) - 1e-9 * grossOf(values, route),
            );
        }),
        SETTINGS,
      );
    },
  );

  // Dearer hardware next year makes buying early a saving, so here it never rises.
  it('no route costs less for more volume', () => {
    const noRise = anyInputs.map((inputs): LedgerInputs => {
      const { owned } = inputs;
      const change = owned!.hardwarePriceChangePerYear.value as number;
      const falling = given(-Math.abs(change));
      return { ...inputs, owned: { ...owned!, hardwarePriceChangePerYear: falling } };
    });
    fc.assert(
      fc.property(noRise, fc.double({ min: 1, max: 4, noNaN: true }), (inputs, k) => {
        const { ledger, evaluator, values } = read(inputs);
        const more = evaluator.run(new Map([['volume.scale', k]]));
        for (const route of ledger.routes.values())
          for (const { id } of [route.total, route.presentValue, route.steady])
            expect(more.scalar(id), id).toBeGreaterThanOrEqual(
              values.scalar(id) - 1e-9 * grossOf(values, route),
            );
      }),
      SETTINGS,
    );
  });
});

describe('a ledger without any volume', () => {
  it('refuses only what divides by the volume, and shows no NaN', () => {
    fc.assert(
      fc.property(anyInputs, (inputs) => {
        const workloads = inputs.workloads.map((each) => ({ ...each, requestsPerMonth: given(0) }));
        const { ledger, values } = read({ ...inputs, workloads });
        for (const cell of ledger.graph.cells) {
          const refusal = values.refusal(cell.id);
          if (refusal === undefined) {
            expect(numbers(values, cell).every(Number.isFinite), cell.id).toBe(true);
          } else {
            // Cost per token, load of no machines, share of a bill of nothing.
            expect(cell.id).toMatch(/\.(usdPerMTok|utilisation|headroom|savingShare)$/);
            expect(refusal.reason).toMatch(/ has no finite value/);
          }
        }
        expect(values.refusals.some(({ cellId }) => cellId.endsWith('usdPerMTok'))).toBe(true);
      }),
      SETTINGS,
    );
  });
});

function numbers(values: Values, { id }: Cell): readonly number[] {
  return values.series(id);
}

/** Everything paid and received, by size: what rounding of a difference is measured against. */
function grossOf(values: Values, route: { readonly upfront: Cell; readonly cash: Cell }): number {
  const cash = values.series(route.cash.id).map(Math.abs);
  return [Math.abs(values.scalar(route.upfront.id)), ...cash].reduce((a, b) => a + b, 1e-9);
}

function withEmptyWorkload(inputs: LedgerInputs): LedgerInputs {
  const [first] = inputs.workloads;
  const empty = { ...first!, id: 'empty', name: 'empty', requestsPerMonth: given(0) };
  const add = <T>(map: ReadonlyMap<string, T>) => new Map([...map, ['empty', map.get(first!.id)!]]);
  const fleetOf = (fleet: NonNullable<LedgerInputs['owned']>['fleet']) => ({
    ...fleet,
    requestsPerSecondPerReplica: add(fleet.requestsPerSecondPerReplica),
  });
  return {
    ...inputs,
    workloads: [...inputs.workloads, empty],
    api: inputs.api.map((route) => ({ ...route, prices: add(route.prices) })),
    rented: { ...inputs.rented!, fleet: fleetOf(inputs.rented!.fleet) },
    owned: { ...inputs.owned!, fleet: fleetOf(inputs.owned!.fleet) },
  };
}
