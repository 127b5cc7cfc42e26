// Laws of money and time: currency, discounting, returns, and what a route's total is made of.
import { describe, it } from 'vitest';
import type { Cell } from '@/lib/graph/cell';
import type { LedgerInputs } from '../inputs';
import type { Ledger } from '../ledger';
import type { OptionId } from '@/lib/scenario/options';
import { evenly } from '@/lib/testing/arbitrary/numbers';
import { given } from '@/lib/testing/ledger-inputs';
import { withOneShare, withoutSeasons } from '@/lib/testing/ledger-needs';
import {
  atLeast,
  gross,
  inputsFor,
  law,
  ledgerOf,
  routesInTurn,
  same,
  sameMonths,
  subject,
  sum,
  totalCells,
} from '@/lib/testing/laws';
import { unitText } from '@/lib/units/unit';

/** One route of each ledger in turn, with what a law reads of it. */
function oneRoute(
  cellsOf: (ledger: Ledger, id: OptionId) => readonly Cell[],
  change?: (inputs: LedgerInputs) => LedgerInputs,
) {
  return routesInTurn(inputsFor(change)).map(({ inputs, id }) => ({
    id,
    of: subject(inputs, (ledger) => [
      ...totalCells(ledger.routes.get(id)!),
      ...cellsOf(ledger, id),
    ]),
  }));
}

/** Each ledger with one of the routes that are compared with today’s. */
const compared = routesInTurn(
  inputsFor((inputs) => ({ ...inputs, baseline: 'frontier-api' })),
  ['rented', 'owned', 'edge', 'small-api'],
);
/** Next to −100 % a rate keeps too few digits of what is left. */
const LEAST_LEFT = 1e-3;

describe('a currency', () => {
  it('scales every amount, and no return or time to pay back', () => {
    const subjects = compared.map(({ inputs, id }) => {
      const { graph } = ledgerOf(inputs);
      const prices = graph.cells.flatMap((cell): [string, number | readonly number[], number][] => {
        if (cell.definition.kind !== 'leaf') return [];
        const power = /(^|\*)USD\b/.test(unitText(cell.unit)) ? 1 : 0;
        return power === 0 ? [] : [[cell.id, cell.definition.value, power]];
      });
      const cells = (ledger: Ledger) => {
        const { internalRate, payback, saving } = ledger.comparisons.get(id)!;
        const { total, presentValue, books } = ledger.routes.get(id)!;
        return [internalRate, payback, saving, total, presentValue, books.presentValueAfterTax];
      };
      return { prices, cells, of: subject(inputs, cells) };
    });
    law({
      subjects,
      beside: evenly(0.1, 10),
      holds: ({ prices, cells, of }, _, k) => {
        const asDrawn = Object.fromEntries(prices.map(([id, value]) => [id, [value].flat()]));
        const [one, other] = [1, k].map((factor) =>
          of.run(
            1, // every price is replaced, so that both runs have the same
            Object.fromEntries(
              prices.map(([id, value]) => [
                id,
                typeof value === 'number' ? value * factor : asDrawn[id]!.map((v) => v * factor),
              ]),
            ),
          ),
        );
        const [rate, time, ...amounts] = cells(of.ledger);
        for (const { id } of amounts) {
          const usd = one!.scalar(id);
          same(other!.scalar(id), usd * k, Math.abs(usd * k) * 1e3 + 1);
        }
        for (const { id } of [rate!, time!]) {
          if ((one!.refusal(id) === undefined) !== (other!.refusal(id) === undefined))
            throw new Error(`${id} is there in one currency alone`);
          if (one!.refusal(id) === undefined)
            same(other!.scalar(id), one!.scalar(id), 1 + Math.abs(one!.scalar(id)));
        }
      },
    });
  });
});

describe('discounting', () => {
  it('changes nothing where money costs nothing, before tax and after it', () => {
    law({
      subjects: oneRoute((ledger, id) => {
        const { presentValue, books } = ledger.routes.get(id)!;
        return [presentValue, books.presentValueAfterTax, books.totalAfterTax];
      }),
      holds: ({ id, of }, seed) => {
        const route = of.route(id);
        const values = of.run(seed, { discountRate: 0 });
        const size = gross(values, route);
        const read = (cell: Cell) => values.scalar(cell.id);
        same(read(route.presentValue), read(route.total), size);
        same(read(route.books.presentValueAfterTax), read(route.books.totalAfterTax), size);
      },
    });
  });

  it('is linear: a present value is the sum of those of each month', () => {
    law({
      subjects: oneRoute((ledger, id) => {
        const { presentValue, upfront, cash } = ledger.routes.get(id)!;
        return [presentValue, upfront, cash];
      }),
      beside: evenly(0, 0.5),
      holds: ({ id, of }, seed, rate) => {
        const route = of.route(id);
        const values = of.run(seed, { discountRate: rate });
        const worth = values
          .series(route.cash.id)
          .map((usd, month) => usd / (1 + rate) ** ((month + 1) / 12));
        const expected = values.scalar(route.upfront.id) + sum(worth);
        same(values.scalar(route.presentValue.id), expected, gross(values, route));
      },
    });
  });

  it('never makes a bill worth more at a higher rate', () => {
    law({
      subjects: routesInTurn(inputsFor(), ['frontier-api', 'seats', 'small-api']).map(
        ({ inputs, id }) => ({
          id,
          of: subject(inputs, (ledger) => [ledger.routes.get(id)!.presentValue]),
        }),
      ),
      beside: evenly(0, 0.5),
      holds: ({ id, of }, seed, rate) => {
        const { presentValue } = of.route(id);
        const now = of.run(seed, { discountRate: rate }).scalar(presentValue.id);
        const dearer = of.run(seed, { discountRate: rate + 0.1 }).scalar(presentValue.id);
        atLeast(now, dearer, now);
      },
    });
  });
});

