import { footFlows, type Flow } from '@/lib/format/foot-flows';
import type { LineNumbers } from './cash-flow-columns';

/** Whole dollars of each line, a column each; undefined where there is nothing to print. */
export type Printed = ReadonlyMap<string, readonly (number | undefined)[]>;

type Lines = ReadonlyMap<string, LineNumbers>;

/** Lines that add up to a root in every column, and a balance that the root adds up to. */
interface Tree {
  /** A line of its own, or only the name of what the balance changes by. */
  readonly root: string;
  readonly balance: string | null;
}

const PARTS: Readonly<Record<string, readonly string[]>> = {
  cashAfterTax: ['cash', 'taxSaved'],
  cash: ['opex', 'capex', 'lent'],
  opex: ['opex.'],
  capex: ['capex.'],
  lent: ['lent.'],
  profitAndLossAfterTax: ['profitAndLoss', 'bookTax'],
  profitAndLoss: ['expensed', 'depreciation', 'disposal'],
  book: ['book.bought', 'book.writtenOff', 'book.disposed'],
  owed: ['owed.drawn', 'owed.paidBack'],
};
const BALANCES = ['book', 'owed'];

/**
 * Rounds to whole dollars so that what is printed adds up: parts to totals in every column, columns
 * to the total of every row, cash to the cash paid so far, balances from their start to their end.
 * No figure is a whole dollar off.
 */
export function printedDollars(lines: Lines, statement: Tree): Printed {
  const printed = new Map<string, (number | undefined)[]>();
  footTree(statement, lines, printed);
  for (const name of BALANCES) {
    footTree({ root: name, balance: `${name}.closing` }, lines, printed);
    const opening = lines.get(`${name}.opening`);
    const ends = printed.get(`${name}.closing`);
    // What stands at the start of a period is what stood at the end of the one before.
    if (opening !== undefined && ends !== undefined)
      printed.set(
        opening.key,
        opening.exact.map((exact, column) => (exact === undefined ? exact : ends[column - 1])),
      );
  }
  return printed;
}

interface Place {
  readonly key: string;
  readonly column: number;
}

function footTree(tree: Tree, lines: Lines, printed: Map<string, (number | undefined)[]>): void {
  const placed = placedFlows(tree, lines);
  const isKnown = placed.every(({ flow }) => Number.isFinite(flow.amount));
  const whole = isKnown ? footFlows(placed.map(({ flow }) => flow)) : [];
  placed.forEach(({ flow, place }, index) => {
    const line = place === null ? undefined : lines.get(place.key);
    if (place === null || line?.exact[place.column] === undefined) return;
    const row = printed.get(place.key) ?? line.exact.map((): undefined => undefined);
    row[place.column] = isKnown ? whole[index] : nearest(flow.amount);
    printed.set(place.key, row);
  });
}

interface PlacedFlow {
  readonly flow: Flow;
  /** Where it is printed; null for what only closes the circle. */
  readonly place: Place | null;
}

/**
 * The table as amounts that go round: from the balance into each column, through totals to parts,
 * through the parts' totals of their rows back to the balance. The most visible ones come first.
 */
function placedFlows(tree: Tree, lines: Lines): PlacedFlow[] {
  const all = branchesOf(tree.root, lines);
  const width = (lines.values().next().value?.exact.length ?? 1) - 1;
  const columns = Array.from({ length: width }, (_, column) => column);
  const amount = (key: string, column: number) => lines.get(key)?.exact[column] ?? 0;
  const root = lines.has(tree.root) ? [{ key: tree.root, parent: 'balance', isLeaf: false }] : [];
  const rows = [...root, ...all];
  const totals = (ofLeaves: boolean) =>
    rows
      .filter(({ isLeaf }) => isLeaf === ofLeaves)
      .map(({ key, parent, isLeaf }) =>
        placedFlow(`${isLeaf ? 'row' : 'all'} ${key}`, `all ${parent}`, {
          amount: amount(key, width),
          place: { key, column: width },
        }),
      );
  const entries = rows.flatMap(({ key, parent, isLeaf }) =>
    columns.map((column) =>
      placedFlow(`${parent} ${column}`, isLeaf ? `row ${key}` : `${key} ${column}`, {
        amount: amount(key, column),
        place: { key, column },
      }),
    ),
  );
  const top = root.length > 0 ? 'balance' : tree.root;
  const balance = balanceFlows({ tree, lines, columns, top });
  return [
    ...balance.slice(-1),
    ...totals(false),
    ...balance.slice(0, -1),
    ...totals(true),
    ...entries,
  ];
}

/** From the total back into the last column, and from each column into the one before. */
function balanceFlows(given: {
  tree: Tree;
  lines: Lines;
  columns: readonly number[];
  top: string;
}): PlacedFlow[] {
  const { tree, lines, columns, top } = given;
  const balance = tree.balance === null ? undefined : lines.get(tree.balance);
  let sum = 0;
  return columns.map((column) => {
    sum += lines.get(tree.root)?.exact[column] ?? 0;
    const isLast = column === columns.length - 1;
    return placedFlow(isLast ? `all ${top}` : `${top} ${column + 1}`, `${top} ${column}`, {
      amount: balance === undefined ? sum : (balance.exact[column] ?? 0),
      place: balance === undefined ? null : { key: balance.key, column },
    });
  });
}

function placedFlow(
  from: string,
  to: string,
  { amount, place }: { amount: number; place: Place | null },
): PlacedFlow {
  return { flow: { from, to, amount }, place };
}

interface Branch {
  readonly key: string;
  readonly parent: string;
  readonly isLeaf: boolean;
}

/** Every line below a root, totals before their parts. */
function branchesOf(parent: string, lines: Lines): Branch[] {
  const keys = (PARTS[parent] ?? []).flatMap((part) =>
    part.endsWith('.') ? [...lines.keys()].filter((key) => key.startsWith(part)) : [part],
  );
  return keys
    .filter((key) => lines.has(key))
    .flatMap((key) => {
      const below = branchesOf(key, lines);
      return [{ key, parent, isLeaf: below.length === 0 }, ...below];
    });
}

function nearest(exact: number): number | undefined {
  return Number.isFinite(exact) ? Math.round(exact) : undefined;
}
