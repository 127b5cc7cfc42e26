import { describe, expect, it } from 'vitest';
import { oneServer } from '@/lib/testing/one-server';
import type { Evaluation } from '@/lib/decide/evaluation';
import type { RatesOfReturn } from '@/lib/decide/kpis';
import { financeOf } from './finance-parts';
import type { StatementCell, StatementView } from './finance-types';
import { openPlanner } from './planner';
import { committedCatalogue, evaluated, situations } from './testing/evaluated';
import { ledgerEvaluation } from './testing/ledger-evaluation';

const catalogue = await committedCatalogue();
const one = ledgerEvaluation(catalogue, oneServer);

function row({ groups }: StatementView, label: string): string[] {
  const found = groups.flatMap(({ rows }) => rows).find((each) => each.label === label);
  if (found === undefined) throw new Error(`no row ${label}`);
  const text = (cell: StatementCell) =>
    cell === null ? '' : typeof cell === 'string' ? cell : cell.text;
  return typeof found.cells === 'string' ? [found.cells] : found.cells.map(text);
}

describe('returns and unit costs of the API and one server', () => {
  const view = financeOf(one).returns();

  it.each<[string, string[]]>([
    ['Total cost of ownership', ['$18,000', '$28,314']],
    ['Present value at 0 % a year', ['$18,000', '$28,314']],
    // 18,000 x 75 %; 28,314 - 7,078.5
    ['Total after tax', ['$13,500', '$21,236']],
    ['Cash saved, US dollars', ['', '($10,314)']],
    // 13,500 - 21,235.5
    ['Net present value after tax, US dollars', ['', '($7,736)']],
    ['Saved, share of present value', ['', '−57 %']], // 10,314 / 18,000
    ['Times as cheap', ['', '0.64×']], // 18,000 / 28,314
    ['Payback', ['', 'never']],
    ['Internal rate of return a year', ['', 'none']], // it costs more in every month
    // 18 months of 1 MTok and of 1,000 requests
    ['Per million tokens, blended', ['$1,000.00', '$1,573.00']],
    ['Input tokens, share of the blend', ['100 %', '100 %']],
    ['Per request', ['$1.00', '$1.57']],
    ['Per user and month', ['users not stated']],
  ])('%s', (label, texts) => {
    expect(row(view, label.replace('0 %', '0\u202f%'))).toEqual(
      texts.map((text) => text.replace(' %', '\u202f%')),
    );
  });

  it('says why there is no rate of return', () => {
    expect(view.notes).toEqual([
      'No internal rate of return for Owned servers: No amount is received, so no rate can earn the payments back.',
    ]);
  });
});

/** The same with another answer to the question of the rate of return. */
function withRates(irr: RatesOfReturn): Evaluation {
  return {
    ...one,
    options: one.options.map((option) =>
      option.kind === 'costed' && option.kpis.againstBaseline !== null
        ? {
            ...option,
            kpis: { ...option.kpis, againstBaseline: { ...option.kpis.againstBaseline, irr } },
          }
        : option,
    ),
  };
}

describe('rates of return', () => {
  const rates = (irr: RatesOfReturn) => {
    const view = financeOf(withRates(irr)).returns();
    return { texts: row(view, 'Internal rate of return a year'), notes: view.notes };
  };

  it('are all told where there are several', () => {
    const { texts, notes } = rates({ kind: 'several', perYear: [0.12, 0.85] });
    expect(texts).toEqual(['', 'several: 12\u202f% and 85\u202f%']);
    expect(notes[0]).toContain('read the net present value');
  });

  it('are not spelled out where next to nothing is paid first', () => {
    expect(rates({ kind: 'one', perYear: 4200 }).texts[1]).toBe('over 1,000\u202f%');
    expect(rates({ kind: 'one', perYear: 0.085 }).texts[1]).toBe('8.5\u202f%');
  });
});

describe('ways to pay for one server', () => {
  // At no interest a present value is a sum. Cash: 36,000, less 9,000 of tax saved by writing it
  // off, less 9,000 of resale, and 2,250 of tax on that: 20,250. A loan or a finance lease at no
  // interest comes to the same. The operating lease pays 15/16 of 36,000 in 36 months, 937.50 a
  // month; 18 of them at 75 % after tax are 12,656.25.
  const view = financeOf(one).waysToPay()!;

  it('come to what they come to by hand', () => {
    expect(row(view.statement, 'Present value')).toEqual([
      '$20,250',
      '$20,250',
      '$20,250',
      '$12,656',
    ]);
    expect(row(view.statement, 'Paid before month 1')).toEqual(['$36,000', '$0', '$0', '$0']);
  });

  it('name the cheapest and the one chosen', () => {
    expect(view.statement.head).toEqual([
      'Cash',
      'Loan (chosen)',
      'Finance lease',
      'Operating lease (cheapest)',
    ]);
    expect(view.title).toBe(
      'An operating lease costs least for the servers, $12.7k in present value; a loan, as you chose, comes to $20.3k',
    );
    expect(view.statement.notes.at(-1)).toContain('not accounting or tax advice');
  });

  it('are not there without servers of one’s own', () => {
    const nothing = evaluated(catalogue, situations['nothing is known']);
    expect(financeOf(nothing).waysToPay()).toBeNull();
    expect(financeOf(nothing).returns().head).toEqual([]);
  });
});

describe('the planner', () => {
  it('explains a figure of a table that was made when it was opened', () => {
    const planner = openPlanner(catalogue);
    planner.evaluate(planner.defaultScenario());
    const { statement } = planner.finance().cashFlow({ option: 'owned' })!;
    const cells = statement.groups[0]!.rows.find(({ key }) => key === 'opex.people')!.cells;
    const figure = cells[1] as { id: string; text: string };
    const explanation = planner.explain(figure.id);
    expect(explanation.label).toBe('People, Owned servers, year 1');
    // The table prints whole dollars that add up, so it may stand on either side of the figure.
    const dollars = (text: string) => Number(text.replaceAll(/[$,]/g, ''));
    expect(Math.abs(dollars(explanation.value) - dollars(figure.text))).toBeLessThanOrEqual(1);
    expect(explanation.leaves.length).toBeGreaterThan(2);
  });
});
