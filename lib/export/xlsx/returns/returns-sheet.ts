import { unitText } from '@/lib/units/unit';
import type { BookRow, Sheet } from '../book';
import { HEAD_ROW } from '../plan/places';
import { SHEETS } from '../plan/sheet-of';
import type { SheetContext } from '../sheets/context';
import { look, numberLook } from '../sheets/look';
import { sentence } from '../sheets/figure-sheet';
import { EMPTY_ROW, headRows, textCell, textRow, type Head } from '../sheets/rows';
import { FIRST_RATE_ROW, type ScannedRate } from './rates';
import { rateCells } from './rate-cells';
import { scan, SCANNED_RATES } from './scan';
import { COUNT_FORMAT, sightCells } from './sight-cells';

// Each rate of return twice: above, the one rate of its flows, found by the program's own IRR from
// the scanned rates around it; below, the scan that shows there is no other.

const HEADS: readonly Head[] = [
  { words: 'What it is' },
  { words: 'Unit' },
  { words: 'Times the value crosses zero', isNumber: true },
  { words: 'Places where it may touch it', isNumber: true },
  { words: 'Between the rate', isNumber: true },
  { words: 'and the rate', isNumber: true },
  { words: 'IRR from the lower', isNumber: true },
  { words: 'IRR from the higher', isNumber: true },
  { words: 'IRR from a modified rate', isNumber: true },
  { words: 'Rate a period' },
];
/** The columns of the scan of one rate. */
const SCAN_HEADS = ['Value', 'Slope', 'Crosses zero', 'May touch zero'];

const HOW = [
  'Value: the flows as of the middle of their time, at the rate on the left. It has the sign of their present value. Slope: its change with ln(1 + rate).',
  'It crosses zero between two rates where its sign changes; it may touch zero where it bends back and its two tangents meet beyond zero. One crossing and no touch: one rate.',
];

/** Above and below the words about how it is done: an empty row, and the names of the rates. */
const ROWS_BETWEEN = 2;

/** Rates whose scans fit side by side on a printed page. */
const RATES_A_PAGE = 2;

const RATE = '0.00%_);(0.00%);0.00%_)';
const LOOKS = {
  rate: numberLook('fixed', RATE),
  log: numberLook('worked-out', '0.0000_);(0.0000);0_)'),
} as const;

/** First column of the scan of a rate, the rates and their logarithms being in A and B. */
const scanColumn = (place: number) => 3 + place * SCAN_HEADS.length;

/** The sheet that finds the rates of return. */
export function returnsSheet(rates: readonly ScannedRate[], context: SheetContext): Sheet {
  const headRow = FIRST_RATE_ROW + rates.length + HOW.length + ROWS_BETWEEN;
  const first = headRow + 1;
  const last = headRow + SCANNED_RATES.length;
  const sights = rates.map(({ flows }) => scan(flows));
  const rows: readonly BookRow[] = [
    ...headRows({ title: SHEETS.returns, subtitle: context.subtitle, heads: HEADS }),
    ...rates.map((rate, place) => ({
      cells: [
        textCell(1, sentence(rate.cell.label)),
        textCell(2, unitText(rate.cell.unit), look.unit),
        ...rateCells({
          rate,
          row: FIRST_RATE_ROW + place,
          scanned: { column: scanColumn(place), first, last, sights: sights[place] ?? [] },
          flows: context.places.flowsOf(rate.row).flows,
          tolerance: context.checkTolerance,
          formats: { rate: RATE, count: COUNT_FORMAT },
        }),
      ],
    })),
    EMPTY_ROW,
    ...HOW.map((words) => textRow(words, look.quiet)),
    {
      cells: rates.map(({ cell }, place) =>
        textCell(scanColumn(place), sentence(cell.label), look.quiet),
      ),
    },
    scanHeads(rates.length),
    ...SCANNED_RATES.map((rate, index) => ({
      cells: [
        { column: 1, style: LOOKS.rate, content: { kind: 'number' as const, value: rate } },
        {
          column: 2,
          style: LOOKS.log,
          content: {
            kind: 'formula' as const,
            formula: `LN(1+$A${first + index})`,
            value: Math.log1p(rate),
          },
        },
        ...rates.flatMap((each, place) =>
          sightCells({
            column: scanColumn(place),
            row: first + index,
            isLast: first + index === last,
            sight: sights[place]?.[index],
            ...context.places.flowsOf(each.row),
          }),
        ),
      ],
    })),
  ];
  return {
    name: SHEETS.returns,
    tab: '5F6368',
    rows,
    widths: [58, 14],
    otherWidth: 18,
    freeze: { rows: HEAD_ROW, columns: 2 },
    print: { pagesWide: Math.ceil(rates.length / RATES_A_PAGE), headRow: HEAD_ROW },
  };
}

function scanHeads(count: number): BookRow {
  const heads = Array.from({ length: count }, (_, place) =>
    SCAN_HEADS.map((words, index) => textCell(scanColumn(place) + index, words, look.headRight)),
  );
  return {
    cells: [
      textCell(1, 'Rate a period', look.headRight),
      textCell(2, 'ln(1 + rate)', look.headRight),
      ...heads.flat(),
    ],
  };
}
