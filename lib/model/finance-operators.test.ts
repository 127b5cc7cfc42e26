// The returns a comparison shows, as operators: expected values by hand.
import { describe, expect, it } from 'vitest';
import { evaluate, type Values } from '@/lib/graph/evaluate';
import { explain } from '@/lib/graph/explain';
import type { Expression } from '@/lib/graph/expression';
import { graphOf } from '@/lib/graph/graph';
import { expectWithin } from '@/lib/testing/relative';
import { unitText } from '@/lib/units/unit';
import { cell, leaf, ONE_MONTH } from './definitions';
import { internalRate, modifiedInternalRate, payback } from './finance-operators';

const given = (id: string, unit: string, value: number | readonly number[]) =>
  leaf(id, unit, { label: id, value, from: { kind: 'input' } });
const named = (formula: Expression) =>
  cell('result', unitText(formula.unit), { label: 'result', formula });
const flow = (values: readonly number[]) => given('flow', 'USD/month', values);
const outlay = given('outlay', 'USD', -100);
const twoMonths = given('twoMonths', 'month', 2);
const rate = given('rate', '1/month', 0.1);

function valuesOf(formula: Expression, periods: number): Values {
  return evaluate(graphOf([named(formula)]), { periods });
}

function rateOf(values: readonly number[], period = ONE_MONTH): Values {
  return valuesOf(flow(values).apply(internalRate, outlay, period), values.length);
}

describe('the internal rate', () => {
  it('is of the outlay before the first month and the flow of every month', () => {
    // 100 grown at 10 % for two months is 121
    expectWithin(rateOf([0, 121]).scalar('result'), 0.1, 1e-12);
    expect(unitText(named(flow([1]).apply(internalRate, outlay, ONE_MONTH)).unit)).toBe('1/month');
  });

  it('is per month where a period is two', () => {
    // 60.5 a month is 121 in the period: 21 % of it, 10.5 % a month
    expectWithin(rateOf([60.5], twoMonths).scalar('result'), 0.105, 1e-12);
  });

  it('has no value where no rate or more than one balances the flows', () => {
    // −100 + 230 ÷ 1.1 − 132 ÷ 1.21 = 0, and so at 20 %; nothing but payments balances at none
    expect(rateOf([230, -132]).refusal('result')).toBeDefined();
    expect(rateOf([-1, -1]).refusal('result')).toBeDefined();
    expect(rateOf([NaN, 121]).refusal('result')).toBeDefined();
  });
});

describe('the modified rate', () => {
  const modified = (values: readonly number[], period = ONE_MONTH) =>
    valuesOf(flow(values).apply(modifiedInternalRate, outlay, period, rate), values.length);

  it('reinvests what comes in at the rate given', () => {
    // 50 earns 10 % for a month: (55 + 60) ÷ 100 over two months
    expectWithin(modified([50, 60]).scalar('result'), Math.sqrt(1.15) - 1, 1e-12);
  });

  it('takes and gives a rate per month where a period is two', () => {
    // 100 come in, reinvested at 20 % for a period, then 120: 240 ÷ 100 over two periods
    const perPeriod = Math.sqrt(2.4) - 1;
    expectWithin(modified([50, 60], twoMonths).scalar('result'), perPeriod / 2, 1e-12);
  });

  it('has no value where nothing comes in', () => {
    expect(modified([-1, -1]).refusal('result')).toBeDefined();
    expect(modified([NaN, 1]).refusal('result')).toBeDefined();
  });
});

describe('payback', () => {
  const paidBack = (balance: readonly number[], before: number, period = ONE_MONTH) => {
    const start = given('start', 'USD', before);
    return valuesOf(given('balance', 'USD', balance).apply(payback, start, period), balance.length);
  };

  it('is when the balance comes up to zero, within the month', () => {
    // −40 after the first month, 20 after the second: two thirds through it
    expectWithin(paidBack([-40, 20], -100).scalar('result'), 1 + 2 / 3, 1e-12);
    expectWithin(paidBack([-40, 20], -100, twoMonths).scalar('result'), 2 * (1 + 2 / 3), 1e-12);
  });

  it('is at once where the balance never was below zero, and has no value where it stays below', () => {
    expect(paidBack([10, 20], 0).scalar('result')).toBe(0);
    expect(paidBack([-40, -20], -100).refusal('result')).toBeDefined();
  });
});

describe('units', () => {
  const people = given('people', 'user', 3);
  it.each<[string, () => Expression, string]>([
    ['internal rate', () => flow([1]).apply(internalRate, people, ONE_MONTH), 'flows in USD'],
    ['modified rate', () => flow([1]).apply(modifiedInternalRate, people, ONE_MONTH), 'before in'],
    ['payback', () => flow([1]).apply(payback, outlay, ONE_MONTH), 'balance in USD/month'],
  ])('that do not fit have no %s', (_, formula, message) => {
    expect(() => named(formula())).toThrow(message);
  });
});

describe('words', () => {
  it.each<[string, Expression]>([
    [
      'internal rate of return of outlay and then flow',
      flow([1]).apply(internalRate, outlay, ONE_MONTH),
    ],
    [
      'modified rate of return of outlay and then flow, financed and reinvested at rate',
      flow([1]).apply(modifiedInternalRate, outlay, ONE_MONTH, rate),
    ],
    [
      'the last time that balance, outlay at first, comes up to zero',
      given('balance', 'USD', [1]).apply(payback, outlay, ONE_MONTH),
    ],
  ])('read "%s"', (words, formula) => {
    const graph = graphOf([named(formula)]);
    const { formula: tokens } = explain({
      graph,
      values: evaluate(graph, { periods: 1 }),
      id: 'result',
    });
    expect(tokens.map((token) => (token.kind === 'text' ? token.text : token.label)).join('')).toBe(
      words,
    );
  });
});
