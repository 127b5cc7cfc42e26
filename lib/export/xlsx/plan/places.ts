import type { Cell } from '@/lib/graph/cell';
import { columnLetters, COLUMN_BEFORE, sheetPrefix, THIS_COLUMN } from '../book';
import type { References } from '../formulas/formula';

/** Where a cell stands: every number in column C, every row of months from column F on. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
}

export const VALUE_COLUMN = 3;
/** Where a single worked-out figure has the engine's answer beside it. */
export const AT_EXPORT_COLUMN = 4;
export const FIRST_MONTH_COLUMN = 6;
/** Where the heads of columns stand, the numbers of months among them: the same on every sheet. */
export const HEAD_ROW = 4;

/** Where everything is, in the words of formulas. */
export interface Places {
  readonly placeOf: (cell: Cell) => Place;
  /** The cell, or the whole row of months, from anywhere in the workbook. */
  readonly addressOf: (cell: Cell) => string;
  /** A row with what comes before month 1, and the months beside it, from anywhere in the workbook. */
  readonly flowsOf: (cell: Cell) => { readonly flows: string; readonly months: string };
  /** References as the formula of one cell spells them: without the sheet where it is its own. */
  readonly referencesFrom: (cell: Cell) => References;
}

const value = columnLetters(VALUE_COLUMN);
const first = columnLetters(FIRST_MONTH_COLUMN);
const before = columnLetters(FIRST_MONTH_COLUMN - 1);

/** Answers for cells that have been given a place. */
export function placesOf(given: {
  readonly places: ReadonlyMap<Cell, Place>;
  readonly periods: number;
  /** Cells that formulas read besides those of the graph. */
  readonly constants: { readonly tolerance: Cell; readonly smallRate: Cell };
  /** Where the rate of return that a cell gives is found. */
  readonly rateOf: (cell: Cell) => string;
}): Places {
  const { places, periods, constants, rateOf } = given;
  const last = columnLetters(FIRST_MONTH_COLUMN + periods - 1);
  const placeOf = (cell: Cell): Place => {
    const place = places.get(cell);
    if (place === undefined) throw new RangeError(`${cell.id} has no place in the workbook`);
    return place;
  };
  const flowsOf = (row: number) => `$${before}$${row}:$${last}$${row}`;
  const rowOf = (row: number) => `$${first}$${row}:$${last}$${row}`;
  const cells = ({ row }: Place, cell: Cell) =>
    cell.shape === 'series' ? rowOf(row) : `$${value}$${row}`;
  return {
    placeOf,
    addressOf: (cell) => `${sheetPrefix(placeOf(cell).sheet)}${cells(placeOf(cell), cell)}`,
    flowsOf: (cell) => {
      const { sheet, row } = placeOf(cell);
      const prefix = sheetPrefix(sheet);
      return { flows: `${prefix}${flowsOf(row)}`, months: `${prefix}${flowsOf(HEAD_ROW)}` };
    },
    referencesFrom: (from) => {
      const own = placeOf(from).sheet;
      const at = (cell: Cell, spell: (row: number) => string) => {
        const { sheet, row } = placeOf(cell);
        return `${sheet === own ? '' : sheetPrefix(sheet)}${spell(row)}`;
      };
      return {
        value: (cell) =>
          at(cell, (row) =>
            cell.shape === 'series' ? `${THIS_COLUMN}${row}` : `$${value}$${row}`,
          ),
        before: (cell) => at(cell, (row) => `${COLUMN_BEFORE}${row}`),
        soFar: (cell) => at(cell, (row) => `$${first}${row}:${THIS_COLUMN}${row}`),
        all: (cell) => at(cell, rowOf),
        firstMonth: (cell) => at(cell, (row) => `$${first}$${row}`),
        lastMonth: (cell) => at(cell, (row) => `$${last}$${row}`),
        monthsBeside: (cell) => at(cell, () => rowOf(HEAD_ROW)),
        flows: (cell) => at(cell, flowsOf),
        flowMonths: (cell) => at(cell, () => flowsOf(HEAD_ROW)),
        rateFound: rateOf,
        month: `${THIS_COLUMN}$${HEAD_ROW}`,
        monthsSoFar: `$${first}$${HEAD_ROW}:${THIS_COLUMN}$${HEAD_ROW}`,
        tolerance: at(constants.tolerance, (row) => `$${value}$${row}`),
        smallRate: at(constants.smallRate, (row) => `$${value}$${row}`),
      };
    },
  };
}
