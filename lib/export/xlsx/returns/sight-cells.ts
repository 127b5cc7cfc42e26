import { columnLetters, type BookCell } from '../book';
import { numberLook } from '../sheets/look';
import type { Sight } from './scan';

export const COUNT_FORMAT = '0_);(0);0_)';

const LOOKS = {
  amount: numberLook('worked-out', '0.00E+00_);(0.00E+00);0_)'),
  count: numberLook('worked-out', COUNT_FORMAT),
} as const;

/** What a scan sees at one rate, in four cells; each formula is a line of `scan`. */
export function sightCells(given: {
  /** First of the four columns. The rate stands in A, ln(1 + rate) in B; the next rate a row below. */
  column: number;
  row: number;
  isLast: boolean;
  sight: Sight | undefined;
  flows: string;
  months: string;
}): readonly BookCell[] {
  const { column, row, isLast, sight, flows, months } = given;
  if (sight === undefined) return [];
  const [value, slope, crosses] = [0, 1, 2].map((place) => `$${columnLetters(column + place)}`);
  const [now, next] = [`${value}${row}`, `${value}${row + 1}`];
  const [slopeNow, slopeNext] = [`${slope}${row}`, `${slope}${row + 1}`];
  const lead = `(AVERAGE(${months})-${months})`;
  const factor = `(1+$A${row})^${lead}`;
  const cells = [
    cell(column, `SUMPRODUCT(${flows}*${factor})`, sight.value),
    cell(column + 1, `SUMPRODUCT(${flows}*${lead}*${factor})`, sight.slope),
  ];
  // Nothing lies beyond the last rate.
  if (isLast) return cells;
  const bendsBack = `AND(SIGN(${now})*${slopeNow}<0,SIGN(${now})*${slopeNext}>0)`;
  const step = `($B${row + 1}-$B${row})`;
  const meet = `${now}+(${next}-${now}-${slopeNext}*${step})/(1-${slopeNext}/${slopeNow})`;
  const touch = `IF(${crosses}${row}=1,0,IF(${bendsBack},IF(SIGN(${now})*(${meet})<=0,1,0),0))`;
  return [
    ...cells,
    count(cell(column + 2, `IF((${now}>=0)<>(${next}>=0),1,0)`, sight.crosses)),
    count(cell(column + 3, touch, sight.mayTouch)),
  ];
}

function cell(column: number, formula: string, value: number): BookCell {
  return { column, style: LOOKS.amount, content: { kind: 'formula', formula, value } };
}

function count(one: BookCell): BookCell {
  return { ...one, style: LOOKS.count };
}
