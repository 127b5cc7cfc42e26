// The years of a cash table, by the months they begin and end in.
import { describe, expect, it } from 'vitest';
import { graphOf } from '@/lib/graph/graph';
import { oneServer } from '@/lib/testing/one-server';
import { cashTableCells } from './cash-table';
import { buildLedger } from './ledger';

describe('eighteen months', () => {
  it('are a year and a half, each with its first and last month named', () => {
    const ledger = buildLedger(oneServer);
    const { cells } = cashTableCells(ledger, { option: 'owned', against: null });
    const months = graphOf(cells).cells.flatMap(({ id, label, definition }) =>
      id.startsWith('table.year') && definition.kind === 'leaf'
        ? [`${id} = ${String(definition.value)}: ${label}`]
        : [],
    );
    expect(months.sort()).toEqual([
      'table.year1.first = 1: 1, the first of year 1',
      'table.year1.last = 12: 12, the last of year 1',
      'table.year2.first = 13: 13, the first of year 2',
      'table.year2.last = 18: 18, the last of year 2',
    ]);
  });
});
