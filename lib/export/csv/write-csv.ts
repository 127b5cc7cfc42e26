import type { Evaluation } from '@/lib/decide/evaluation';
import type { Cell } from '@/lib/graph/cell';
import type { Values } from '@/lib/graph/evaluate';
import { unitText } from '@/lib/units/unit';

/** So that spreadsheet programs read the text as UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';

/**
 * Every cell of an answer's ledger as a row of CSV (RFC 4180, UTF-8): id, label, unit, basis of what
 * was put in, why there is no value, the value, and one column a month. Numbers keep every digit.
 */
export function writeCsv({ ledger, values }: Pick<Evaluation, 'ledger' | 'values'>): string {
  const { graph, periods } = ledger;
  const months = Array.from({ length: periods }, (_, index) => `month ${index + 1}`);
  const head = ['id', 'label', 'unit', 'basis', 'refusal', 'value', ...months];
  const rows = graph.cells.map((cell) => rowOf(cell, values, periods));
  return `${BYTE_ORDER_MARK}${[head, ...rows].map((row) => `${row.join(',')}\r\n`).join('')}`;
}

function rowOf(cell: Cell, values: Values, periods: number): string[] {
  const { id, label, unit, shape, definition } = cell;
  const refusal = values.refusal(id);
  const none = Array.from({ length: periods }, () => '');
  const numbers = () =>
    shape === 'series' ? ['', ...values.series(id).map(String)] : [`${values.scalar(id)}`, ...none];
  return [
    field(id),
    field(label),
    field(unitText(unit)),
    definition.kind === 'leaf' ? definition.provenance.kind : '',
    field(refusal?.reason ?? ''),
    ...(refusal === undefined ? numbers() : ['', ...none]),
  ];
}

/** A text that a spreadsheet program would take for a formula gets an apostrophe before it. */
function field(text: string): string {
  const safe = /^[\s=+\-@]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
