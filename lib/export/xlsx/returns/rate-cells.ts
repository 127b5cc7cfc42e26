import { columnLetters, type BookCell } from '../book';
import { financeReadings } from '../formulas/finance';
import { answerLook, numberLook } from '../sheets/look';
import { FOUND_COLUMN, type ScannedRate } from './rates';
import { SCANNED_RATES, type Sight } from './scan';

/** What stands where a program's IRR finds nothing, or nothing was to be found. */
const NONE = 'none';

const COLUMNS = { crossings: 3, touches: 4, low: 5, high: 6, tries: 7 };

/** One rate of return on its row: where the scan saw it, what IRR finds there, and the answer. */
export function rateCells(given: {
  rate: ScannedRate;
  row: number;
  /** First column and the rows of its scan, and what was seen there at export. */
  scanned: { column: number; first: number; last: number; sights: readonly Sight[] };
  flows: string;
  tolerance: string;
  formats: { rate: string; count: string };
}): readonly BookCell[] {
  const { rate, row, scanned, flows, tolerance, formats } = given;
  const { first, last, sights } = scanned;
  const list = (column: number, end: number) => {
    const letters = columnLetters(column);
    return `$${letters}$${first}:$${letters}$${end}`;
  };
  const crosses = list(scanned.column + 2, last - 1);
  const touches = list(scanned.column + 3, last - 1);
  const place = sights.findIndex(({ crosses: one }) => one === 1);
  const at = (column: number) => `$${columnLetters(column)}${row}`;
  const [low, high] = [at(COLUMNS.low), at(COLUMNS.high)];
  const bound = (further: string) =>
    `IFERROR(INDEX(${list(1, last)},MATCH(1,${crosses},0)${further}),"${NONE}")`;
  const guesses = [low, high, `MIRR(${flows},${low},${low})`];
  const tries = guesses.map((guess) => `IFERROR(IRR(${flows},${guess}),"${NONE}")`);
  const asNumber = (column: number, text: string, value: number | string | undefined) => ({
    column,
    content: { kind: 'formula' as const, formula: text, value: value ?? NONE },
    style:
      column < COLUMNS.low ? numberLook('worked-out', formats.count) : answerLook(formats.rate),
  });
  const found = tries.reduceRight((otherwise, _, index) => {
    const one = at(COLUMNS.tries + index);
    const within = `AND(ISNUMBER(${one}),${one}>=${low}-${tolerance},${one}<=${high}+${tolerance})`;
    return `IF(${within},${one},${otherwise})`;
  }, `"${financeReadings.internalRate.noAnswer}"`);
  const isOne = `AND(${at(COLUMNS.crossings)}=1,${at(COLUMNS.touches)}=0)`;
  const sentence = `"${financeReadings.internalRate.noAnswer}"`;
  const known = typeof rate.answer === 'number' ? rate.answer : NONE;
  return [
    asNumber(COLUMNS.crossings, `SUM(${crosses})`, count(sights, 'crosses')),
    asNumber(COLUMNS.touches, `SUM(${touches})`, count(sights, 'mayTouch')),
    asNumber(COLUMNS.low, bound(''), SCANNED_RATES[place]),
    asNumber(COLUMNS.high, bound('+1'), place === -1 ? NONE : SCANNED_RATES[place + 1]),
    ...tries.map((text, index) => asNumber(COLUMNS.tries + index, text, known)),
    asNumber(FOUND_COLUMN, `IF(${isOne},${found},${sentence})`, rate.answer),
  ];
}

function count(sights: readonly Sight[], what: 'crosses' | 'mayTouch'): number {
  return sights.reduce((sum, sight) => sum + sight[what], 0);
}
