import { describe, expect, it } from 'vitest';
import { evaluate } from '@/lib/graph/evaluate';
import { given } from '@/lib/testing/ledger-inputs';
import { oneServer } from '@/lib/testing/one-server';
import { expectWithin } from '@/lib/testing/relative';
import { buildLedger } from './ledger';

const written = (tax: typeof oneServer.tax) => {
  const { graph, periods } = buildLedger({ ...oneServer, tax });
  const values = evaluate(graph, { periods });
  return {
    first: values.series('owned.firstCapital')[0]!,
    book: values.series('owned.bookDepreciation'),
    tax: values.series('owned.taxDepreciation'),
  };
};

describe('writing off for tax', () => {
  it('follows the books where no schedule is given: the same share in each of 36 months', () => {
    const { first, book, tax } = written({ rate: given(0.25), depreciationShares: null });
    expect(tax).toEqual(book);
    for (const month of tax) expectWithin(month, first / 36, 1e-12);
  });

  it('follows a schedule of its own where there is one: all of it within 12 of 18 months', () => {
    const { first, tax } = written(oneServer.tax);
    for (const month of tax.slice(0, 12)) expectWithin(month, first / 12, 1e-12);
    expect(tax.slice(12)).toEqual([0, 0, 0, 0, 0, 0]);
  });
});
