import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildProblem } from './build-problem';
import { solve } from './search';
import { smallPortfolio, type SmallPortfolio } from '@/lib/testing/routing/arbitrary-venues';
import type { Venue } from './venue';

// Laws of the optimum, on random ledgers of every kind of venue. Relative tolerance of two sums of
// the same ledger.
const CLOSE = 1e-9;

const optimum = (
  { venues, workloadIds }: SmallPortfolio,
  upfrontLimitUsd: number | null = null,
) => {
  const solution = solve(buildProblem({ venues, workloadIds, upfrontLimitUsd }));
  return solution.kind === 'placed' ? solution.usd : Infinity;
};

const expectNoMore = (after: number, before: number) => {
  if (before === Infinity) return;
  expect(after).toBeLessThanOrEqual(before + CLOSE * Math.abs(before));
};

/** One element of a list, by a number drawn before the list was known. */
const pick = <T>(list: readonly T[], draw: number): T => list[draw % list.length]!;

const changed = (portfolio: SmallPortfolio, index: number, change: (venue: Venue) => Venue) => ({
  ...portfolio,
  venues: portfolio.venues.map((venue, other) =>
    other === index % portfolio.venues.length ? change(venue) : venue,
  ),
});

const draw = fc.nat(1000);
// Shrinking a ledger takes longer than reading the case that failed.
const RUNS = { numRuns: 150, seed: 20261121, endOnFailure: true };

describe('the cheapest placement', () => {
  it('never costs more when a gate is lifted', { timeout: 300_000 }, () => {
    fc.assert(
      fc.property(smallPortfolio(), draw, draw, (portfolio, at, workload) => {
        const lifted = changed(portfolio, at, (venue) => {
          const barriers = new Map(venue.barriers);
          barriers.delete(pick(portfolio.workloadIds, workload));
          return { ...venue, barriers };
        });
        expectNoMore(optimum(lifted), optimum(portfolio));
      }),
      RUNS,
    );
  });

  it(
    'never costs more with another place to go, or a higher limit on cash',
    { timeout: 300_000 },
    () => {
      fc.assert(
        fc.property(
          smallPortfolio(),
          fc.double({ min: 0, max: 1e7, noNaN: true }),
          (portfolio, usd) => {
            const fewer = { ...portfolio, venues: portfolio.venues.slice(1) };
            expectNoMore(optimum(portfolio), optimum(fewer));
            expectNoMore(optimum(portfolio, usd * 2), optimum(portfolio, usd));
            expectNoMore(optimum(portfolio), optimum(portfolio, usd));
          },
        ),
        RUNS,
      );
    },
  );

  it('never costs more when a price falls', { timeout: 300_000 }, () => {
    fc.assert(
      fc.property(smallPortfolio(), draw, (drawn, at) => {
        const portfolio = { ...drawn, venues: drawn.venues.map(paysForMachines) };
        expectNoMore(optimum(changed(portfolio, at, cheaper)), optimum(portfolio));
      }),
      RUNS,
    );
  });

  // Commitments are not counted here: what is spent beyond one costs as much as what falls short of it.
  it('never costs more without one of the workloads', { timeout: 300_000 }, () => {
    fc.assert(
      fc.property(smallPortfolio(), draw, (drawn, at) => {
        const portfolio = { ...drawn, venues: drawn.venues.map(paysForMachines) };
        const gone = pick(portfolio.workloadIds, at);
        const fewer = {
          ...portfolio,
          workloadIds: portfolio.workloadIds.filter((id) => id !== gone),
        };
        if (fewer.workloadIds.length > 0) expectNoMore(optimum(fewer), optimum(portfolio));
      }),
      RUNS,
    );
  });
});

const down = (price: number | readonly number[]) =>
  typeof price === 'number' ? price * 0.8 : price.map((each) => each * 0.8);

/** Tokens, rent and servers at four fifths of their price. */
function cheaper(venue: Venue): Venue {
  const { api, rented, owned } = venue.inputs;
  return {
    ...venue,
    inputs: {
      ...venue.inputs,
      api: api.map((route) => ({
        ...route,
        discountShare: {
          ...route.discountShare,
          value: 1 - 0.8 * (1 - Number(route.discountShare.value)),
        },
      })),
      rented: rented && {
        ...rented,
        usdPerGpuHour: { ...rented.usdPerGpuHour, value: down(rented.usdPerGpuHour.value) },
      },
      owned: owned && {
        ...owned,
        usdPerServer: { ...owned.usdPerServer, value: down(owned.usdPerServer.value) },
      },
    },
  };
}

/** Machines that cost something: not resold dearer than bought, nor lent below the cost of capital. */
function paysForMachines(venue: Venue): Venue {
  const { owned } = venue.inputs;
  return { ...venue, inputs: { ...venue.inputs, owned: owned && keepsItsValue(owned) } };
}

type Owned = NonNullable<Venue['inputs']['owned']>;

function keepsItsValue(owned: Owned): Owned {
  const none = { ...owned.hardwarePriceChangePerYear, value: 0 };
  return {
    ...owned,
    hardwarePriceChangePerYear: none,
    financing: { ...owned.financing, method: 'cash' },
  };
}