describe('a comparison', () => {
  const cellsOf = (id: OptionId) => (ledger: Ledger) => {
    const comparison = ledger.comparisons.get(id)!;
    return Object.values<Cell>({ ...comparison });
  };
  const subjects = () =>
    compared.map(({ inputs, id }) => ({ id, of: subject(inputs, cellsOf(id)) }));

  it('has an internal rate at which nothing is gained or lost', () => {
    law({
      subjects: subjects(),
      holds: ({ id, of }, seed) => {
        const values = of.run(seed);
        const { internalRate, monthlySaving, upfrontSaving } = of.ledger.comparisons.get(id)!;
        if (values.refusal(internalRate.id) !== undefined) return;
        const yearly = 1 + values.scalar(internalRate.id);
        if (yearly < LEAST_LEFT) return;
        const monthly = yearly ** (1 / 12);
        const worth = [values.scalar(upfrontSaving.id), ...values.series(monthlySaving.id)].map(
          (usd, month) => usd / monthly ** month,
        );
        same(sum(worth), 0, sum(worth.map(Math.abs)));
      },
    });
  });

  it('has a modified rate that ends where its payments and receipts at the cost of capital do', () => {
    law({
      subjects: subjects(),
      holds: ({ id, of }, seed) => {
        const values = of.run(seed);
        const { modifiedRate, monthlySaving, upfrontSaving } = of.ledger.comparisons.get(id)!;
        if (values.refusal(modifiedRate.id) !== undefined) return;
        const monthly = 1 + values.scalar('discountRateMonthly');
        const flows = [values.scalar(upfrontSaving.id), ...values.series(monthlySaving.id)];
        const worth = flows.map((usd, month) => usd / monthly ** month);
        const paid = -sum(worth.filter((usd) => usd < 0));
        const received = sum(worth.filter((usd) => usd > 0));
        const grown = 1 + values.scalar(modifiedRate.id);
        if (grown < LEAST_LEFT) return;
        const growth = grown ** ((flows.length - 1) / 12);
        const end = received * monthly ** (flows.length - 1);
        same(paid * growth, end, end);
      },
    });
  });

  it('says the opposite the other way round', () => {
    const ids = ['rented', 'owned', 'edge', 'small-api'] as const;
    const pairs = routesInTurn(inputsFor(), ids).map(({ inputs, id }) => ({
      id,
      there: subject({ ...inputs, baseline: 'frontier-api' }, cellsOf(id)),
      back: subject({ ...inputs, baseline: id }, cellsOf('frontier-api')),
    }));
    law({
      subjects: pairs,
      holds: ({ id, there, back }, seed) => {
        const [one, other] = [there.run(seed), back.run(seed)];
        const [a, b] = [
          there.ledger.comparisons.get(id)!,
          back.ledger.comparisons.get('frontier-api')!,
        ];
        for (const name of ['saving', 'totalSaving', 'upfrontExtra', 'savingAfterTax'] as const) {
          const usd = one.scalar(a[name].id);
          same(other.scalar(b[name].id), -usd, Math.abs(usd));
        }
        if (one.refusal(a.timesCheaper.id) !== undefined) return;
        if (other.refusal(b.timesCheaper.id) !== undefined) return;
        same(one.scalar(a.timesCheaper.id) * other.scalar(b.timesCheaper.id), 1, 1);
      },
    });
  });

  it('pays back when the running saving, on a straight line inside the month, is nothing', () => {
    law({
      subjects: subjects(),
      holds: ({ id, of }, seed) => {
        const values = of.run(seed);
        const { payback, cumulativeSaving, upfrontSaving } = of.ledger.comparisons.get(id)!;
        if (values.refusal(payback.id) !== undefined) return;
        const months = values.scalar(payback.id);
        const saved = [values.scalar(upfrontSaving.id), ...values.series(cumulativeSaving.id)];
        const size = Math.max(...saved.map(Math.abs), 1e-9);
        const before = Math.floor(months);
        const [from, to] = [saved[before]!, saved[before + 1] ?? saved[before]!];
        if (months > 0) same(from + (to - from) * (months - before), 0, size);
        for (const usd of saved.slice(before + 1)) atLeast(usd, 0, size);
      },
    });
  });
});

