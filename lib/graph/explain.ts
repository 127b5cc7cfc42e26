import { unitText } from '@/lib/units/unit';
import { Cell } from './cell';
import type { Values } from './evaluate';
import type { Expression, Provenance } from './expression';
import { cellById, leavesOf, operandsOf, type Graph } from './graph';
import type { Shape } from './operators/operator';

/** One piece of a formula: words, or a cell the reader can open in turn. */
export type FormulaToken =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'cell'; readonly id: string; readonly label: string };

/** A cell as it stands in an explanation: its number (or one per period), or why it has none. */
export interface ExplainedCell {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly shape: Shape;
  readonly values: readonly number[] | undefined;
  readonly refusal: string | undefined;
  readonly provenance: Provenance | undefined;
}

/** Why a cell has the value it has: the formula, the numbers in it, and every leaf below it. */
export interface Explanation {
  readonly cell: ExplainedCell;
  readonly formula: readonly FormulaToken[];
  readonly operands: readonly ExplainedCell[];
  readonly leaves: readonly ExplainedCell[];
}

/** Reads a cell's own formula back, with the numbers of one evaluation. */
export function explain({
  graph,
  values,
  id,
}: {
  graph: Graph;
  values: Values;
  id: string;
}): Explanation {
  const cell = cellById(graph, id);
  const show = (at: Cell): ExplainedCell => explained(at, values);
  return {
    cell: show(cell),
    formula: cell.definition.kind === 'named' ? merged(tokens(cell.definition.formula)) : [],
    operands: operandsOf(cell).map(show),
    leaves: leavesOf(cell).map(show),
  };
}

function explained(cell: Cell, values: Values): ExplainedCell {
  const refusal = values.refusal(cell.id)?.reason;
  const numbers = () =>
    cell.shape === 'series' ? values.series(cell.id) : [values.scalar(cell.id)];
  return {
    id: cell.id,
    label: cell.label,
    unit: unitText(cell.unit),
    shape: cell.shape,
    values: refusal === undefined ? numbers() : undefined,
    refusal,
    provenance: cell.definition.kind === 'leaf' ? cell.definition.provenance : undefined,
  };
}

function tokens(expression: Expression): readonly FormulaToken[] {
  if (expression instanceof Cell)
    return [{ kind: 'cell', id: expression.id, label: expression.label }];
  if (expression.definition.kind !== 'operation') return [];
  const { operator, operands } = expression.definition;
  return operator.words(operands.length).flatMap((piece): readonly FormulaToken[] => {
    if (typeof piece === 'string') return [text(piece)];
    const operand = operands[piece.operand];
    if (operand === undefined) return [];
    const inner = tokens(operand);
    return needsBrackets({ outer: expression, inner: operand, position: piece.operand })
      ? [text('('), ...inner, text(')')]
      : inner;
  });
}

/** Brackets keep the reading unambiguous: phrases are always set off inside another formula. */
function needsBrackets(at: { outer: Expression; inner: Expression; position: number }): boolean {
  const outer = binding(at.outer);
  const inner = binding(at.inner);
  if (inner === 'atom') return false;
  if (inner === 'phrase' || typeof outer === 'string') return true;
  // a − (b − c) and a ÷ (b ÷ c) need theirs, a − b − c does not
  return inner < outer || (inner === outer && at.position > 0);
}

function binding(expression: Expression): number | 'atom' | 'phrase' {
  if (expression instanceof Cell || expression.definition.kind !== 'operation') return 'atom';
  return expression.definition.operator.binds ?? 'phrase';
}

function text(words: string): FormulaToken {
  return { kind: 'text', text: words };
}

function merged(list: readonly FormulaToken[]): readonly FormulaToken[] {
  const result: FormulaToken[] = [];
  for (const token of list) {
    const previous = result.at(-1);
    if (token.kind === 'text' && previous?.kind === 'text')
      result[result.length - 1] = text(previous.text + token.text);
    else result.push(token);
  }
  return result;
}
