import { beforeAll, describe, expect, it } from 'vitest';
import type { Catalogue } from '@/lib/catalogue/catalogue';
import type { Evaluation } from '@/lib/decide/evaluation';
import {
  committedCatalogue,
  evaluated,
  situations,
  timesTheRequests,
} from '@/lib/view/testing/evaluated';
import { zipTexts } from '@/lib/testing/xlsx-read';
import type { Book, Content, Sheet } from './book';
import { workbookOf, type Workbook } from './workbook';
import { workbookSource, writeScenarioWorkbook, writeWorkbook } from './write-workbook';

const LINK = 'https://example.org/#s=1.abc';
const bookOf = (evaluation: Evaluation) =>
  workbookOf(workbookSource({ evaluation, catalogue, link: LINK }));

let catalogue: Catalogue;
/** The opening scenario, and its workbook: worked out once for the tests that only read it. */
let opening: Evaluation;
let openingBook: Workbook;
beforeAll(async () => {
  catalogue = await committedCatalogue();
  opening = evaluated(catalogue);
  openingBook = bookOf(opening);
});

const contents = (sheets: readonly Sheet[]): Content[] =>
  sheets.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ content }) => content)));

const formulasOf = ({ sheets }: Book): string[] =>
  contents(sheets).flatMap((content) =>
    content.kind === 'text' || content.kind === 'number' || content.formula === undefined
      ? []
      : [content.formula],
  );

/** What is left of a formula without addresses, names of functions and texts. */
const figuresIn = (formula: string): string[] =>
  formula
    .replaceAll(/"[^"]*"|'[^']*'!/g, '')
    .replaceAll(/(?:\b[A-Za-z]+!)?\$?[A-Z\u0001\u0002]{1,3}\$?\d+/g, '')
    .match(/\d+(?:\.\d+)?/g) ?? [];

/** Situations whose graphs differ most. */
const KINDS = [
  'the opening scenario',
  'one month',
  'nothing is known',
  'servers are owned today',
  'workloads have needs of their own',
];

/** Those of 0 and 1; an annuity at a very small rate is a series, whose terms have 2 and 3 below. */
const allowed = (formula: string) => (formula.includes('PV(') ? '0123' : '01');

