import { describe, expect, it } from 'vitest';
import { readXlsx, zipTexts } from '@/lib/testing/xlsx-read';
import { THIS_COLUMN, type Book, type Sheet } from '../book';
import { writeBook } from './write-book';

const sheet = (name: string, rows: Sheet['rows']): Sheet => ({
  name,
  tab: '000000',
  rows,
  widths: [10],
  freeze: { rows: 1, columns: 1 },
  print: { pagesWide: 1, headRow: 1, lastColumn: 2 },
});

const book: Book = {
  title: 'Test',
  footer: 'Test & more',
  names: [{ name: 'a.b', refersTo: "'Cash flow'!$A$1" }],
  sheets: [
    sheet('Cash flow', [
      {
        cells: [
          { column: 1, style: {}, content: { kind: 'number', value: 0.1 } },
          { column: 2, style: {}, content: { kind: 'formula', formula: 'A1<2', value: 1 } },
          {
            column: 26,
            style: {},
            content: { kind: 'run', formula: `${THIS_COLUMN}1*A1`, values: [1, 2] },
          },
        ],
      },
    ]),
  ],
};

describe('an XLSX file', () => {
  it('holds numbers, formulas, and their values', async () => {
    const cells = readXlsx(await writeBook(book)).get('Cash flow');
    expect(cells?.get('A1')).toEqual({ value: 0.1, formula: undefined });
    expect(cells?.get('B1')).toEqual({ value: 1, formula: 'A1<2' });
    expect(cells?.get('Z1')).toEqual({ value: 1, formula: 'Z1*A1' });
    expect(cells?.get('AA1')).toEqual({ value: 2, formula: 'AA1*A1' });
  });

  it('has the same bytes every time', async () => {
    expect(Buffer.compare(await writeBook(book), await writeBook(book))).toBe(0);
  });

  it('stores the poison beside formulas alone', async () => {
    const cells = readXlsx(await writeBook(book, { poison: 777 })).get('Cash flow');
    expect(cells?.get('A1')?.value).toBe(0.1);
    expect(cells?.get('B1')?.value).toBe(777);
    expect(cells?.get('AA1')?.value).toBe(777);
  });

  it('protects its sheets, keeps heads in sight and repeats them on paper', async () => {
    const parts = zipTexts(await writeBook(book));
    const xml = parts.get('xl/worksheets/sheet1.xml');
    expect(xml).toContain('<sheetProtection sheet="1"');
    expect(xml).toContain('xSplit="1" ySplit="1" topLeftCell="B2"');
    expect(xml).toContain('&amp;LTest &amp;&amp; more');
    expect(parts.get('xl/workbook.xml')).toContain("'Cash flow'!$A:$A,'Cash flow'!$1:$1<");
    expect(parts.get('xl/workbook.xml')).toContain("'Cash flow'!$A$1:$B$1<");
  });

  it.each([
    '=HYPERLINK("http://example.org","x")',
    '+1',
    '@SUM(A1)',
    '-2',
    '\t=1',
    '\r=1',
    '=1\u0000\u000b',
    '_x003D_1',
  ])('keeps the text %j as text, whatever it looks like', async (text) => {
    const cells = [{ column: 1, style: {}, content: { kind: 'text', text } as const }];
    const bytes = await writeBook({ ...book, sheets: [sheet('Texts', [{ cells }])] });
    expect(readXlsx(bytes).get('Texts')?.get('A1')).toEqual({ value: text, formula: undefined });
    const parts = zipTexts(bytes);
    expect(parts.get('xl/worksheets/sheet1.xml')).not.toContain('<f>');
    // Editing such a cell and pressing Enter must not make a formula of it.
    const looksLikeFormula = /^[\s=+\-@]/.test(text);
    expect(parts.get('xl/styles.xml')?.includes('quotePrefix="1"')).toBe(looksLikeFormula);
  });
});
