import type { Cell } from '@/lib/graph/cell';
import type { BookCell, Content, Style } from '../book';
import { FIRST_MONTH_COLUMN, VALUE_COLUMN } from '../plan/places';
import type { SheetContext } from './context';
import { look, numberLook, type Part } from './look';
import { numberFormat } from './number-format';
import { textCell } from './rows';

/** The numbers of a cell in their place: one, or one for each month. A refusal stands as its reason. */
export function numberCells(cell: Cell, context: SheetContext): readonly BookCell[] {
  const column = cell.shape === 'series' ? FIRST_MONTH_COLUMN : VALUE_COLUMN;
  const figure = context.figureOf(cell);
  if ('refusal' in figure)
    return [textCell(column, `Not available: ${figure.refusal}.`, look.refused)];
  const { values } = figure;
  const style = numberLook(partOf(cell, context.fixed), numberFormat(cell, values));
  const formula = cell.definition.kind === 'leaf' ? undefined : context.formulaOf(cell);
  if (cell.shape === 'series')
    return [
      ...beforeMonth1(cell, context, style),
      { column, style, content: { kind: 'run', formula, values } },
    ];
  return [{ column, style, content: scalar(formula, values) }];
}

function beforeMonth1(row: Cell, context: SheetContext, style: Style): BookCell[] {
  const before = context.before(row);
  if (before === undefined) return [];
  const figure = context.figureOf(before);
  if ('refusal' in figure) return [];
  const formula = context.places.addressOf(before);
  return [{ column: FIRST_MONTH_COLUMN - 1, style, content: scalar(formula, figure.values) }];
}

function scalar(formula: string | undefined, [value = NaN]: readonly number[]): Content {
  return formula === undefined ? { kind: 'number', value } : { kind: 'formula', formula, value };
}

/** What kind of number a cell holds, as its colour tells. */
export function partOf({ id, definition }: Cell, fixed: ReadonlyMap<string, string>): Part {
  if (definition.kind !== 'leaf') return 'worked-out';
  const { kind } = definition.provenance;
  if (kind === 'modelled') return 'modelled';
  if (kind === 'definition' || fixed.has(id)) return 'fixed';
  return kind === 'input' ? 'input' : 'assumption';
}
