import type { Cell } from '@/lib/graph/cell';
import type { Values } from '@/lib/graph/evaluate';
import type { TableLine } from '@/lib/model/cash-table';

const MONTHS_PER_YEAR = 12;

/** What the columns are: years or months, of a horizon of so many months. */
export interface Columns {
  readonly by: 'year' | 'month';
  readonly periods: number;
  readonly values: Values;
}

/** One line's numbers, a column each: before month 1, the periods, the total. */
export interface LineNumbers {
  readonly key: string;
  readonly label: string;
  /** NaN where the cell was refused; undefined where the line has no cell. */
  readonly exact: readonly (number | undefined)[];
  readonly ids: readonly (string | undefined)[];
}

/** The heads of the columns; a last year that is cut short says so. */
export function columnHeads({ by, periods }: Columns): string[] {
  const count = by === 'month' ? periods : Math.ceil(periods / MONTHS_PER_YEAR);
  const heads = Array.from({ length: count }, (_, index) => {
    if (by === 'month') return `Month ${index + 1}`;
    const months = Math.min(MONTHS_PER_YEAR, periods - index * MONTHS_PER_YEAR);
    const short = months === 1 ? ' (1 month)' : ` (${months} months)`;
    return `Year ${index + 1}${months < MONTHS_PER_YEAR ? short : ''}`;
  });
  return ['Before month 1', ...heads, 'Total'];
}

/** Reads the cells of a line, one a column, in the order of the heads. */
export function lineNumbers(line: TableLine, columns: Columns): LineNumbers {
  const { values } = columns;
  const read = [
    readOne(line.before, values),
    ...(columns.by === 'month'
      ? readMonths(line.monthly, columns)
      : line.yearly.map((cell) => readOne(cell, values))),
    readOne(line.total, values),
  ];
  return {
    key: line.key,
    label: line.label,
    exact: read.map(({ number }) => number),
    ids: read.map(({ id }) => id),
  };
}

interface Read {
  readonly id: string | undefined;
  readonly number: number | undefined;
}

function readOne(cell: Cell | null, values: Values): Read {
  if (cell === null) return { id: undefined, number: undefined };
  const { id } = cell;
  return { id, number: values.refusal(id) === undefined ? values.scalar(id) : NaN };
}

function readMonths({ id }: Cell, { values, periods }: Columns): Read[] {
  return values.refusal(id) === undefined
    ? values.series(id).map((number) => ({ id, number }))
    : Array.from({ length: periods }, () => ({ id, number: NaN }));
}
