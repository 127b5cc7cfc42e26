// Every figure of a route against the second, independent computation, on random ledgers.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile, type Values } from '@/lib/graph/evaluate';
import { arbitraryLedgerInputs } from '@/lib/testing/arbitrary-ledger';
import type { Entry } from '@/lib/testing/by-hand/basics';
import { acceptedByHand } from '@/lib/testing/by-hand/overheads';
import { wayToPayByHand } from '@/lib/testing/by-hand/ways-to-pay';
import {
  carbonByHand,
  cashOf,
  entriesByHand,
  partOf,
  presentValueByHand,
  routeBooksByHand,
} from '@/lib/testing/cost-by-hand';
import type { OptionId } from '@/lib/scenario/options';
import type { LedgerInputs } from './inputs';
import { buildLedger, type Ledger } from './ledger';
import type { Route } from './route';

const SEED = 20261121;
const RUNS = 1000;
/** Relative to all that is paid and received, each amount by its size. */
const TOLERANCE = 1e-9;

/** A figure of the ledger and of the second computation: one number, or one a month. */
type Pair = readonly [name: string, ledger: readonly number[], byHand: readonly number[]];

const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);

function running(list: readonly number[], start: number): number[] {
  let so = start;
  return list.map((usd) => (so += usd));
}

function figures(given: {
  inputs: LedgerInputs;
  values: Values;
  route: Route;
  entries: readonly Entry[];
}): Pair[] {
  const { inputs, values, route, entries } = given;
  const { books } = route;
  const kind = (wanted: Entry['kind']) =>
    cashOf(
      inputs,
      entries.filter((entry) => entry.kind === wanted),
    ).monthly;
  const cash = cashOf(inputs, entries);
  const byHand = routeBooksByHand(inputs, route.id, entries);
  const afterTax = {
    upfront: cash.upfront,
    monthly: cash.monthly.map((usd, month) => usd - byHand.taxSaved[month]!),
  };
  const accepted = sum(cash.monthly.map((_, month) => acceptedByHand(inputs, route.id, month + 1)));
  const one = ({ id }: { id: string }) => [values.scalar(id)];
  const each = ({ id }: { id: string }) => values.series(id);
  return [
    ['upfront', one(route.upfront), [cash.upfront]],
    ['opex', each(route.opex), kind('opex')],
    ['capex', each(route.capex), kind('capex')],
    ['lent', each(route.lent), kind('loan')],
    ['cash', each(route.cash), cash.monthly],
    ['cumulative', each(route.cumulative), running(cash.monthly, cash.upfront)],
    ['total', one(route.total), [cash.upfront + sum(cash.monthly)]],
    ['presentValue', one(route.presentValue), [presentValueByHand(inputs, cash)]],
    [
      'cashPeak',
      one(route.cashPeak),
      [Math.max(cash.upfront, ...running(cash.monthly, cash.upfront))],
    ],
    ['expensed', each(books.expensed), byHand.expensed],
    ['depreciation', each(books.depreciation), byHand.depreciation],
    ['disposal', each(books.disposal), byHand.disposal],
    ['profitAndLoss', each(books.profitAndLoss), byHand.profitAndLoss],
    ['opening', each(books.opening), byHand.opening],
    ['closing', each(books.closing), byHand.closing],
    ['taxDeductible', each(books.taxDeductible), byHand.taxDeductible],
    ['taxSaved', each(books.taxSaved), byHand.taxSaved],
    ['cashAfterTax', each(books.cashAfterTax), afterTax.monthly],
    ['cumulativeAfterTax', each(books.cumulativeAfterTax), running(afterTax.monthly, cash.upfront)],
    ['totalAfterTax', one(books.totalAfterTax), [cash.upfront + sum(afterTax.monthly)]],
    [
      'presentValueAfterTax',
      one(books.presentValueAfterTax),
      [presentValueByHand(inputs, afterTax)],
    ],
    ['foots', one(books.foots), [0]],
    [
      'perAcceptedTask',
      [values.scalar(route.unitCosts.perAcceptedTask.id) * accepted],
      [cash.upfront + sum(cash.monthly)],
    ],
    ...route.parts.map(({ part, cell }): Pair => [
      `part ${part}`,
      one(cell),
      [partOf(entries, part)],
    ]),
  ];
}

/** Largest difference of a pair, relative to the money that moved. */
function error([, ledger, byHand]: Pair, size: number): number {
  if (ledger.length !== byHand.length) return Infinity;
  return Math.max(...ledger.map((usd, i) => Math.abs(usd - byHand[i]!) / size));
}

interface Case {
  readonly inputs: LedgerInputs;
  readonly ledger: Ledger;
  readonly values: Values;
  /** All that the routes pay and receive, worked out by hand. */
  readonly entries: ReadonlyMap<OptionId, readonly Entry[]>;
}

function worked(inputs: LedgerInputs): Case {
  const ledger = buildLedger(inputs);
  return {
    inputs,
    ledger,
    values: compile(ledger.graph, { periods: ledger.periods }).peek(),
    entries: new Map([...ledger.routes.keys()].map((id) => [id, entriesByHand(inputs, id)])),
  };
}

/** Sum of all that moved, each amount by its size; never quite nothing. */
function moved(entries: readonly Entry[]): number {
  return sum(entries.map(({ usd }) => Math.abs(usd))) + 1e-9;
}

/** The figures of one ledger that are not what plain arithmetic says. */
function wrongFigures({ inputs, ledger, values, entries }: Case): string[] {
  const wrong: string[] = [];
  for (const route of ledger.routes.values()) {
    const own = entries.get(route.id)!;
    for (const pair of figures({ inputs, values, route, entries: own }))
      if (!(error(pair, moved(own)) < TOLERANCE)) wrong.push(`${route.id} ${pair[0]}`);
    const carbon = carbonByHand(inputs, route.id);
    const shown = route.carbon === null ? null : values.scalar(route.carbon.id);
    if ((shown === null) !== (carbon === null)) wrong.push(`${route.id} carbon`);
    else if (!(Math.abs(shown! - carbon!) <= TOLERANCE * carbon!)) wrong.push(`${route.id} carbon`);
  }
  for (const [method, way] of ledger.waysToPay!) {
    const off = values.scalar(way.presentValue.id) - wayToPayByHand(inputs, method);
    const size = moved(entries.get('owned')!);
    if (!(Math.abs(off) <= TOLERANCE * size)) wrong.push(`paying by ${method}`);
  }
  return wrong;
}

describe('a second computation with plain loops', () => {
  it.each([0, 1, 2, 3])(
    'agrees with every figure of every route, month by month (quarter %d of a thousand ledgers)',
    (quarter) => {
      const cases = fc.sample(arbitraryLedgerInputs(), {
        seed: SEED + quarter,
        numRuns: RUNS / 4,
      });
      expect(cases).toHaveLength(250);
      cases.forEach((inputs, index) => {
        expect(wrongFigures(worked(inputs)), `ledger ${index}`).toEqual([]);
      });
    },
  );
});
