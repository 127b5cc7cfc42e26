import {
  COLUMN_BEFORE,
  columnLetters,
  THIS_COLUMN,
  type BookCell,
  type BookRow,
  type Content,
  type Sheet,
} from '../book';
import type { StyleTable } from './styles';
import { escapeXml, XML_HEAD } from './xml';

/** What a sheet's cells share with those of the other sheets. */
export interface SheetContext {
  readonly styles: StyleTable;
  /** Place of a text in the table all sheets share. */
  readonly textId: (text: string) => number;
  /** What to store beside a formula in place of its own value. */
  readonly cached: <Value extends number | string>(value: Value) => Value | number;
  readonly footer: string;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** One sheet, its elements in the order the format prescribes (ECMA-376 part 1, 18.3.1.99). */
export function sheetXml(sheet: Sheet, context: SheetContext): string {
  const rows = sheet.rows.map((row, index) => rowXml({ row, number: index + 1, context }));
  return [
    XML_HEAD,
    `<worksheet xmlns="${MAIN}">`,
    `<sheetPr><tabColor rgb="FF${sheet.tab}"/><pageSetUpPr fitToPage="1"/></sheetPr>`,
    viewXml(sheet.freeze),
    '<sheetFormatPr defaultRowHeight="13.5"/>',
    columnsXml(sheet),
    `<sheetData>${rows.join('')}</sheetData>`,
    // No password: it keeps formulas from slips, not from people.
    '<sheetProtection sheet="1" formatCells="0" formatColumns="0" formatRows="0"/>',
    sheet.mustBeZero === undefined ? '' : mustBeZeroXml(sheet.mustBeZero),
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9" orientation="landscape" fitToWidth="${sheet.print.pagesWide}" fitToHeight="0"/>`,
    `<headerFooter><oddFooter>${escapeXml(footerOf(context.footer))}</oddFooter></headerFooter>`,
    '</worksheet>',
  ].join('');
}

/** In a footer & begins a code, and && is the sign itself. */
function footerOf(words: string): string {
  return `&L${words.replaceAll('&', '&&')}&C&A&RPage &P of &N`;
}

function viewXml({ rows, columns }: Sheet['freeze']): string {
  if (rows === 0 && columns === 0)
    return '<sheetViews><sheetView showGridLines="0" workbookViewId="0"/></sheetViews>';
  const pane = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  const splits = `${columns > 0 ? ` xSplit="${columns}"` : ''}${rows > 0 ? ` ySplit="${rows}"` : ''}`;
  const corner = `${columnLetters(columns + 1)}${rows + 1}`;
  return (
    '<sheetViews><sheetView showGridLines="0" workbookViewId="0">' +
    `<pane${splits} topLeftCell="${corner}" activePane="${pane}" state="frozen"/>` +
    `<selection pane="${pane}" activeCell="${corner}" sqref="${corner}"/></sheetView></sheetViews>`
  );
}

const LAST_COLUMN = 16_384;

function columnsXml({ widths, otherWidth }: Sheet): string {
  const column = (first: number, last: number, width: number) =>
    `<col min="${first}" max="${last}" width="${width}" customWidth="1"/>`;
  const own = widths.map((width, index) => column(index + 1, index + 1, width));
  const others = otherWidth === undefined ? '' : column(widths.length + 1, LAST_COLUMN, otherWidth);
  return `<cols>${own.join('')}${others}</cols>`;
}

function mustBeZeroXml(cells: string): string {
  return `<conditionalFormatting sqref="${cells}"><cfRule type="cellIs" dxfId="0" priority="1" operator="notEqual"><formula>0</formula></cfRule></conditionalFormatting>`;
}

function rowXml(given: { row: BookRow; number: number; context: SheetContext }): string {
  const { row, number, context } = given;
  if (row.cells.length === 0 && row.height === undefined) return '';
  const height = row.height === undefined ? '' : ` ht="${row.height}" customHeight="1"`;
  const cells = row.cells.map((cell) => cellXml({ cell, row: number, context }));
  return `<row r="${number}"${height}>${cells.join('')}</row>`;
}

function cellXml(given: { cell: BookCell; row: number; context: SheetContext }): string {
  const { cell, row, context } = given;
  const { content, column } = cell;
  const style = context.styles.idOf(cell.style, isRisky(content));
  if (content.kind === 'run') return runXml({ content, column, row, style, context });
  const head = `<c r="${columnLetters(column)}${row}" s="${style}"`;
  switch (content.kind) {
    case 'text':
      return `${head} t="s"><v>${context.textId(content.text)}</v></c>`;
    case 'number':
      return `${head}><v>${content.value}</v></c>`;
    case 'formula': {
      const formula = `<f>${escapeXml(content.formula)}</f>`;
      const cached = context.cached(content.value);
      return typeof cached === 'number'
        ? `${head}>${formula}<v>${cached}</v></c>`
        : `${head} t="str">${formula}<v>${escapeXml(cached)}</v></c>`;
    }
  }
}

/** Text that would be a formula if somebody opened it for editing and pressed Enter. */
function isRisky(content: Content): boolean {
  return content.kind === 'text' && /^[\s=+\-@]/.test(content.text);
}

function runXml(given: {
  content: Extract<Content, { kind: 'run' }>;
  column: number;
  row: number;
  style: number;
  context: SheetContext;
}): string {
  const { content, column, row, style, context } = given;
  const write = content.formula === undefined ? undefined : template(escapeXml(content.formula));
  return content.values
    .map((value, index) => {
      const at = column + index;
      const head = `<c r="${columnLetters(at)}${row}" s="${style}">`;
      return write === undefined
        ? `${head}<v>${value}</v></c>`
        : `${head}<f>${write(at)}</f><v>${context.cached(value)}</v></c>`;
    })
    .join('');
}

/** A formula to be written in many columns, cut once at the places where the column stands. */
function template(formula: string): (column: number) => string {
  const pieces = formula.split(new RegExp(`([${THIS_COLUMN}${COLUMN_BEFORE}])`));
  return (column) => {
    const now = columnLetters(column);
    const before = columnLetters(column - 1);
    return pieces
      .map((piece) => (piece === THIS_COLUMN ? now : piece === COLUMN_BEFORE ? before : piece))
      .join('');
  };
}
