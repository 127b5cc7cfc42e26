// How an explanation reads the operators of balances, years and annuities.
import { describe, expect, it } from 'vitest';
import type { Expression } from '../expression';
import { evaluate } from '../evaluate';
import { explain } from '../explain';
import { graphOf } from '../graph';
import { given, MONTH, named } from '../testing/worked';

const flow = given('flow', 'USD/month', [1, 2, 3]);
const amount = given('amount', 'USD', 5);
const start = given('start', 'USD/month', 4);
const share = given('share', '1/month', [0.5, 0.3, 0.2]);
const rate = given('rate', '1/month', 0.01);
const year = given('year', 'month', 12);
const term = given('term', 'month', 36);

function wordsOf(formula: Expression): string {
  const graph = graphOf([named(formula)]);
  return explain({ graph, values: evaluate(graph, { periods: 3 }), id: 'result' })
    .formula.map((token) => (token.kind === 'text' ? token.text : token.label))
    .join('');
}

describe('the words of each operator', () => {
  it.each<[string, Expression]>([
    ['flow of the month before, start before the first', flow.lag(start)],
    ['flow since the year began', flow.yearToDate(MONTH, year)],
    ['flow of each month so far, spread by share', flow.spreadBy(share)],
    ['what 1 a month for term is worth at rate', term.annuityFactor(rate, MONTH)],
    ['amount in the last month', amount.inLastMonth(MONTH)],
  ])('reads "%s"', (words, formula) => {
    expect(wordsOf(formula)).toBe(words);
  });
});
