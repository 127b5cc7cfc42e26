import { describe, expect, it } from 'vitest';
import { internalRate, modifiedInternalRate, payback } from '@/lib/model/finance-operators';
import type { Content } from '../book';
import { cellBeside, given, MONTH, named, workbook } from '../testing/toy';

// 100 paid before month 1. Received: 30 and 30 never pay it back, 60 and 60 do.
const before = given('before', 'USD', -100);
const share = given('share', '1', 0.5);
const never = given('balance', 'USD', [-70, -40]);

const contentOf = (book: ReturnType<typeof workbook>['book'], label: string): Content =>
  cellBeside(book, label).content;

describe('a figure without an answer at export', () => {
  it('stays a formula, which shows the sentence', () => {
    const { book } = workbook([named('x.result', never.apply(payback, before, MONTH))], 2);
    const content = contentOf(book, 'x.result');
    expect(content).toMatchObject({
      kind: 'formula',
      value: 'Not available: not paid back within these months.',
    });
    const [start] = 'formula' in content ? (content.formula?.split(',IF(SUMPRODUCT') ?? []) : [];
    expect(start).toBe(
      "IF(INDEX('Cash flow'!$E$6:$G$6,COLUMNS('Cash flow'!$E$6:$G$6))<0,\"Not available: not paid back within these months.\"",
    );
  });

  it('is shown by what rests on it, until it is a number', () => {
    const months = named('x.months', never.apply(payback, before, MONTH));
    const { book, places } = workbook([named('x.half', months.times(share))], 2);
    const at = places.addressOf(months);
    expect(at).toMatch(/^Workings!\$C\$\d+$/);
    expect(contentOf(book, 'x.half')).toEqual({
      kind: 'formula',
      formula: `IF(ISNUMBER(${at}),${at}*Inputs!$C$7,${at})`,
      value: 'Not available: not paid back within these months.',
    });
  });

  it('has a cell of its own inside a larger formula', () => {
    const { book } = workbook(
      [named('x.half', share.times(never.apply(payback, before, MONTH)))],
      2,
    );
    expect(contentOf(book, 'x.half, step 1')).toMatchObject({ kind: 'formula' });
    expect(contentOf(book, 'x.half')).toMatchObject({
      formula: expect.stringMatching(/^IF\(ISNUMBER\(Workings!\$C\$6\),/) as string,
      value: 'Not available: not paid back within these months.',
    });
  });

  it('is told apart from a figure refused for another reason, on which no formula rests', () => {
    const nothing = given('nothing', '1', 0);
    const broken = named('x.broken', before.over(nothing));
    const { book } = workbook([named('x.result', never.apply(payback, broken, MONTH)), broken], 2);
    const texts = book.sheets.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => cells.map(({ content }) => content)),
    );
    const refused = texts.filter(
      (content) => content.kind === 'text' && content.text.startsWith('Not available: x.broken'),
    );
    expect(refused.length).toBeGreaterThanOrEqual(2);
  });
});

describe('a rate of return', () => {
  const saved = (amounts: readonly number[]) => given('saved', 'USD/month', amounts);

  it('is a sentence where nothing is earned, and the sheet that finds it says none', () => {
    const rate = named('x.rate', saved([-1, -2]).apply(internalRate, before, MONTH));
    const { book } = workbook([rate], 2);
    const sheet = book.sheets.find(({ name }) => name === 'Returns');
    expect(contentOf(book, 'x.rate')).toMatchObject({
      value: 'Not available: no rate of return, or several.',
    });
    // crossings, touches, the rates around and three tries
    expect(
      sheet?.rows[4]?.cells.slice(2, 9).map(({ content }) => 'value' in content && content.value),
    ).toEqual([0, 0, 'none', 'none', 'none', 'none', 'none']);
  });

  it('rests on its flows alone, whatever it was at export', () => {
    const rate = named('x.rate', saved([60, 60]).apply(internalRate, before, MONTH));
    const { book } = workbook([rate], 2);
    const sheet = book.sheets.find(({ name }) => name === 'Returns');
    const [low, high, first] = (sheet?.rows[4]?.cells ?? []).slice(4, 7);
    // 13.0662 % lies between e^0.12 − 1 and e^0.14 − 1
    expect(low?.content).toMatchObject({ value: expect.closeTo(Math.expm1(0.12), 12) as number });
    expect(high?.content).toMatchObject({ value: expect.closeTo(Math.expm1(0.14), 12) as number });
    expect(first?.content).toMatchObject({
      formula: 'IFERROR(IRR(\'Cash flow\'!$E$6:$G$6,$E5),"none")',
    });
  });

  it('modified, is a sentence where nothing is received', () => {
    const rate = given('rate', '1/month', 0.01);
    const formula = saved([-1, -2]).apply(modifiedInternalRate, before, MONTH, rate);
    const { book } = workbook([named('x.rate', formula)], 2);
    expect(contentOf(book, 'x.rate')).toMatchObject({
      kind: 'formula',
      value: 'Not available: nothing paid, or nothing received.',
    });
  });
});
