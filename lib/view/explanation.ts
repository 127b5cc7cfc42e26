import type { Catalogue } from '@/lib/catalogue/catalogue';
import type { Evaluation } from '@/lib/decide/evaluation';
import { explain, type ExplainedCell, type FormulaToken } from '@/lib/graph/explain';
import { printCell } from './print';
import { sourceLine } from './sources';
import type { DataTable, FigureExplanation, FormulaPiece, LeafRow } from './types';
import { inSentence, sentence } from './words';

/** What opens when a figure is clicked: formula in words, the numbers in it, every leaf with its source. */
export function explanationOf(given: {
  evaluation: Pick<Evaluation, 'graph' | 'values'>;
  catalogue: Catalogue;
  id: string;
}): FigureExplanation {
  const { evaluation, catalogue, id } = given;
  const { cell, formula, operands, leaves } = explain({
    graph: evaluation.graph,
    values: evaluation.values,
    id,
  });
  const byId = new Map(operands.map((operand) => [operand.id, operand]));
  return {
    id,
    label: sentence(cell.label),
    value: valueText(cell),
    words: formula.map(wordPiece),
    numbers: numberPieces(formula, byId),
    months: cell.shape === 'series' ? monthTable(cell) : null,
    operands: operands.map((operand) => ({
      label: sentence(operand.label),
      figure: { id: operand.id, text: valueText(operand) },
    })),
    leaves: leaves.map((leaf) => leafRow(leaf, catalogue)),
  };
}

function wordPiece(token: FormulaToken): FormulaPiece {
  return token.kind === 'text'
    ? { text: token.text, id: null }
    : { text: inSentence(token.label), id: token.id };
}

/** The same formula with numbers: a series stands there with the month the formula takes of it. */
function numberPieces(
  formula: readonly FormulaToken[],
  cells: ReadonlyMap<string, ExplainedCell>,
): FormulaPiece[] {
  return formula.map((token, index) => {
    if (token.kind === 'text') return { text: token.text, id: null };
    const cell = cells.get(token.id);
    const next = formula[index + 1];
    const following = next?.kind === 'text' ? next.text : '';
    return {
      text: cell === undefined ? inSentence(token.label) : shortValue(cell, following),
      id: token.id,
    };
  });
}

function shortValue(cell: ExplainedCell, following: string): string {
  const first = cell.values?.[0];
  const last = cell.values?.at(-1);
  if (first === undefined || last === undefined) return 'not known';
  if (cell.shape === 'scalar' || following.startsWith(' in month 1')) return printCell(cell, first);
  return following.startsWith(' in the last month')
    ? printCell(cell, last)
    : `${printCell(cell, first)} (month 1)`;
}

/** One number, or the first and the last month. */
function valueText(cell: ExplainedCell): string {
  if (cell.values === undefined) return cell.refusal ?? 'not known';
  const first = cell.values[0];
  const last = cell.values.at(-1);
  if (first === undefined || last === undefined) return 'not known';
  const text = printCell(cell, first);
  if (cell.shape === 'scalar') return text;
  if (cell.values.length === 1) return `${text} in month 1`;
  if (cell.values.every((value) => value === first)) return `${text} in every month`;
  return `${text} in month 1, ${printCell(cell, last)} in month ${cell.values.length}`;
}

function monthTable(cell: ExplainedCell): DataTable | null {
  if (cell.values === undefined) return null;
  return {
    caption: `${sentence(cell.label)}, month by month`,
    head: ['Month', sentence(cell.label)],
    rows: cell.values.map((value, index) => [String(index + 1), printCell(cell, value)]),
  };
}

function leafRow(leaf: ExplainedCell, catalogue: Catalogue): LeafRow {
  if (leaf.provenance === undefined) throw new TypeError(`${leaf.id} is not a leaf`);
  return {
    label: sentence(leaf.label),
    figure: { id: leaf.id, text: valueText(leaf) },
    source: sourceLine(catalogue, leaf.provenance),
  };
}
