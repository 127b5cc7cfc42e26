import { describe, expect, it } from 'vitest';
import { graphOf } from '@/lib/graph/graph';
import type { Expression } from '@/lib/graph/expression';
import { cellBeside, formulaBeside, given, MONTH, named, workbook } from '../testing/toy';
import { withSteps } from './steps';

const usd = given('usd', 'USD/month', 5);
const flow = given('flow', 'USD/month', [1, 2, 3]);
const share = given('share', '1', 0.5);

const stepsOf = (formula: Expression) =>
  withSteps(graphOf([named('x.result', formula)])).steps.map(({ id, shape }) => [id, shape]);

describe('steps', () => {
  it('are none where a formula can be written in one cell', () => {
    expect(stepsOf(flow.times(share).plus(flow))).toEqual([]);
    expect(stepsOf(flow.sum(MONTH).times(share))).toEqual([]);
  });

  it('give a row that is read across its months cells of its own', () => {
    expect(stepsOf(flow.times(share).sum(MONTH))).toEqual([['x.result_step1', 'series']]);
    expect(stepsOf(flow.highestSoFar().last())).toEqual([['x.result_step1', 'series']]);
    // A running total reads its own month before, so it cannot be nested in another formula.
    expect(stepsOf(flow.cumulative(MONTH).times(share))).toEqual([['x.result_step1', 'series']]);
  });

  it('write a number out in every month where a row is needed', () => {
    expect(stepsOf(usd.sum(MONTH))).toEqual([['usd_eachMonth', 'series']]);
    expect(stepsOf(usd.times(share).sum(MONTH))).toEqual([
      ['x.result_step1', 'scalar'],
      ['x.result_step1_eachMonth', 'series'],
    ]);
    const { book } = workbook([named('x.result', usd.sum(MONTH))], 3);
    expect(formulaBeside(book, 'usd, each month')).toBe('Inputs!$C$6');
    // 3 months of 5
    expect(cellBeside(book, 'usd, each month').content).toMatchObject({ values: [5, 5, 5] });
    expect(cellBeside(book, 'x.result').content).toMatchObject({ value: 15 });
  });

  it('give an operand that is written more than once a cell of its own', () => {
    expect(stepsOf(usd.times(share).roundUp(usd))).toEqual([['x.result_step1', 'scalar']]);
  });

  it('cut formulas that nest too deep to follow, and are shared where a part is', () => {
    let deep: Expression = share;
    for (let i = 0; i < 40; i++) deep = share.minus(deep);
    const ids = stepsOf(deep);
    expect(ids.length).toBeGreaterThan(1);
    const part = flow.times(share);
    expect(stepsOf(part.sum(MONTH).plus(part.sum(MONTH)))).toHaveLength(1);
  });

  it('keep clear of ids that are taken', () => {
    const taken = given('x.result_step1', '1', 1);
    expect(stepsOf(flow.times(taken).sum(MONTH))).toEqual([['x.result_step1_', 'series']]);
  });
});
