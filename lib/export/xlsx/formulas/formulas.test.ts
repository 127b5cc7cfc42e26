import { describe, expect, it } from 'vitest';
import { chooseIf, type Expression } from '@/lib/graph/expression';
import type { Operator } from '@/lib/graph/operators/operator';
import * as carried from '@/lib/graph/operators/carried';
import * as pointwise from '@/lib/graph/operators/pointwise';
import * as series from '@/lib/graph/operators/series';
import { formulaBeside, given, MONTH, named, workbook } from '../testing/toy';
import { readingOf } from './readings';

// Addresses: numbers put in stand in column C of Inputs from row 6 on, in the order in which the
// formula reads them; rows of months in columns F to H of "Inputs by month" from row 6 on. "@" is
// the column of the formula, "<" the column before it. The first row of Model and Cash flow is 6.

const usd = given('usd', 'USD', 5);
const more = given('more', 'USD', 2);
const share = given('share', '1', 0.5);
const rate = given('rate', '1/month', 0.01);
const months = given('months', 'month', 2);
const year = given('twelve', 'month', 12);
const flow = given('flow', 'USD/month', [1, 2, 3]);
const level = given('level', 'GPU', [1, 2, 3]);
const shares = given('shares', '1', [0.5, 0.3, 0.2]);

const written = (formula: Expression): string =>
  formulaBeside(workbook([named('x.result', formula)], 3).book, 'x.result');

/** The month of the whole sheet of inputs by month. */
const all = "'Inputs by month'!$F$6:$H$6";

describe('spreadsheet formulas of operators on each month', () => {
  it.each<[string, Expression, string]>([
    ['plus', usd.plus(more, usd), 'Inputs!$C$6+Inputs!$C$7+Inputs!$C$6'],
    ['minus', usd.minus(more), 'Inputs!$C$6-Inputs!$C$7'],
    ['minus of a sum', usd.minus(more.plus(usd)), 'Inputs!$C$6-(Inputs!$C$7+Inputs!$C$6)'],
    ['times a sum', share.plus(share).times(usd), '(Inputs!$C$6+Inputs!$C$6)*Inputs!$C$7'],
    ['over a quotient', usd.over(more.over(share)), 'Inputs!$C$6/(Inputs!$C$7/Inputs!$C$8)'],
    ['over a product', usd.over(more.times(share)), 'Inputs!$C$6/(Inputs!$C$7*Inputs!$C$8)'],
    ['power of a power', share.power(share).power(share), '(Inputs!$C$6^Inputs!$C$6)^Inputs!$C$6'],
    ['min', usd.min(more), 'MIN(Inputs!$C$6,Inputs!$C$7)'],
    ['max of a row', level.max(level), "MAX('Inputs by month'!@6,'Inputs by month'!@6)"],
    [
      'roundUp',
      usd.roundUp(more),
      '-INT(Assumptions!$C$6*MAX(1,Inputs!$C$6/Inputs!$C$7)-Inputs!$C$6/Inputs!$C$7)*Inputs!$C$7',
    ],
    [
      'roundUp taken away: the leading minus stands in brackets',
      usd.minus(usd.roundUp(usd)),
      'Inputs!$C$6-(-INT(Assumptions!$C$6*MAX(1,Inputs!$C$6/Inputs!$C$6)-Inputs!$C$6/Inputs!$C$6)*Inputs!$C$6)',
    ],
    [
      'chooseIf',
      chooseIf({ value: usd, atLeast: more, then: share, otherwise: share.plus(share) }),
      'IF(Inputs!$C$6>=Inputs!$C$7,Inputs!$C$8,Inputs!$C$8+Inputs!$C$8)',
    ],
    [
      'annuityFactor',
      months.annuityFactor(rate, MONTH),
      'IF(ABS(Inputs!$C$7*Assumptions!$C$10)<Assumptions!$C$8,' +
        'Inputs!$C$6/Assumptions!$C$10*(1-(Inputs!$C$6/Assumptions!$C$10+1)*Inputs!$C$7*Assumptions!$C$10/2*' +
        '(1-(Inputs!$C$6/Assumptions!$C$10+2)*Inputs!$C$7*Assumptions!$C$10/3)),' +
        'PV(Inputs!$C$7*Assumptions!$C$10,Inputs!$C$6/Assumptions!$C$10,-1))',
    ],
  ])('%s', (_, formula, expected) => {
    expect(written(formula)).toBe(expected);
  });
});

describe('spreadsheet formulas of operators on a row of months', () => {
  it.each<[string, Expression, string]>([
    [
      'compound',
      usd.compound(rate, MONTH),
      'IF(@$4=1,Inputs!$C$6,Inputs!$C$6*(1+Inputs!$C$7*Assumptions!$C$10)^(@$4-1))',
    ],
    ['cumulative', flow.cumulative(MONTH), "IF(@$4=1,0,<6)+'Inputs by month'!@6*Assumptions!$C$10"],
    ['sum', flow.sum(MONTH), `SUM(${all})*Assumptions!$C$10`],
    [
      'discountedSum',
      flow.discountedSum(rate, MONTH),
      `NPV(Inputs!$C$6*Assumptions!$C$10,${all})*Assumptions!$C$10`,
    ],
    [
      'highestSoFar',
      level.highestSoFar(),
      "IF(@$4=1,'Inputs by month'!@6,MAX(<6,'Inputs by month'!@6))",
    ],
    [
      'increase',
      level.increase(MONTH),
      "IF(@$4=1,0,('Inputs by month'!@6-'Inputs by month'!<6)/Assumptions!$C$10)",
    ],
    ['first', flow.first(), "'Inputs by month'!$F$6"],
    ['last', flow.last(), "'Inputs by month'!$H$6"],
    ['highest', flow.highest(), `MAX(${all})`],
    [
      'atMonth',
      flow.atMonth(months, MONTH),
      `INDEX(${all},MATCH(ROUND(Inputs!$C$6/Assumptions!$C$10,0),'Inputs by month'!$F$4:$H$4,0))`,
    ],
    [
      'inLastMonth',
      usd.inLastMonth(MONTH),
      'IF(@$4=MAX($F$4:$H$4),Inputs!$C$6/Assumptions!$C$10,0)',
    ],
    ['lag', flow.lag(given('start', 'USD/month', 9)), "IF(@$4=1,Inputs!$C$6,'Inputs by month'!<6)"],
    [
      'yearToDate',
      flow.yearToDate(MONTH, year),
      "IF(MOD(@$4-1,ROUND(Inputs!$C$6/Assumptions!$C$10,0))=0,0,<6)+'Inputs by month'!@6*Assumptions!$C$10",
    ],
    [
      'spreadBy',
      flow.spreadBy(shares),
      "SUMPRODUCT('Inputs by month'!$F6:@6,LOOKUP(@$4-$F$4:@$4+1,$F$4:$H$4,'Inputs by month'!$F$7:$H$7))",
    ],
  ])('%s', (_, formula, expected) => {
    expect(written(formula)).toBe(expected);
  });
});

describe('the readings', () => {
  it('cover every operator of the graph', () => {
    const operators: readonly Operator[] = [
      ...Object.values(pointwise),
      ...Object.values(series),
      ...Object.values(carried),
    ];
    expect(operators).toHaveLength(24);
    for (const { name } of operators) expect(() => readingOf(name)).not.toThrow();
  });

  it('refuse an operator they do not know, by its name', () => {
    expect(() => readingOf('oracle')).toThrow(/no spreadsheet formula for the operator oracle/);
  });
});
