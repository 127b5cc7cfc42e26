import type { Evaluation } from '@/lib/decide/evaluation';
import type { Cell } from '@/lib/graph/cell';
import { sheetPrefix } from '../book';
import { HEAD_ROW } from '../plan/places';
import type { SheetContext } from './context';

/** Two ways to the same number: their difference must be nothing beside what it is compared with. */
export interface Check {
  readonly what: string;
  readonly how: string;
  readonly unit: string;
  /** A formula; it gives 0 in a file fresh from the engine. */
  readonly difference: string;
  readonly comparedWith: { readonly formula: string; readonly value: number };
}

type Ledger = Evaluation['ledger'];

/** A graph of cells, and those of its cells that the checks compare. */
export interface CheckedLedger extends Pick<Ledger, 'graph' | 'periods' | 'routes' | 'fleets'> {
  readonly demand: Pick<Ledger['demand'], 'workloads'>;
}

type Route = ReturnType<Ledger['routes']['get']> & object;
type Fleet = ReturnType<Ledger['fleets']['get']> & object;

/** Checks of a ledger that stay true whatever is typed into its inputs. */
export function checksOf(ledger: CheckedLedger, context: SheetContext): readonly Check[] {
  const usable = (cells: readonly Cell[]) =>
    cells.every((cell) => ledger.graph.byId.has(cell.id) && !('refusal' in context.figureOf(cell)));
  return [
    ...[...ledger.routes.values()].flatMap((route) =>
      routeChecks({ route, ledger, context, usable }),
    ),
    ...[...ledger.fleets.values()].flatMap((fleet) => fleetChecks({ fleet, context, usable })),
    ...volumeChecks({ ledger, context, usable }),
    ...monthChecks({ ledger, context }),
  ];
}

interface Given {
  readonly context: SheetContext;
  readonly usable: (cells: readonly Cell[]) => boolean;
}

function routeChecks(given: Given & { route: Route; ledger: CheckedLedger }): Check[] {
  const { route, ledger, context, usable } = given;
  const at = (cell: Cell) => context.places.addressOf(cell);
  const parts = route.parts.map(({ cell }) => cell);
  const figure = (cell: Cell) => ({ formula: at(cell), value: numberOf(cell, context) });
  const list: Check[] = [];
  const add = (cells: readonly Cell[], check: Omit<Check, 'unit'>) => {
    if (usable(cells)) list.push({ unit: 'USD', ...check });
  };
  add([...parts, route.total], {
    what: `Parts add up to the cost, ${route.label}`,
    how: 'Sum of the parts of the cost, less the cost over the horizon',
    difference: `${parts.map(at).join('+')}-${at(route.total)}`,
    comparedWith: figure(route.total),
  });
  add([route.cumulative, route.total], {
    what: `Running total ends at the cost, ${route.label}`,
    how: 'Cash paid so far in the last month, less the cost over the horizon',
    difference: `INDEX(${at(route.cumulative)},COUNT(${at(route.cumulative)}))-${at(route.total)}`,
    comparedWith: figure(route.total),
  });
  const rate = ledger.graph.byId.get('discountRateMonthly');
  const period = ledger.graph.byId.get('month');
  if (rate !== undefined && period !== undefined) {
    const months = `${sheetPrefix(context.places.placeOf(route.cash).sheet)}${context.months}`;
    const factor = `(1+${at(rate)}*${at(period)})^${months}`;
    const discounted = `SUMPRODUCT(${at(route.cash)}/${factor})*${at(period)}`;
    add([route.upfront, route.cash, rate, route.presentValue], {
      what: `Present value, month by month, ${route.label}`,
      how: 'Each month’s cash over its own discount factor, less the present value of the cost',
      difference: `${at(route.upfront)}+${discounted}-${at(route.presentValue)}`,
      comparedWith: figure(route.presentValue),
    });
  }
  return list;
}

function fleetChecks({ fleet, context, usable }: Given & { fleet: Fleet }): Check[] {
  if (!usable([fleet.headroom])) return [];
  const headroom = context.places.addressOf(fleet.headroom);
  return [
    {
      what: `Machines hold the busiest minute: ${fleet.headroom.label}`,
      how: 'Months in which less than nothing is free',
      unit: 'month',
      difference: `SUMPRODUCT(--(${headroom}<-${context.checkTolerance}))`,
      comparedWith: { formula: `COUNT(${headroom})`, value: context.periods },
    },
  ];
}

function volumeChecks({ ledger, context, usable }: Given & { ledger: CheckedLedger }): Check[] {
  return ledger.demand.workloads
    .filter(({ requests }) => usable([requests]))
    .map(({ requests }) => {
      const row = context.places.addressOf(requests);
      return {
        what: `No negative volume: ${requests.label}`,
        how: 'Months with fewer than no requests',
        unit: 'month',
        difference: `SUMPRODUCT(--(${row}<0))`,
        comparedWith: { formula: `COUNT(${row})`, value: context.periods },
      };
    });
}

function monthChecks({
  ledger,
  context,
}: {
  ledger: CheckedLedger;
  context: SheetContext;
}): Check[] {
  const horizon = ledger.graph.byId.get('horizon');
  const row = [...ledger.routes.values()]
    .map(({ cash }) => cash)
    .find((cash) => cash.shape === 'series');
  if (horizon === undefined || row === undefined) return [];
  const months = `${sheetPrefix(context.places.placeOf(row).sheet)}${context.months}`;
  return [
    {
      what: 'Columns of months cover the horizon',
      how: `Month numbers in row ${HEAD_ROW}, less the horizon`,
      unit: 'month',
      difference: `COUNT(${months})-${context.places.addressOf(horizon)}`,
      comparedWith: {
        formula: context.places.addressOf(horizon),
        value: numberOf(horizon, context),
      },
    },
  ];
}

function numberOf(cell: Cell, { figureOf }: SheetContext): number {
  const figure = figureOf(cell);
  const [value = 0] = 'values' in figure ? figure.values : [];
  return value;
}
