import { describe, expect, it } from 'vitest';
import { financeOf } from './finance-parts';
import type { StatementView } from './finance-types';
import { committedCatalogue, evaluated, situations, type Change } from './testing/evaluated';
import { costedOptions } from './words';

const catalogue = await committedCatalogue();

/** A printed amount as the number it says; less than a dollar adds none. */
function dollars(text: string): number {
  if (text === '–' || text.includes('<')) return 0;
  const magnitude = Number(text.replaceAll(/[(,)]/g, ''));
  return text.startsWith('(') ? -magnitude : magnitude;
}

/** The printed dollars of a statement by line; undefined where nothing is printed. */
function printed({ groups }: StatementView): Map<string, (number | undefined)[]> {
  return new Map(
    groups
      .flatMap(({ rows }) => rows)
      .filter(({ key }) => key !== 'carbon')
      .map(({ key, cells }) => [
        key,
        (typeof cells === 'string' ? [] : cells).map((cell) =>
          cell === null ? undefined : dollars(typeof cell === 'string' ? cell : cell.text),
        ),
      ]),
  );
}

/** Faults of a statement: a column or a row that does not add up as printed. */
function faults(statement: StatementView): string[] {
  const rows = printed(statement);
  const width = statement.head.length;
  const at = (key: string, column: number) => rows.get(key)?.[column] ?? 0;
  const under = (prefix: string) => [...rows.keys()].filter((key) => key.startsWith(prefix));
  const sums: [string, string[]][] = [
    ['opex', under('opex.')],
    ['capex', under('capex.')],
    ['lent', under('lent.')],
    ['cash', ['opex', 'capex', 'lent']],
    ['cashAfterTax', ['cash', 'taxSaved']],
    ['profitAndLoss', ['expensed', 'depreciation', 'disposal']],
    ['profitAndLossAfterTax', ['profitAndLoss', 'bookTax']],
  ];
  const down = sums
    .filter(([total]) => rows.has(total))
    .flatMap(([total, parts]) =>
      Array.from({ length: width }, (_, column) => column).flatMap((column) =>
        parts.reduce((sum, part) => sum + at(part, column), 0) === at(total, column)
          ? []
          : [`${total} in ${statement.head[column]!}`],
      ),
    );
  const balances = ['cumulative', 'cumulativeAfterTax', 'book.', 'owed.'];
  const across = [...rows]
    .filter(([key]) => !balances.some((name) => key.startsWith(name)) || /bought|drawn/.test(key))
    .flatMap(([key, row]) =>
      row.slice(0, -1).reduce<number>((sum, usd) => sum + (usd ?? 0), 0) === row.at(-1)
        ? []
        : [`${key} across`],
    );
  const carried = Array.from({ length: width - 2 }, (_, index) => index + 1).flatMap((column) => [
    ...(rows.has('book.closing') &&
    at('book.opening', column) +
      at('book.bought', column) +
      at('book.writtenOff', column) +
      at('book.disposed', column) !==
      at('book.closing', column)
      ? [`book value in ${statement.head[column]!}`]
      : []),
    ...(rows.has('cumulativeAfterTax') &&
    at('cumulativeAfterTax', column - 1) + at('cashAfterTax', column) !==
      at('cumulativeAfterTax', column)
      ? [`paid so far in ${statement.head[column]!}`]
      : []),
  ]);
  return [...down, ...across, ...carried];
}

const onLoan: Change = (scenario) => ({
  ...scenario,
  financing: { ...scenario.financing, method: 'loan' },
});

describe('what is printed', () => {
  const changes: Record<string, Change> = {
    'the opening scenario': (same) => same,
    'servers on a loan': onLoan,
    'owning wins': situations['owning wins']!,
    'one month': situations['one month']!,
    'ten years': situations['ten years']!,
    'no requests': situations['no requests']!,
  };
  it.each(Object.entries(changes))('adds up down and across: %s', (_, change) => {
    const evaluation = evaluated(catalogue, change);
    const finance = financeOf(evaluation);
    let tables = 0;
    for (const { id } of costedOptions(evaluation))
      for (const statement of ['cash', 'books'])
        for (const tax of ['before', 'after'])
          for (const against of ['none', evaluation.baseline]) {
            const view = finance.cashFlow({ option: id, against, statement, tax })!;
            expect(faults(view.statement), JSON.stringify(view.asked)).toEqual([]);
            tables += 1;
          }
    expect(tables).toBeGreaterThan(8);
    const monthly = finance.cashFlow({ by: 'month', option: 'owned' })!;
    expect(faults(monthly.statement)).toEqual([]);
  });
});
