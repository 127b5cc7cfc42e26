import type { Cell } from '@/lib/graph/cell';
import { sumOf } from '@/lib/graph/expression';
import { costParts, type CostPart } from '@/lib/scenario/cost-parts';
import type { OptionId } from '@/lib/scenario/options';
import { cell, NO_MONEY } from './definitions';
import type { Ledger } from './ledger';
import { partSlug } from './lines';

/** What leads from one route's cost to another's: their totals, and the difference of each part. */
export interface Bridge {
  /** USD over the horizon, before discounting and tax */
  readonly from: Cell;
  readonly to: Cell;
  /** `to` less `from`, USD */
  readonly difference: Cell;
  readonly parts: readonly BridgePart[];
  /** Names the sum of several parts, USD. */
  readonly gathered: (parts: readonly [BridgePart, ...BridgePart[]]) => Cell;
}

export interface BridgePart {
  readonly part: CostPart;
  /** USD; positive where the second route costs more */
  readonly cell: Cell;
}

/** Throws RangeError for a route the ledger does not have. */
export function bridgeCells(
  ledger: Ledger,
  asked: { readonly from: OptionId; readonly to: OptionId },
): Bridge {
  const from = routeOf(ledger, asked.from);
  const to = routeOf(ledger, asked.to);
  const id = (name: string) => `bridge.${asked.from}.${asked.to}.${name}`;
  const named = (what: string) => `${what}, ${to.label} less ${from.label}`;
  const partOf = (route: typeof from, part: CostPart) =>
    route.parts.find((each) => each.part === part)?.cell;
  return {
    from: from.total,
    to: to.total,
    difference: cell(id('difference'), 'USD', {
      label: named('cost over the horizon'),
      formula: to.total.minus(from.total),
    }),
    parts: costParts.flatMap((part) => {
      const [before, after] = [partOf(from, part), partOf(to, part)];
      if (before === undefined && after === undefined) return [];
      const formula =
        before === undefined ? (after ?? NO_MONEY) : (after ?? NO_MONEY).minus(before);
      return [
        { part, cell: cell(id(`part.${partSlug(part)}`), 'USD', { label: named(part), formula }) },
      ];
    }),
    gathered: ([first, ...others]) =>
      cell(id('other'), 'USD', {
        label: named('other parts'),
        formula: sumOf([first.cell, ...others.map((each) => each.cell)]),
      }),
  };
}

function routeOf(ledger: Ledger, id: OptionId) {
  const route = ledger.routes.get(id);
  if (route === undefined) throw new RangeError(`the ledger has no route ${id}`);
  return route;
}
