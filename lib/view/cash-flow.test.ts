import { describe, expect, it } from 'vitest';
import { oneServer } from '@/lib/testing/one-server';
import { financeOf } from './finance-parts';
import type { CashFlowQuestion, StatementCell, StatementView } from './finance-types';
import { committedCatalogue, evaluated, situations } from './testing/evaluated';
import { ledgerEvaluation } from './testing/ledger-evaluation';

const catalogue = await committedCatalogue();
const one = financeOf(ledgerEvaluation(catalogue, oneServer));

function statementOf(question: CashFlowQuestion): StatementView {
  return one.cashFlow({ option: 'owned', ...question })!.statement;
}

function textOf(cell: StatementCell): string {
  return cell === null ? '' : typeof cell === 'string' ? cell : cell.text;
}

function rowsOf({ groups }: StatementView): Map<string, string[]> {
  const rows = groups.flatMap((group) => group.rows);
  return new Map(
    rows.map(({ label, cells }) => [
      label,
      typeof cells === 'string' ? [cells] : cells.map(textOf),
    ]),
  );
}

// The arithmetic stands with the case in lib/testing/one-server.ts and lib/model/cash-table.test.ts.
describe('cash by year', () => {
  const statement = statementOf({});
  const rows = rowsOf(statement);

  it('says what it is and how long each year is', () => {
    expect(statement.caption).toBe('Owned servers: cash paid by year, after tax, US dollars');
    expect(statement.head).toEqual(['Before month 1', 'Year 1', 'Year 2 (6 months)', 'Total']);
  });

  it.each<[string, string[]]>([
    ['Electricity', ['', '876', '438', '1,314']], // 12 x 73, 6 x 73
    ['Servers', ['36,000', '–', '–', '36,000']],
    ['Resale: servers', ['', '–', '(9,000)', '(9,000)']],
    ['Loans drawn', ['(36,000)', '–', '–', '(36,000)']],
    ['Loans paid back', ['', '12,000', '24,000', '36,000']],
    ['Cash before tax', ['–', '12,876', '15,438', '28,314']],
    // (9,219), 2,140.5 and (7,078.5): rounded so that they add up both ways
    ['Tax saved', ['', '(9,219)', '2,141', '(7,078)']],
    ['Cash after tax', ['–', '3,657', '17,579', '21,236']],
    ['Paid so far, after tax', ['–', '3,657', '21,236', '']],
  ])('%s', (label, texts) => {
    expect(rows.get(label)).toEqual(texts);
  });

  it('leaves out parts that come to nothing', () => {
    expect(rows.has('Hosting')).toBe(false);
    expect(rows.has('Spare parts')).toBe(false);
  });
});

describe('profit and loss', () => {
  const rows = rowsOf(statementOf({ statement: 'books', tax: 'before' }));
  it.each<[string, string[]]>([
    ['Depreciation', ['', '12,000', '6,000', '18,000']],
    ['Loss on disposal', ['', '–', '9,000', '9,000']],
    ['Cost before tax', ['', '12,876', '15,438', '28,314']],
    ['Value at the start', ['', '36,000', '24,000', '']],
    ['Bought', ['36,000', '–', '–', '36,000']],
    ['Disposed of', ['', '–', '(18,000)', '(18,000)']],
    ['Value at the end', ['36,000', '24,000', '–', '']],
    ['Owed at the end', ['36,000', '24,000', '–', '']],
  ])('%s', (label, texts) => {
    expect(rows.get(label)).toEqual(texts);
  });

  it('has no tax where it is not asked for', () => {
    expect(rows.has('Tax on it')).toBe(false);
  });
});

describe('what is asked', () => {
  it('is months where it is months: 73 a month of power', () => {
    const statement = statementOf({ by: 'month' });
    expect(statement.head).toHaveLength(20); // before, 18 months, total
    expect(rowsOf(statement).get('Electricity')?.[1]).toBe('73');
  });

  it('is a difference: the API pays 12,000 in year 1, the server 12,876', () => {
    const rows = rowsOf(statementOf({ against: 'frontier-api', tax: 'before' }));
    expect(rows.get('Input tokens')).toEqual(['', '(12,000)', '(6,000)', '(18,000)']);
    expect(rows.get('Cash before tax')).toEqual(['–', '876', '9,438', '10,314']);
    expect(rows.get('Carbon, t CO₂e')).toEqual(['not published for Frontier API']);
  });

  it('is chosen where it is not there', () => {
    const view = one.cashFlow({ option: 'rented', against: 'owned', by: 'week', tax: 'never' })!;
    expect(view.asked).toEqual({
      option: 'owned', // the cheapest besides today's, which is the only other one
      against: 'none',
      by: 'year',
      statement: 'cash',
      tax: 'after',
    });
  });

  it('is nothing where no route could be costed', () => {
    const nothing = evaluated(catalogue, situations['nothing is known']);
    expect(financeOf(nothing).cashFlow({})).toBeNull();
  });
});

describe('a figure of the table', () => {
  it('opens the cell it shows', () => {
    const statement = statementOf({});
    const cells = statement.groups
      .flatMap(({ rows }) => rows)
      .flatMap((row): readonly StatementCell[] => (typeof row.cells === 'string' ? [] : row.cells));
    const figures = cells.filter((cell) => cell !== null && typeof cell !== 'string');
    expect(figures.length).toBeGreaterThan(25);
    for (const { id } of figures) expect(one.holding(id).graph.byId.has(id)).toBe(true);
    const tax = figures.find(({ text }) => text === '(9,219)')!;
    expect(Math.abs(one.holding(tax.id).values.scalar(tax.id) + 9219)).toBeLessThan(1e-6);
  });
});
