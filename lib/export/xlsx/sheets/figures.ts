import type { Cell } from '@/lib/graph/cell';
import type { Values } from '@/lib/graph/evaluate';

/** The numbers of one cell (one for each month of a row), or why it has none. */
export type Figure = { readonly values: readonly number[] } | { readonly refusal: string };

export type FigureOf = (cell: Cell) => Figure;

export function figuresOf(values: Values): FigureOf {
  return (cell) => {
    const refusal = values.refusal(cell.id);
    if (refusal !== undefined) return { refusal: refusal.reason };
    return {
      values: cell.shape === 'series' ? values.series(cell.id) : [values.scalar(cell.id)],
    };
  };
}
