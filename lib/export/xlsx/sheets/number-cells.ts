import type { Cell } from '@/lib/graph/cell';
import type { BookCell, Content, Style } from '../book';
import { FIRST_MONTH_COLUMN, VALUE_COLUMN } from '../plan/places';
import type { SheetContext } from './context';
import { answerLook, look, numberLook, type Part } from './look';
import { numberFormat } from './number-format';
import { textCell } from './rows';

/** For the decimals of a figure that has no number yet. */
const TYPICAL = [1.5];

/** The numbers of a cell in their place: one, or one for each month. A refusal stands as its reason. */
export function numberCells(cell: Cell, context: SheetContext): readonly BookCell[] {
  const column = cell.shape === 'series' ? FIRST_MONTH_COLUMN : VALUE_COLUMN;
  const figure = context.figureOf(cell);
  const answer = context.answerOf(cell);
  if ('refusal' in figure) {
    if (answer?.words === undefined)
      return [textCell(column, `Not available: ${figure.refusal}.`, look.refused)];
    const content = scalar(context.formulaOf(cell), answer.words);
    return [{ column, style: answerLook(numberFormat(cell, TYPICAL)), content }];
  }
  const { values } = figure;
  const format = numberFormat(cell, values);
  const style =
    answer === undefined ? numberLook(partOf(cell, context.fixed), format) : answerLook(format);
  const formula = cell.definition.kind === 'leaf' ? undefined : context.formulaOf(cell);
  if (cell.shape === 'series')
    return [
      ...beforeMonth1(cell, context, style),
      { column, style, content: { kind: 'run', formula, values } },
    ];
  return [{ column, style, content: scalar(formula, values[0]) }];
}

function beforeMonth1(row: Cell, context: SheetContext, style: Style): BookCell[] {
  const before = context.before(row);
  if (before === undefined) return [];
  const figure = context.figureOf(before);
  if ('refusal' in figure) return [];
  const formula = context.places.addressOf(before);
  return [{ column: FIRST_MONTH_COLUMN - 1, style, content: scalar(formula, figure.values[0]) }];
}

function scalar(formula: string | undefined, value: number | string = NaN): Content {
  if (formula !== undefined) return { kind: 'formula', formula, value };
  return typeof value === 'number' ? { kind: 'number', value } : { kind: 'text', text: value };
}

/** What kind of number a cell holds, as its colour tells. */
function partOf({ id, definition }: Cell, fixed: ReadonlyMap<string, string>): Part {
  if (definition.kind !== 'leaf') return 'worked-out';
  const { kind } = definition.provenance;
  if (kind === 'modelled') return 'modelled';
  if (kind === 'definition' || fixed.has(id)) return 'fixed';
  return kind === 'input' ? 'input' : 'assumption';
}
