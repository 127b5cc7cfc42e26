import type { Cell } from '@/lib/graph/cell';
import { columnLetters, sheetPrefix } from '../book';
import type { StandIns } from '../formulas/formula';
import { readingOf } from '../formulas/readings';
import type { Answer } from '../plan/answers';
import { HEAD_ROW } from '../plan/places';
import { SHEETS } from '../plan/sheet-of';
import type { FigureOf } from '../sheets/figures';

/** A rate of return, and what it is the rate of. */
export interface ScannedRate {
  readonly cell: Cell;
  /** Its row of flows, what comes before month 1, and both as they were at export. */
  readonly row: Cell;
  readonly flows: readonly number[];
  /** Its answer a period, or the sentence in its place. */
  readonly answer: number | string;
}

/** Where on the sheet the rates are found: one to a row, under the heads. */
export const FIRST_RATE_ROW = HEAD_ROW + 1;
export const FOUND_COLUMN = 10;

/** The rates of return that the sheet "Returns" finds: of all flows that have numbers. */
export function scannedRates(given: {
  cells: readonly Cell[];
  answers: ReadonlyMap<Cell, Answer>;
  standIns: StandIns;
  figureOf: FigureOf;
}): readonly ScannedRate[] {
  const { cells, answers, standIns, figureOf } = given;
  const numbersOf = (cell: Cell | undefined): readonly number[] => {
    const figure = cell === undefined ? undefined : figureOf(cell);
    return figure !== undefined && 'values' in figure ? figure.values : [];
  };
  return cells.flatMap((cell): ScannedRate[] => {
    const { definition } = cell;
    const answer = answers.get(cell);
    if (answer === undefined || definition.kind !== 'named') return [];
    const operation = definition.formula;
    if (operation.definition.kind !== 'operation') return [];
    const { operator, operands } = operation.definition;
    const { flows: places, isScanned } = readingOf(operator.name);
    const row = standIns.flows(operation);
    if (isScanned !== true || places?.period === undefined || row === undefined) return [];
    const operand = (position: number) => {
      const expression = operands[position];
      return expression === undefined ? [] : numbersOf(standIns.cell(expression, 'scalar'));
    };
    const [rate] = numbersOf(cell);
    const [period = NaN] = operand(places.period);
    return [
      {
        cell,
        row,
        flows: [...operand(places.before), ...numbersOf(row)],
        answer: rate === undefined ? (answer.words ?? '') : rate * period,
      },
    ];
  });
}

/** Where the rate that a cell gives is found, from anywhere in the workbook. */
export function foundRateAddress(rates: readonly ScannedRate[], cell: Cell): string {
  const place = rates.findIndex((rate) => rate.cell === cell);
  if (place === -1) throw new RangeError(`no rate of return is found for ${cell.id}`);
  return `${sheetPrefix(SHEETS.returns)}$${columnLetters(FOUND_COLUMN)}$${FIRST_RATE_ROW + place}`;
}
