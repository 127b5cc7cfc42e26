import { describe, expect, it } from 'vitest';
import type { Expression } from '@/lib/graph/expression';
import { internalRate, modifiedInternalRate, payback } from '@/lib/model/finance-operators';
import { cellBeside, formulaBeside, given, MONTH, named, workbook } from '../testing/toy';

// An outlay of 100 before month 1 and 60 back in each of two months. By hand: 100 = 60v + 60v² gives
// v = (−60 + √(3600 + 24000)) ÷ 120 = 0.884437, a rate of 13.0662 % a month; the balance −100, −40, 20
// comes up to zero after 1 + 40 ÷ 60 months.
const saved = given('saved', 'USD/month', [60, 60]);
const balance = given('balance', 'USD', [-40, 20]);
const before = given('before', 'USD', -100);
const rate = given('rate', '1/month', 0.01);

const made = (formula: Expression) => workbook([named('x.result', formula)], 2).book;

describe('spreadsheet formulas of finance', () => {
  it('lay the flows out in a row that begins before month 1', () => {
    const book = made(saved.apply(internalRate, before, MONTH));
    const flows = book.sheets
      .flatMap(({ rows }) => rows)
      .find(
        ({ cells: [first] }) =>
          first?.content.kind === 'text' && first.content.text === 'X.result, step 1',
      );
    expect(flows?.cells.filter(({ column }) => column >= 5)).toMatchObject([
      { column: 5, content: { kind: 'formula', formula: 'Inputs!$C$6', value: -100 } },
      { column: 6, content: { kind: 'run', values: [60, 60] } },
    ]);
  });

  it('read the internal rate where it is found', () => {
    const book = made(saved.apply(internalRate, before, MONTH));
    expect(formulaBeside(book, 'x.result')).toBe(
      'IF(ISNUMBER(Returns!$J$5),Returns!$J$5/Assumptions!$C$10,Returns!$J$5)',
    );
    const { content } = cellBeside(book, 'x.result');
    expect(content.kind === 'formula' ? content.value : NaN).toBeCloseTo(0.130662, 6);
  });

  it('lend and borrow at one rate in the modified one', () => {
    expect(
      formulaBeside(made(saved.apply(modifiedInternalRate, before, MONTH, rate)), 'x.result'),
    ).toBe(
      "IF(OR(MIN('Cash flow'!$E$6:$G$6)>=0,MAX('Cash flow'!$E$6:$G$6)<=0)," +
        '"Not available: nothing paid, or nothing received.",' +
        "MIRR('Cash flow'!$E$6:$G$6,Inputs!$C$7*Assumptions!$C$10,Inputs!$C$7*Assumptions!$C$10)/Assumptions!$C$10)",
    );
  });

  it('interpolate the payback after the last month below zero', () => {
    const book = made(balance.apply(payback, before, MONTH));
    const row = "'Cash flow'!$E$6:$G$6";
    const short = `SUMPRODUCT(MAX((${row}<0)*('Cash flow'!$E$4:$G$4+1)))`;
    expect(formulaBeside(book, 'x.result')).toBe(
      `IF(INDEX(${row},COLUMNS(${row}))<0,"Not available: not paid back within these months.",` +
        `IF(${short}=0,0,${short}-1+INDEX(${row},${short})/(INDEX(${row},${short})-INDEX(${row},${short}+1)))*Assumptions!$C$10)`,
    );
    const { content } = cellBeside(book, 'x.result');
    expect(content.kind === 'formula' ? content.value : NaN).toBeCloseTo(1 + 40 / 60, 12);
  });
});
