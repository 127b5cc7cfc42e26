import type { Cell } from '@/lib/graph/cell';
import type { Values } from '@/lib/graph/evaluate';
import { operandsOf, type Graph } from '@/lib/graph/graph';
import { sameUnit, type Unit } from '@/lib/units/unit';
import { columnLetters } from '@/lib/export/xlsx/book';
import { financeReadings } from '@/lib/export/xlsx/formulas/finance';
import { FIRST_MONTH_COLUMN, VALUE_COLUMN, type Places } from '@/lib/export/xlsx/plan/places';
import type { ReadBook } from '@/lib/testing/xlsx-read';

/** Agreement asked for, relative to a number, or to the largest amount it is a sum or difference of. */
const TOLERANCE = 1e-9;

/** What comparing one workbook with the engine found. */
export interface Comparison {
  readonly numbers: number;
  readonly refused: number;
  /** Numbers that agree only relative to the larger amounts they are made of. */
  readonly cancelled: number;
  /** Largest relative difference of the others. */
  readonly worst: number;
  readonly worstAt: string;
  readonly wrong: readonly string[];
  /** Rates of return the engine is sure of, where the scan of the workbook saw that there may be more. */
  readonly cautious: readonly string[];
}

interface Given {
  readonly graph: Graph;
  readonly values: Values;
  readonly places: Places;
  readonly book: ReadBook;
}

/** Every number of every cell of a graph, as the engine and as another program worked it out. */
export function compare(given: Given): Comparison {
  const { graph, values } = given;
  const sizes = sizesOf(graph, values);
  const wrong: string[] = [];
  const cautious: string[] = [];
  let [numbers, refused, cancelled, worst, worstAt] = [0, 0, 0, 0, ''];
  for (const cell of graph.cells) {
    if (values.refusal(cell.id) !== undefined) {
      refused += 1;
      wrong.push(...wronglyRefused(cell, given));
      continue;
    }
    for (const { expected, found, at } of numbersOf(cell, given)) {
      numbers += 1;
      const words = `${at}: ${String(found)} for ${expected}`;
      const difference = typeof found === 'number' ? Math.abs(found - expected) : NaN;
      const relative = difference === 0 ? 0 : difference / Math.abs(expected);
      if (relative <= TOLERANCE) {
        if (relative > worst) [worst, worstAt] = [relative, words];
      } else if (difference <= TOLERANCE * (sizes.get(cell) ?? 0)) cancelled += 1;
      else if (found === financeReadings.internalRate.noAnswer) cautious.push(words);
      else wrong.push(words);
    }
  }
  return { numbers, refused, cancelled, worst, worstAt, wrong, cautious };
}

function wronglyRefused(cell: Cell, { places, book }: Given): readonly string[] {
  const { sheet, row } = places.placeOf(cell);
  const text = book.get(sheet)?.get(`${columnLetters(firstColumn(cell))}${row}`)?.value;
  const isRefusal = typeof text === 'string' && text.startsWith('Not available');
  return isRefusal ? [] : [`${cell.id} was refused, and stands as ${String(text)}`];
}

function numbersOf(cell: Cell, { values, places, book }: Given) {
  const { sheet, row } = places.placeOf(cell);
  return numbersIn(cell, values).map((expected, month) => {
    const address = `${columnLetters(firstColumn(cell) + month)}${row}`;
    const found = book.get(sheet)?.get(address)?.value;
    return { expected, found, at: `${cell.id}, ${sheet}!${address}` };
  });
}

function firstColumn({ shape }: Cell): number {
  return shape === 'series' ? FIRST_MONTH_COLUMN : VALUE_COLUMN;
}

function numbersIn({ id, shape }: Cell, values: Values): readonly number[] {
  return shape === 'series' ? values.series(id) : [values.scalar(id)];
}

/**
 * The largest amount behind each cell that it is a sum or difference of: the last digits of a
 * difference of two large amounts are no better than theirs.
 */
function sizesOf(graph: Graph, values: Values): ReadonlyMap<Cell, number> {
  const sizes = new Map<Cell, number>();
  for (const cell of graph.cells) {
    if (values.refusal(cell.id) !== undefined) continue;
    const own = numbersIn(cell, values).map(Math.abs);
    const terms = operandsOf(cell).filter((operand) => areAlike(operand, cell));
    sizes.set(cell, Math.max(...own, ...terms.map((term) => sizes.get(term) ?? 0)));
  }
  return sizes;
}

/** Same unit, or a flow and its total. */
function areAlike(a: Cell, b: Cell): boolean {
  const besidesTime = ({ unit }: Cell) => ({ ...unit, month: 0 });
  const [left, right]: Unit[] = [besidesTime(a), besidesTime(b)];
  return left !== undefined && right !== undefined && sameUnit(left, right);
}
