import type { Evaluation } from '@/lib/decide/evaluation';
import { formatAccounting } from '@/lib/format/accounting';
import { formatCount } from '@/lib/format/count';
import type { Values } from '@/lib/graph/evaluate';
import type { CashTable } from '@/lib/model/cash-table';
import type { CashFlowAsked } from './cash-flow-asked';
import { columnHeads, lineNumbers, type LineNumbers } from './cash-flow-columns';
import { printedDollars } from './cash-flow-foot';
import type { StatementCell, StatementGroup, StatementRow, StatementView } from './finance-types';
import { optionOf, sentence } from './words';

/** Half a cent: less is what sums of doubles leave where nothing is left. */
const NOTHING = 0.005;

/** A group of lines, by key; a key that ends in a dot stands for all lines that begin with it. */
interface Group {
  readonly title: string | null;
  readonly parts: readonly string[];
  readonly total?: string;
}

const bookGroups: readonly Group[] = [
  {
    title: 'Book value of what is owned',
    parts: ['book.opening', 'book.bought', 'book.writtenOff', 'book.disposed'],
    total: 'book.closing',
  },
  {
    title: 'Loan',
    parts: ['owed.opening', 'owed.drawn', 'owed.paidBack'],
    total: 'owed.closing',
  },
];

function groupsOf({ statement, tax }: CashFlowAsked): readonly Group[] {
  const after = tax === 'after';
  if (statement === 'books')
    return [
      {
        title: 'Cost in profit and loss',
        parts: ['expensed', 'depreciation', 'disposal'],
        total: 'profitAndLoss',
      },
      ...(after ? [{ title: null, parts: ['bookTax'], total: 'profitAndLossAfterTax' }] : []),
      ...bookGroups,
    ];
  return [
    { title: 'Running costs', parts: ['opex.'], total: 'opex' },
    { title: 'Purchases and resale', parts: ['capex.'], total: 'capex' },
    { title: 'Loans', parts: ['lent.'], total: 'lent' },
    { title: null, parts: [], total: 'cash' },
    ...(after ? [{ title: null, parts: ['taxSaved'], total: 'cashAfterTax' }] : []),
    { title: null, parts: [after ? 'cumulativeAfterTax' : 'cumulative'] },
  ];
}

/** One table as a statement; printed parts foot to printed totals in every column. */
export function cashFlowStatement(given: {
  evaluation: Evaluation;
  asked: CashFlowAsked;
  table: CashTable;
  values: Values;
}): StatementView {
  const { evaluation, asked, table, values } = given;
  const columns = { by: asked.by, periods: evaluation.ledger.periods, values };
  const lines = new Map(table.lines.map((line) => [line.key, lineNumbers(line, columns)] as const));
  const printed = printedDollars(lines, treeOf(asked));
  const row = (line: LineNumbers, weight: StatementRow['weight']): StatementRow => ({
    key: line.key,
    label: sentence(line.label),
    weight,
    cells: line.exact.map((exact, column) =>
      dollarCell({ exact, id: line.ids[column], whole: printed.get(line.key)?.[column] }),
    ),
  });
  return {
    caption: captionOf(evaluation, asked),
    corner: 'US dollars',
    head: columnHeads(columns),
    groups: [
      ...groupsOf(asked).flatMap((group) => groupRows(group, { lines, row })),
      carbonGroup(evaluation, asked, lines),
    ],
    notes: notesOf(asked),
  };
}

/** What adds up to what in each statement. */
function treeOf({ statement, tax }: CashFlowAsked): { root: string; balance: string | null } {
  const suffix = tax === 'after' ? 'AfterTax' : '';
  return statement === 'cash'
    ? { root: `cash${suffix}`, balance: `cumulative${suffix}` }
    : { root: `profitAndLoss${suffix}`, balance: null };
}

/** The rows of a group; none where all of its lines are nothing throughout. */
function groupRows(
  { title, parts, total }: Group,
  given: {
    lines: ReadonlyMap<string, LineNumbers>;
    row: (line: LineNumbers, weight: StatementRow['weight']) => StatementRow;
  },
): StatementGroup[] {
  const { lines, row } = given;
  const own = [...lines.values()].filter(({ key }) =>
    parts.some((part) => (part.endsWith('.') ? key.startsWith(part) : key === part)),
  );
  const moved = own.filter(isSomething);
  const totalLine = total === undefined ? undefined : lines.get(total);
  if (title !== null && moved.length === 0) return [];
  // Named lines stand even where they are nothing; parts of a cost only where they are something.
  const shown = parts.some((part) => part.endsWith('.')) ? moved : own;
  return [
    {
      title,
      rows: [
        ...shown.map((line) => row(line, 'part')),
        ...(totalLine === undefined ? [] : [row(totalLine, 'total')]),
      ],
    },
  ];
}

function isSomething({ exact }: LineNumbers): boolean {
  return exact.some((number) => number !== undefined && !(Math.abs(number) < NOTHING));
}

function dollarCell(given: {
  exact: number | undefined;
  id: string | undefined;
  whole: number | undefined;
}): StatementCell {
  const { exact, id, whole } = given;
  if (id === undefined || exact === undefined) return null;
  if (whole === undefined || !Number.isFinite(exact)) return { id, text: 'not known' };
  const text = formatAccounting(whole, { exact });
  return text === '–' ? text : { id, text };
}

function carbonGroup(
  evaluation: Evaluation,
  { option, against }: CashFlowAsked,
  lines: ReadonlyMap<string, LineNumbers>,
): StatementGroup {
  const carbon = lines.get('carbon');
  const head = { key: 'carbon', label: 'Carbon, t CO₂e', weight: 'part' } as const;
  const silent = [option, ...(against === null ? [] : [against])].filter(
    (id) => evaluation.ledger.routes.get(id)?.carbon === null,
  );
  const names = silent.map((id) => optionOf(evaluation, id).label).join(' and ');
  const cells =
    carbon === undefined
      ? `not published for ${names}`
      : carbon.exact.map((exact, column) => tonnesCell(exact, carbon.ids[column]));
  return { title: 'Not money', rows: [{ ...head, cells }] };
}

function tonnesCell(exact: number | undefined, id: string | undefined): StatementCell {
  if (exact === undefined || id === undefined) return null;
  if (!Number.isFinite(exact)) return { id, text: 'not known' };
  if (exact === 0) return '–';
  const text = formatCount(Math.abs(exact));
  return { id, text: exact < 0 ? `(${text})` : text };
}

function captionOf(evaluation: Evaluation, asked: CashFlowAsked): string {
  const { option, against, statement, by, tax } = asked;
  const name = optionOf(evaluation, option).label;
  const who = against === null ? name : `${name} less ${optionOf(evaluation, against).label}`;
  const what = statement === 'cash' ? 'cash paid' : 'cost in profit and loss';
  return `${who}: ${what} by ${by}, ${tax} tax, US dollars`;
}

function notesOf({ against, statement }: CashFlowAsked): string[] {
  return [
    against === null
      ? 'A cost is a plain figure; what is received or saved stands in parentheses.'
      : 'Where the first route costs less than the second, the difference stands in parentheses.',
    'Whole dollars, rounded so that every column and every row adds up as printed.',
    ...(statement === 'books'
      ? ['Purchases are written off over their life instead of counting when paid.']
      : []),
  ];
}