describe('the workbook of a scenario', () => {
  it.each(KINDS)(
    'gives each cell one place, and no formula a figure of its own, in: %s',
    (name) => {
      const evaluation = evaluated(catalogue, situations[name]);
      const { book, places } = bookOf(evaluation);
      const addresses = evaluation.graph.cells.map((cell) => places.addressOf(cell));
      expect(new Set(addresses).size).toBe(evaluation.graph.cells.length);
      for (const formula of formulasOf(book))
        expect(
          figuresIn(formula).filter((figure) => !allowed(formula).includes(figure)),
          formula,
        ).toEqual([]);
    },
  );

  it('writes one formula for all months of a row', () => {
    const { book } = openingBook;
    const monthly = book.sheets.filter(({ name }) => ['Model', 'Cash flow'].includes(name));
    for (const { rows } of monthly) {
      for (const { cells } of rows.slice(4)) {
        const months = cells.filter(({ column }) => column >= 6);
        expect(months.length).toBeLessThanOrEqual(1); // a run, from month 1 to the last
        for (const { column, content } of months)
          expect({ column, kind: content.kind }).toEqual({ column: 6, kind: 'run' });
      }
    }
    expect(monthly).toHaveLength(2);
  });

  it('names every cell, and no two alike', () => {
    const { graph } = opening;
    const { book } = openingBook;
    const names = book.names.map(({ name }) => name.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThan(graph.cells.length);
    expect(names).toContain('route.owned.total');
  });

  it('opens inputs and assumptions to typing, and nothing else', () => {
    const { book } = openingBook;
    const open = book.sheets.filter(({ rows }) =>
      rows.some(({ cells }) => cells.some(({ style }) => style.unlocked === true)),
    );
    expect(open.map(({ name }) => name)).toEqual(expect.arrayContaining(['Inputs', 'Assumptions']));
    for (const { name } of open) expect(name).toMatch(/^(?:Inputs|Assumptions)/);
    for (const { rows } of open)
      for (const { cells } of rows)
        for (const { style, content } of cells)
          if (style.unlocked === true)
            expect('formula' in content ? content.formula : undefined).toBeUndefined();
  });

  it('keeps the horizon locked, since its months are columns', () => {
    const { book, places } = openingBook;
    const { sheet, row } = places.placeOf(opening.graph.byId.get('horizon')!);
    const cells = book.sheets.find(({ name }) => name === sheet)?.rows[row - 1]?.cells ?? [];
    expect(cells.map(({ style }) => style.unlocked)).not.toContain(true);
    expect(JSON.stringify(cells)).toContain('a column for each of these months');
  });

  it('writes a sentence where the engine refused, and no formula rests on it', () => {
    const evaluation = evaluated(catalogue, timesTheRequests(0));
    const refused = evaluation.graph.cells.filter(
      ({ id }) => evaluation.values.refusal(id) !== undefined,
    );
    expect(refused.length).toBeGreaterThan(0);
    const { book, places } = bookOf(evaluation);
    const formulas = formulasOf(book);
    for (const cell of refused) {
      const { sheet, row } = places.placeOf(cell);
      const cells = book.sheets.find(({ name }) => name === sheet)?.rows[row - 1]?.cells ?? [];
      expect(JSON.stringify(cells)).toContain('Not available: ');
      // What may come about after a change stays a formula, and shows its sentence meanwhile.
      if (cells.some(({ content }) => content.kind === 'formula')) continue;
      const address = new RegExp(`${places.addressOf(cell).replaceAll('$', '\\$')}(?!\\d)`);
      expect(formulas.filter((formula) => address.test(formula))).toEqual([]);
    }
  });

  it('checks every route that could be costed', () => {
    const { book } = openingBook;
    const checks = book.sheets.find(({ name }) => name === 'Checks');
    const texts = contents(checks === undefined ? [] : [checks]).flatMap((content) =>
      content.kind === 'text' ? [content.text] : [],
    );
    for (const { label } of opening.ledger.routes.values()) {
      expect(texts).toContain(`Parts add up to the cost, ${label}`);
      expect(texts).toContain(`Running total ends at the cost, ${label}`);
      expect(texts).toContain(`Present value, month by month, ${label}`);
    }
  });

  it('says where it comes from', () => {
    const text = JSON.stringify(openingBook.book.sheets[0]);
    for (const fact of [LINK, opening.scenarioId, catalogue.release, opening.engineVersion])
      expect(text).toContain(fact);
  });
});

describe('the file', () => {
  it('has the same bytes every time', async () => {
    const given = { catalogue, link: LINK };
    const first = await writeWorkbook({ ...given, evaluation: opening });
    const again = await writeScenarioWorkbook({ ...given, scenario: opening.scenario });
    expect(Buffer.compare(first, again)).toBe(0);
  });

  it('takes any name as text', async () => {
    const names = [
      '=HYPERLINK("http://x.example","y")',
      '+1',
      '@SUM(1)',
      '-2',
      'a\u0001\ud800',
      '=1\r\t',
    ];
    const { scenario } = opening;
    const [workload] = scenario.workloads;
    const workloads = names.map((name, index) => ({ ...workload!, id: `w${index}`, name }));
    const bytes = await writeScenarioWorkbook({
      scenario: { ...scenario, name: names[0]!, horizonMonths: 12, workloads },
      catalogue,
      link: LINK,
    });
    const sheets = [...zipTexts(bytes)].filter(([path]) => path.includes('worksheets'));
    expect(sheets.length).toBeGreaterThan(5);
    for (const [, xml] of sheets) {
      expect(xml).not.toMatch(/<f>[^<]*(?:HYPERLINK|@SUM)/);
      expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
    }
  });

  it('holds the largest scenario: 50 workloads over 120 months', async () => {
    const { scenario } = opening;
    const [workload] = scenario.workloads;
    const workloads = Array.from({ length: 50 }, (_, index) => ({
      ...workload!,
      id: `w${index}`,
      name: `Workload ${index}`,
    }));
    const large = { ...scenario, horizonMonths: 120, workloads };
    const bytes = await writeScenarioWorkbook({ scenario: large, catalogue, link: LINK });
    const sheets = [...zipTexts(bytes)].filter(([path]) => path.includes('worksheets'));
    // Column DU is month 120: F and 119 more. No sheet has a month after it.
    expect(sheets.filter(([, xml]) => xml.includes('<c r="DU4"')).length).toBeGreaterThan(1);
    expect(sheets.filter(([, xml]) => xml.includes('<c r="DV'))).toHaveLength(0);
  });
});
