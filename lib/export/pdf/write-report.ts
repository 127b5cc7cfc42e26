import type { ReportView } from '@/lib/view/types';
import { closeCanvas, openCanvas, type Canvas, type ReportFonts } from './canvas';
import { chartRow } from './chart-row';
import { reportDate } from './date';
import { drawFlow, heightOf, type Block } from './flow';
import { drawFooters, footerOf } from './footer';
import { keyFigures } from './kpis';
import { masthead, runningHead, subject, type Masthead } from './masthead';
import { missingLettersNote, notes } from './notes';
import { contentWidth, pageBox, type Paper } from './page';
import { routeKey } from './route-key';
import { table } from './table';
import { verdict } from './verdict';

export type { ReportFonts } from './canvas';
export type { Paper } from './page';

/** Charts take what one page leaves them between these heights; on more pages, the tallest. */
const LOWEST_CHART = 118;
const TALLEST_CHART = 178;

/** How close things stand. A report that is one page only when set tighter is set tighter. */
interface Density {
  readonly rowPadding: number;
  /** Of the usual white space between blocks. */
  readonly gaps: number;
}
const comfortable: Density = { rowPadding: 2.2, gaps: 1 };
const compact: Density = { rowPadding: 1, gaps: 0.7 };

/**
 * The board report as a tagged PDF with vector charts and selectable text: one
 * page where it fits, else as many as it needs. The same view and fonts give
 * the same bytes in one JavaScript runtime; Node and browsers compress differently.
 */
export async function writeReport(
  report: ReportView,
  fonts: ReportFonts,
  { paper = 'a4' }: { readonly paper?: Paper } = {},
): Promise<Uint8Array> {
  const date = reportDate(report.date);
  const canvas = await openCanvas({ fonts, title: subject(report), createdAt: date.instant });
  const footer = footerOf(canvas, report.footer, contentWidth(paper));
  const box = pageBox(paper, footer.height);
  const head = { report, date: date.words, box };
  drawFlow(canvas, {
    box,
    blocks: blocksOf(canvas, head),
    runningHead: runningHead(canvas, head),
  });
  drawFooters(canvas, footer, box);
  return closeCanvas(canvas);
}

/** The blocks of the report: on one page if either density allows it, else comfortably on more. */
function blocksOf(canvas: Canvas, head: Masthead): Block[] {
  for (const density of [comfortable, compact]) {
    const blocks = blocksAt(canvas, head, density);
    const left = head.box.bottom - head.box.top - heightOf(blocks(0));
    if (left >= LOWEST_CHART) return blocks(Math.min(left, TALLEST_CHART));
  }
  return blocksAt(canvas, head, comfortable)(TALLEST_CHART);
}

function blocksAt(canvas: Canvas, head: Masthead, { rowPadding, gaps }: Density) {
  const { report, box } = head;
  const rowKey = routeKey(canvas, [report.cash, report.staircase]);
  const missing = missingLettersNote(canvas, report);
  const texts = missing === null ? report.notes : [...report.notes, missing];
  const before = [
    masthead(canvas, head),
    ...verdict(canvas, report.verdict, box),
    keyFigures(canvas, report.kpis, box),
    table(canvas, { table: report.options, box, rowPadding, rowKey }),
  ];
  // Where no route can be costed there is nothing to draw; the options table says why.
  const drawn = [report.cash, report.staircase].filter(({ lines }) => lines.length > 0);
  const charts = chartRow(canvas, drawn, box);
  const after = [
    ...[report.assumptions, report.workloads]
      .filter(({ rows }) => rows.length > 0)
      .map((rows) => table(canvas, { table: rows, box, rowPadding })),
    ...notes(canvas, texts, box),
  ];
  return (chartHeight: number): Block[] =>
    [...before, ...(drawn.length > 0 ? [charts(chartHeight)] : []), ...after].map((block) => ({
      ...block,
      gap: block.gap * gaps,
    }));
}