/** Lines that know the end: a contract year cut short, a last month paid for in advance. */
const AT_THE_END = ['Commitment shortfall', 'Lease payments'];

describe('a horizon', () => {
  it('begins the same however long it is', () => {
    const longer = 14;
    const pairs = routesInTurn(inputsFor((inputs) => withFlatPrices(withoutSeasons(inputs)))).map(
      ({ inputs, id }) => {
        const lines = (ledger: Ledger) =>
          ledger.routes
            .get(id)!
            .lines.monthly.filter(({ part }) => !AT_THE_END.includes(part))
            .map(({ cell }) => cell);
        const long = subject({ ...inputs, horizonMonths: given(longer) }, lines);
        return { id, short: subject(inputs, lines), long };
      },
    );
    law({
      subjects: pairs,
      holds: ({ short, long, id }, seed) => {
        const [one, other] = [short.run(seed), long.run(seed)];
        for (const { part, cell } of short.route(id).lines.monthly) {
          if (AT_THE_END.includes(part)) continue;
          const usd = one.series(cell.id);
          const size = Math.max(...usd.map(Math.abs)) + 1e-6;
          sameMonths(other.series(cell.id).slice(0, usd.length), usd, size);
        }
      },
    });
  });
});

describe('a total', () => {
  it('is the sum of its parts, and of its cash', () => {
    law({
      subjects: oneRoute((ledger, id) => {
        const { upfront, cumulative } = ledger.routes.get(id)!;
        return [upfront, cumulative];
      }),
      holds: ({ id, of }, seed) => {
        const values = of.run(seed);
        const { total, parts, cumulative, cash, upfront } = of.route(id);
        const size = gross(values, of.route(id));
        const usd = values.scalar(total.id);
        same(sum(parts.map(({ cell }) => values.scalar(cell.id))), usd, size);
        same(values.series(cumulative.id).at(-1)!, usd, size);
        same(values.scalar(upfront.id) + sum(values.series(cash.id)), usd, size);
      },
    });
  });

  it('is what its unit costs and its units come to', () => {
    law({
      subjects: oneRoute((ledger, id) => {
        const { perMTok, perMTokInput, perMTokOutput, perRequest } =
          ledger.routes.get(id)!.unitCosts;
        const { tokens, inputTokens, outputTokens, asked } = ledger.demand;
        return [
          ...[perMTok, perMTokInput, perMTokOutput, perRequest],
          ...[tokens, inputTokens, outputTokens, asked],
        ];
      }),
      holds: ({ id, of }, seed) => {
        const values = of.run(seed);
        const { unitCosts, total } = of.route(id);
        const { tokens, inputTokens, outputTokens, asked } = of.ledger.demand;
        const pairs = [
          [unitCosts.perMTok, tokens],
          [unitCosts.perMTokInput, inputTokens],
          [unitCosts.perMTokOutput, outputTokens],
          [unitCosts.perRequest, asked],
        ] as const;
        const usd = values.scalar(total.id);
        for (const [price, units] of pairs) {
          if (values.refusal(price.id) !== undefined) continue;
          same(values.scalar(price.id) * sum(values.series(units.id)), usd, Math.abs(usd));
        }
      },
    });
  });

  it('is spread over all requests where no answer fails, and over fewer where some do', () => {
    law({
      subjects: oneRoute((ledger, id) => {
        const { perRequest, perAcceptedTask } = ledger.routes.get(id)!.unitCosts;
        return [perRequest, perAcceptedTask];
      }, withOneShare),
      beside: evenly(0, 0.9),
      holds: ({ id, of }, seed, failed) => {
        const { perRequest, perAcceptedTask } = of.route(id).unitCosts;
        for (const share of [0, failed]) {
          const values = of.run(seed, { [`failed.${id}.share`]: share });
          if (values.refusal(perRequest.id) !== undefined) return;
          const each = values.scalar(perRequest.id);
          same(values.scalar(perAcceptedTask.id) * (1 - share), each, Math.abs(each));
        }
      },
    });
  });
});

/** One price for every month: a longer horizon has no others. */
function withFlatPrices(inputs: LedgerInputs): LedgerInputs {
  return {
    ...inputs,
    api: inputs.api.map((route) => ({
      ...route,
      prices: new Map(
        [...route.prices].map(([id, { standard }]) => [
          id,
          {
            standard: {
              input: first(standard.input),
              cachedInput: first(standard.cachedInput),
              cacheWrite: first(standard.cacheWrite),
              output: first(standard.output),
            },
            batch: null,
            flex: null,
          },
        ]),
      ),
    })),
  };
}

function first({ value, from }: LedgerInputs['horizonMonths']): LedgerInputs['horizonMonths'] {
  return { from, value: typeof value === 'number' ? value : value[0]! };
}
