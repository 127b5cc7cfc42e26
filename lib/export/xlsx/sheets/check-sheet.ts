import type { BookCell, BookRow, Sheet } from '../book';
import { HEAD_ROW } from '../plan/places';
import { SHEETS } from '../plan/sheet-of';
import type { Check } from './checks';
import { look, numberLook } from './look';
import { headRows, textCell, type Head } from './rows';

const FORMAT = '#,##0.00_);(#,##0.00);0_)';
const TOTAL_ROW = HEAD_ROW + 1;
const FIRST_ROW = HEAD_ROW + 2;

/** Where the one number stands that must be 0. */
export const CHECK_TOTAL = `${SHEETS.checks}!$C$${TOTAL_ROW}`;

const HEADS: readonly Head[] = [
  { words: 'What is checked' },
  { words: 'Unit' },
  { words: 'Must be 0', isNumber: true },
  { words: 'Difference', isNumber: true },
  { words: 'Compared with', isNumber: true },
  { words: 'How' },
];

/** Checks that hold whatever is typed into the inputs, and their sum, which must be 0. */
export function checkSheet(given: {
  checks: readonly Check[];
  subtitle: string;
  /** Address of the share of an amount that counts as nothing beside it. */
  tolerance: string;
}): Sheet {
  const { checks, tolerance, subtitle } = given;
  const last = Math.max(FIRST_ROW, FIRST_ROW + checks.length - 1);
  const total: BookRow = {
    cells: [
      textCell(1, 'All checks together', look.key),
      number(3, { formula: `SUMPRODUCT(ABS($C$${FIRST_ROW}:$C$${last}))`, value: 0 }),
      textCell(6, 'The sizes of all checks below, added up', look.quiet),
    ],
  };
  return {
    name: SHEETS.checks,
    tab: 'C5221F',
    rows: [
      ...headRows({ title: SHEETS.checks, subtitle, heads: HEADS }),
      total,
      ...checks.map((check, index) => checkRow(check, FIRST_ROW + index, tolerance)),
    ],
    widths: [72, 12, 16, 18, 18, 70],
    freeze: { rows: HEAD_ROW, columns: 2 },
    print: { pagesWide: 1, headRow: HEAD_ROW, lastColumn: HEADS.length },
    mustBeZero: `C${TOTAL_ROW}:C${last}`,
  };
}

/** A difference too small for a float64 to mean anything counts as none. */
function checkRow(check: Check, row: number, tolerance: string): BookRow {
  const { what, unit, how, difference, comparedWith } = check;
  const formula = `IF(ABS($D${row})<=${tolerance}*MAX(1,ABS($E${row})),0,$D${row})`;
  return {
    cells: [
      textCell(1, what),
      textCell(2, unit, look.unit),
      number(3, { formula, value: 0 }),
      number(4, { formula: difference, value: 0 }),
      number(5, comparedWith),
      textCell(6, how, look.quiet),
    ],
  };
}

function number(column: number, given: { formula: string; value: number }): BookCell {
  return {
    column,
    style: numberLook('worked-out', FORMAT),
    content: { kind: 'formula', ...given },
  };
}
