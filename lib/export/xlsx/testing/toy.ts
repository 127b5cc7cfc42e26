import { cellFactory, type Cell } from '@/lib/graph/cell';
import type { Expression } from '@/lib/graph/expression';
import { graphOf } from '@/lib/graph/graph';
import { unitSystem } from '@/lib/units/system';
import { unitText } from '@/lib/units/unit';
import { COLUMN_BEFORE, THIS_COLUMN, type Book, type BookCell } from '../book';
import { workbookOf, type Workbook } from '../workbook';

// Small graphs for the tests of this folder, and what the workbook writes for them.

const { cell, leaf } = cellFactory(unitSystem(['USD', 'GPU', 'month', 'year']));

/** A leaf whose label is its id, with the number typed in. */
export function given(id: string, unit: string, value: number | readonly number[]): Cell {
  return leaf(id, unit, { label: id, value, from: { kind: 'input' } });
}

export function named(id: string, formula: Expression): Cell {
  return cell(id, unitText(formula.unit), { label: id, formula });
}

export const MONTH = leaf('month', 'month', {
  label: 'one month',
  value: 1,
  from: { kind: 'definition' },
});

/** The workbook of a few cells. */
export function workbook(roots: readonly Cell[], periods: number): Workbook {
  return workbookOf({
    ledger: {
      graph: graphOf(roots),
      periods,
      routes: new Map(),
      fleets: new Map(),
      demand: { workloads: [] },
    },
    title: 'Toy',
    facts: [],
    footer: 'Toy',
    partNames: new Map(),
    sourceOf: ({ kind }) => kind,
    fixed: new Map(),
  });
}

/** What stands in the first number cell beside a label. */
export function cellBeside(book: Book, label: string): BookCell {
  const wanted = `${label.slice(0, 1).toUpperCase()}${label.slice(1)}`;
  for (const { rows } of book.sheets) {
    const row = rows.find(
      ({ cells: [first] }) => first?.content.kind === 'text' && first.content.text === wanted,
    );
    const found = row?.cells.find(({ content }) => content.kind !== 'text');
    if (found !== undefined) return found;
  }
  throw new Error(`the workbook has no figure ${label}`);
}

/** A cell's formula, with "@" for the column it stands in and "<" for the column before. */
export function formulaBeside(book: Book, label: string): string {
  const { content } = cellBeside(book, label);
  const formula =
    content.kind === 'formula' || content.kind === 'run' ? content.formula : undefined;
  if (formula === undefined) throw new Error(`${label} has no formula`);
  return formula.replaceAll(THIS_COLUMN, '@').replaceAll(COLUMN_BEFORE, '<');
}
