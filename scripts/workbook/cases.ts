import fc from 'fast-check';
import type { Catalogue } from '@/lib/catalogue/catalogue';
import type { Book, BookRow } from '@/lib/export/xlsx/book';
import { workbookOf, type Workbook, type WorkbookSource } from '@/lib/export/xlsx/workbook';
import { workbookSource } from '@/lib/export/xlsx/write-workbook';
import { evaluate, type Overrides, type Values } from '@/lib/graph/evaluate';
import { cellById, type Graph } from '@/lib/graph/graph';
import { buildLedger } from '@/lib/model/ledger';
import { arbitraryGraph } from '@/lib/testing/arbitrary-graph';
import { arbitraryLedgerInputs } from '@/lib/testing/arbitrary-ledger';
import { evaluated, situations } from '@/lib/view/testing/evaluated';

/** A workbook and the numbers the engine gives for it. */
export interface Case {
  readonly name: string;
  readonly graph: Graph;
  readonly workbook: Workbook;
  readonly values: Values;
}

/** The opening scenario and every situation the screen has words for. */
export function* situationCases(catalogue: Catalogue): Iterable<Case> {
  for (const [name, change] of Object.entries(situations)) {
    const evaluation = evaluated(catalogue, change);
    const { graph, periods } = evaluation.ledger;
    const workbook = workbookOf(workbookSource({ evaluation, catalogue, link: '' }));
    yield { name, graph, workbook, values: evaluate(graph, { periods }) };
  }
}

/** The opening scenario with leaves typed over in its file, and the engine with the same overrides. */
export function changedCases(catalogue: Catalogue, changes: readonly Overrides[]): readonly Case[] {
  const evaluation = evaluated(catalogue);
  const { graph, periods } = evaluation.ledger;
  const workbook = workbookOf(workbookSource({ evaluation, catalogue, link: '' }));
  return changes.map((overrides) => ({
    name: `changed: ${[...overrides.keys()].join(', ')}`,
    graph,
    workbook: { ...workbook, book: retyped(workbook, graph, overrides) },
    values: evaluate(graph, { periods, overrides }),
  }));
}

export const SEED = 20261121;

/** Random ledgers of all five routes. */
export function* ledgerCases(count: number): Iterable<Case> {
  const sample = fc.sample(arbitraryLedgerInputs(), { seed: SEED, numRuns: count });
  for (const [index, inputs] of sample.entries()) {
    const ledger = buildLedger(inputs);
    const values = evaluate(ledger.graph, { periods: ledger.periods });
    yield {
      name: `random ledger ${index + 1}`,
      graph: ledger.graph,
      workbook: workbookOf(plainSource(ledger)),
      values,
    };
  }
}

/** Random graphs of every operator, nested as the generator pleases. */
export function graphCases(count: number): readonly Case[] {
  const value = fc.integer({ min: -8, max: 40 }).map((eighths) => eighths / 8);
  return fc
    .sample(arbitraryGraph({ value }), { seed: SEED, numRuns: count })
    .map(({ graph, periods }, index) => ({
      name: `random graph ${index + 1}`,
      graph,
      workbook: workbookOf(plainSource({ graph, periods })),
      values: evaluate(graph, { periods }),
    }));
}

/** A graph without anything to say about it; of its routes and fleets where it is a ledger. */
export function plainSource(
  ledger: Pick<WorkbookSource['ledger'], 'graph' | 'periods'> & Partial<WorkbookSource['ledger']>,
): WorkbookSource {
  return {
    ledger: { routes: new Map(), fleets: new Map(), demand: { workloads: [] }, ...ledger },
    title: 'Proof',
    facts: [],
    footer: 'Proof',
    partNames: new Map(),
    sourceOf: ({ kind }) => kind,
    fixed: new Map(),
  };
}

/** The file with other numbers typed into its inputs; every formula stays as it is. */
export function retyped({ book, places }: Workbook, graph: Graph, overrides: Overrides): Book {
  const typed = new Map(
    [...overrides].map(([id, value]) => {
      const { sheet, row } = places.placeOf(cellById(graph, id));
      return [`${sheet} ${row}`, value] as const;
    }),
  );
  return {
    ...book,
    sheets: book.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row, index) => {
        const value = typed.get(`${sheet.name} ${index + 1}`);
        return value === undefined ? row : withNumber(row, value);
      }),
    })),
  };
}

/** A row of an input with another number in it; its range stays as it is. */
function withNumber(row: BookRow, value: number | readonly number[]): BookRow {
  const place = row.cells.findIndex(
    ({ content: { kind } }) => kind === (typeof value === 'number' ? 'number' : 'run'),
  );
  return {
    ...row,
    cells: row.cells.map((cell, index) =>
      index === place
        ? {
            ...cell,
            content:
              typeof value === 'number'
                ? { kind: 'number', value }
                : { kind: 'run', formula: undefined, values: value },
          }
        : cell,
    ),
  };
}
