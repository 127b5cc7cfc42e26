import type { Cell } from '@/lib/graph/cell';
import { compileFor } from '@/lib/graph/evaluate';
import type { CostPart } from '@/lib/scenario/cost-parts';
import type { OptionId } from '@/lib/scenario/options';
import type { Comparison } from '../compare';
import { leaf } from '../definitions';
import type { Ledger } from '../ledger';
import type { Route } from '../route';
import { NoValue } from './found';

/** A share in percent, as studies print it. */
export const HUNDRED = leaf('study.hundred', '1', {
  label: 'percent of one',
  value: 100,
  from: { kind: 'definition' },
});

/** A number a study states, as a leaf. */
export function input(id: string, unit: string, fact: { label: string; value: number }): Cell {
  return leaf(`study.${id}`, unit, { ...fact, from: { kind: 'input' } });
}

/** The one number of each cell under its name; a cell that comes out without one has no value. */
export function numbersOf<Name extends string>(
  cells: Readonly<Record<Name, Cell>>,
  { periods }: { periods: number } = { periods: 1 },
): Record<Name, number | NoValue> {
  const values = compileFor(Object.values<Cell>(cells), { periods }).peek();
  const numbers = Object.entries<Cell>(cells).map(([name, { id }]) => {
    const refusal = values.refusal(id);
    return [name, refusal === undefined ? values.scalar(id) : new NoValue(`${refusal.reason}.`)];
  });
  return Object.fromEntries(numbers) as Record<Name, number | NoValue>; // the names it was given
}

function found<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key): Value {
  const value = map.get(key);
  if (value === undefined) throw new RangeError(`the scenario of the study has no ${String(key)}`);
  return value;
}

/** The route of a scenario that has it. */
export const routeOf = (ledger: Ledger, id: OptionId): Route => found(ledger.routes, id);

/** The route against the baseline. */
export const comparisonOf = (ledger: Ledger, id: OptionId): Comparison =>
  found(ledger.comparisons, id);

/** One monthly line of a route, USD/month. */
export function lineOf(ledger: Ledger, { route, part }: { route: OptionId; part: CostPart }): Cell {
  const line = routeOf(ledger, route).lines.monthly.find((each) => each.part === part);
  if (line === undefined) throw new RangeError(`${route} has no line ${part}`);
  return line.cell;
}
