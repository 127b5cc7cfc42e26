import { describe, expect, it } from 'vitest';
import { compileFor } from '@/lib/graph/evaluate';
import { oneServer } from '@/lib/testing/one-server';
import { bridgeCells } from './bridge';
import { cashTableCells } from './cash-table';
import { buildLedger } from './ledger';

const ledger = buildLedger(oneServer);

type Row = readonly [before: number | null, one: number, two: number, total: number | null];

/** A table read as [before month 1, year 1, year 2, total] by line. */
function rows(against: 'frontier-api' | null): Map<string, Row> {
  const { lines, cells } = cashTableCells(ledger, { option: 'owned', against });
  const values = compileFor(cells, { periods: ledger.periods }).run();
  return new Map(
    lines.map(({ key, before, yearly, total }) => {
      expect(yearly).toHaveLength(2);
      const read = (cell: { id: string } | null) => (cell === null ? null : values.scalar(cell.id));
      return [key, [read(before), read(yearly[0]!)!, read(yearly[1]!)!, read(total)]];
    }),
  );
}

/** To a millionth of a dollar. */
function expectRow(found: Row | undefined, expected: Row): void {
  expect(found, 'the line is there').toBeDefined();
  expected.forEach((usd, at) => {
    if (usd === null) expect(found?.[at]).toBeNull();
    else expect(Math.abs((found?.[at] ?? NaN) - usd)).toBeLessThan(1e-6);
  });
}

const owned: readonly (readonly [string, Row])[] = [
  ['opex.electricity', [null, 876, 438, 1314]], // 12 x 73, 6 x 73
  ['opex', [0, 876, 438, 1314]], // moving to it takes nothing
  ['capex.servers-less-resale', [36_000, 0, 0, 36_000]],
  ['capex.servers-less-resale.resale', [null, 0, -9000, -9000]],
  ['capex', [36_000, 0, -9000, 27_000]],
  ['lent.drawn', [-36_000, 0, 0, -36_000]],
  ['lent.paidBack', [null, 12_000, 24_000, 36_000]], // 6 x 1,000, and the 18,000 still owed
  ['lent', [-36_000, 12_000, 24_000, 0]],
  ['cash', [0, 12_876, 15_438, 28_314]], // 438 - 9,000 + 24,000
  ['taxSaved', [null, -9219, 2140.5, -7078.5]], // 25 % of 36,876; of 438 - 9,000 in year 2
  ['cashAfterTax', [0, 3657, 17_578.5, 21_235.5]],
  ['cumulative', [0, 12_876, 28_314, null]],
  ['cumulativeAfterTax', [0, 3657, 21_235.5, null]],
  ['expensed', [null, 876, 438, 1314]],
  ['depreciation', [null, 12_000, 6000, 18_000]],
  ['disposal', [null, 0, 9000, 9000]], // 18,000 in the books, sold for 9,000
  ['profitAndLoss', [null, 12_876, 15_438, 28_314]],
  ['bookTax', [null, -3219, -3859.5, -7078.5]],
  ['profitAndLossAfterTax', [null, 9657, 11_578.5, 21_235.5]],
  ['book.opening', [null, 36_000, 24_000, null]],
  ['book.bought', [36_000, 0, 0, 36_000]],
  ['book.writtenOff', [null, -12_000, -6000, -18_000]],
  ['book.disposed', [null, 0, -18_000, -18_000]],
  ['book.closing', [36_000, 24_000, 0, null]],
  ['owed.opening', [null, 36_000, 24_000, null]],
  ['owed.drawn', [36_000, 0, 0, 36_000]],
  ['owed.paidBack', [null, -12_000, -24_000, -36_000]],
  ['owed.closing', [36_000, 24_000, 0, null]],
];

describe('the table of a route', () => {
  const table = rows(null);
  it.each(owned)('%s', (key, expected) => {
    expectRow(table.get(key), expected);
  });

  it('leaves out what the route does not have', () => {
    expect(table.has('opex.input-tokens')).toBe(false);
    expect(table.has('capex.devices')).toBe(false);
  });
});

describe('one route less another', () => {
  const table = rows('frontier-api');
  it.each<[string, Row]>([
    ['opex.input-tokens', [null, -12_000, -6000, -18_000]], // only the API pays it
    ['opex.electricity', [null, 876, 438, 1314]], // only the server does
    ['cash', [0, 876, 9438, 10_314]],
    ['cumulative', [0, 876, 10_314, null]],
    ['taxSaved', [null, -6219, 3640.5, -2578.5]], // 9,219 - 3,000; -2,140.5 - 1,500
    ['book.closing', [36_000, 24_000, 0, null]],
  ])('%s', (key, expected) => {
    expectRow(table.get(key), expected);
  });

  it('has no carbon, because none is published for the API', () => {
    expect(rows(null).has('carbon')).toBe(true);
    expect(table.has('carbon')).toBe(false);
  });
});

describe('the bridge', () => {
  const bridge = bridgeCells(ledger, { from: 'frontier-api', to: 'owned' });
  const values = compileFor([bridge.difference, ...bridge.parts.map(({ cell }) => cell)], {
    periods: ledger.periods,
  }).run();
  it('leads from one cost to the other by part', () => {
    expect(values.scalar(bridge.from.id)).toBe(18_000);
    expect(Math.abs(values.scalar(bridge.difference.id) - 10_314)).toBeLessThan(1e-6);
    const moved = bridge.parts
      .map(({ part, cell }) => [part, Math.round(values.scalar(cell.id))] as const)
      .filter(([, usd]) => usd !== 0);
    expect(moved).toEqual([
      ['Input tokens', -18_000],
      ['Servers, less resale', 27_000],
      ['Electricity', 1314],
    ]);
  });

  it('refuses a route the ledger does not have', () => {
    expect(() => bridgeCells(ledger, { from: 'rented', to: 'owned' })).toThrow(RangeError);
    expect(() => cashTableCells(ledger, { option: 'edge', against: null })).toThrow(RangeError);
  });
});
