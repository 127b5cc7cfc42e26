import type { Sheet } from '../book';
import type { Arrangement } from '../plan/arrange';
import { SHEETS, type SheetName } from '../plan/sheet-of';
import type { SheetContext } from './context';
import { describing, provenance, sinceExport } from './columns';
import { figureSheet, type Column } from './figure-sheet';

interface Kind {
  readonly name: SheetName;
  readonly tab: string;
  readonly holds: 'worked-out' | 'put-in';
  readonly monthly: boolean;
}

const TABS = { results: '188038', putIn: 'F9AB00', modelled: '9334E6', workings: '5F6368' };

/** The sheets of figures, in the order of their tabs. */
const KINDS: readonly Kind[] = [
  { name: SHEETS.results, tab: TABS.results, holds: 'worked-out', monthly: false },
  { name: SHEETS.inputs, tab: TABS.putIn, holds: 'put-in', monthly: false },
  { name: SHEETS.inputsByMonth, tab: TABS.putIn, holds: 'put-in', monthly: true },
  { name: SHEETS.assumptions, tab: TABS.putIn, holds: 'put-in', monthly: false },
  { name: SHEETS.assumptionsByMonth, tab: TABS.putIn, holds: 'put-in', monthly: true },
  { name: SHEETS.modelled, tab: TABS.modelled, holds: 'put-in', monthly: false },
  { name: SHEETS.modelledByMonth, tab: TABS.modelled, holds: 'put-in', monthly: true },
  { name: SHEETS.model, tab: TABS.workings, holds: 'worked-out', monthly: true },
  { name: SHEETS.workings, tab: TABS.workings, holds: 'worked-out', monthly: false },
  { name: SHEETS.cashFlow, tab: TABS.workings, holds: 'worked-out', monthly: true },
];

/** A sheet for every kind of figure that the ledger has. */
export function figureSheets(
  { lines }: Arrangement,
  context: SheetContext,
): readonly { name: SheetName; sheet: Sheet }[] {
  return KINDS.flatMap((kind) => {
    const own = lines.get(kind.name);
    if (own === undefined) return [];
    const sheet = figureSheet({ ...kind, lines: own, columns: columnsOf(kind, context) }, context);
    return [{ name: kind.name, sheet }];
  });
}

function columnsOf({ holds, monthly }: Kind, context: SheetContext): readonly Column[] {
  const how = holds === 'put-in' ? 'Where it comes from' : 'How it is worked out';
  const described = describing(context, { how, width: monthly ? 44 : 90 });
  if (monthly) return described;
  return holds === 'put-in'
    ? [...provenance(), ...described]
    : [...sinceExport(context), ...described];
}
