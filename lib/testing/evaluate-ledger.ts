import { evaluate, type Values } from '@/lib/graph/evaluate';
import type { LedgerInputs } from '@/lib/model/inputs';
import { buildLedger, type Ledger } from '@/lib/model/ledger';
import type { Route } from '@/lib/model/route';
import type { CostPart } from '@/lib/scenario/cost-parts';
import type { OptionId } from '@/lib/scenario/options';

/** A ledger with its numbers, read by what they are called. */
export interface LedgerFigures {
  readonly ledger: Ledger;
  readonly values: Values;
  route(id: OptionId): Route;
  total(id: OptionId): number;
  /** Cost a month at a constant volume, one-off amounts spread over the horizon. */
  steady(id: OptionId): number;
  usdPerMTok(id: OptionId): number;
  /** One part of a route's cost over the horizon, USD. */
  part(id: OptionId, part: CostPart): number;
}

/** Builds and evaluates a ledger over its whole horizon. */
export function evaluateLedger(inputs: LedgerInputs): LedgerFigures {
  const ledger = buildLedger(inputs);
  const values = evaluate(ledger.graph, { periods: ledger.periods });
  const route = (id: OptionId) => {
    const found = ledger.routes.get(id);
    if (found === undefined) throw new Error(`the ledger has no route ${id}`);
    return found;
  };
  return {
    ledger,
    values,
    route,
    total: (id) => values.scalar(route(id).total.id),
    steady: (id) => values.scalar(route(id).steady.id),
    usdPerMTok: (id) => values.scalar(route(id).usdPerMTok.id),
    part: (id, part) => {
      const found = route(id).parts.find((each) => each.part === part);
      if (found === undefined) throw new Error(`${id} has no part ${part}`);
      return values.scalar(found.cell.id);
    },
  };
}
