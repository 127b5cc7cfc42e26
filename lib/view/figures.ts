import { formatMoney } from '@/lib/format/money';
import { formatPercent } from '@/lib/format/ratio';
import type { Evaluation } from '@/lib/decide/evaluation';
import type { Cell } from '@/lib/graph/cell';
import { unitText } from '@/lib/units/unit';
import { printCell } from './print';
import type { FigureText } from './types';

/** How a figure is printed where its unit alone does not say it best. */
export type Print = 'quantity' | 'money' | 'compact-money' | 'unit-price' | 'percent';

const printers: Readonly<Record<Exclude<Print, 'quantity'>, (value: number) => string>> = {
  money: (value) => formatMoney(value, { negative: 'parentheses' }),
  'compact-money': (value) => formatMoney(value, { style: 'compact', negative: 'parentheses' }),
  'unit-price': (value) => formatMoney(value, { style: 'unit-price' }),
  percent: (value) => formatPercent(value),
};

/** A cell's value as text: its one number, or its first month. */
export function figureOf(
  evaluation: Pick<Evaluation, 'values'>,
  cell: Cell,
  print: Print = 'quantity',
): FigureText {
  const value = firstValue(evaluation, cell);
  if (value === null) return { id: cell.id, text: 'not known' };
  const unit = unitText(cell.unit);
  const text =
    print === 'quantity' ? printCell({ id: cell.id, unit }, value) : printers[print](value);
  return { id: cell.id, text };
}

/** The number of a scalar cell, month 1 of a series, null where it was refused. */
export function firstValue({ values }: Pick<Evaluation, 'values'>, cell: Cell): number | null {
  if (values.refusal(cell.id) !== undefined) return null;
  if (cell.shape === 'scalar') return values.scalar(cell.id);
  const [first] = values.series(cell.id);
  return first ?? null;
}
