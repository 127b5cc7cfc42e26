import { beforeAll, describe, expect, it } from 'vitest';
import type { Catalogue } from '@/lib/catalogue/catalogue';
import { csvRows } from '@/lib/testing/csv';
import { committedCatalogue, evaluated, timesTheRequests } from '@/lib/view/testing/evaluated';
import { writeCsv } from './write-csv';

let catalogue: Catalogue;
beforeAll(async () => {
  catalogue = await committedCatalogue();
});

const rowsOf = (text: string) => csvRows(text.replace(/^\ufeff/, ''));

describe('the ledger as CSV', () => {
  it('has every cell once, with every digit', () => {
    const evaluation = evaluated(catalogue);
    const rows = rowsOf(writeCsv(evaluation));
    expect(rows.map(({ id }) => id)).toEqual(evaluation.graph.cells.map(({ id }) => id));
    const cash = rows.find(({ id }) => id === 'route.owned.cash');
    expect(Number(cash?.['month 36'])).toBe(evaluation.values.series('route.owned.cash')[35]);
    const total = rows.find(({ id }) => id === 'route.owned.total');
    expect(Number(total?.['value'])).toBe(evaluation.values.scalar('route.owned.total'));
  });

  it('gives a reason, not a number, where the engine refused', () => {
    const rows = rowsOf(writeCsv(evaluated(catalogue, timesTheRequests(0))));
    const refused = rows.filter(({ refusal }) => refusal !== '');
    expect(refused.length).toBeGreaterThan(0);
    for (const { value } of refused) expect(value).toBe('');
  });

  it('keeps a name from being read as a formula', () => {
    const hostile = '=HYPERLINK("http://x.example","a,b")';
    const evaluation = evaluated(catalogue, (scenario) => ({
      ...scenario,
      workloads: scenario.workloads
        .map((workload) => ({ ...workload, id: hostile, name: '@x' }))
        .slice(0, 1),
    }));
    const text = writeCsv(evaluation);
    expect(text).not.toMatch(/(?:^|,|\n)"?[=+@]/);
    expect(rowsOf(text).map(({ id }) => id)).toContain(`demand.${hostile}.asked`);
  });
});
