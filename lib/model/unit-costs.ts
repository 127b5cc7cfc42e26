import type { Cell } from '@/lib/graph/cell';
import type { OptionId } from '@/lib/scenario/options';
import { cell, ONE_MONTH } from './definitions';
import type { Demand } from './demand';

/** What a route's cost is divided by. */
export interface Units {
  readonly demand: Demand;
  /** Answers that could be used, req/month. */
  readonly accepted: Cell;
  /** user; null where nobody said how many */
  readonly users: Cell | null;
}

/** The whole cost of a route over one measure after another. */
export interface UnitCosts {
  /** USD/MTok, input and output together */
  readonly perMTok: Cell;
  /** USD/MTok, as if input (or output) tokens alone bore the whole cost */
  readonly perMTokInput: Cell;
  readonly perMTokOutput: Cell;
  /** Input tokens over all tokens: the mix the blended price is of. */
  readonly inputShare: Cell;
  /** USD/req */
  readonly perRequest: Cell;
  readonly perAcceptedTask: Cell;
  /** USD/user/month */
  readonly perUserMonth: Cell | null;
}

export function unitCostCells(given: {
  id: OptionId;
  label: string;
  total: Cell;
  units: Units;
}): UnitCosts {
  const { total, units } = given;
  const { demand, accepted, users } = units;
  const id = (name: string) => `route.${given.id}.${name}`;
  const named = (what: string) => `${what}, ${given.label}`;
  const perMTok = (name: string, fact: { label: string; tokens: Cell }) =>
    cell(id(name), 'USD/MTok', {
      label: named(fact.label),
      formula: total.over(fact.tokens.sum(ONE_MONTH)),
    });
  const requests = demand.asked.sum(ONE_MONTH);
  return {
    perMTok: perMTok('usdPerMTok', {
      label: 'cost per million tokens, input and output together',
      tokens: demand.tokens,
    }),
    perMTokInput: perMTok('usdPerMTokInput', {
      label: 'whole cost per million input tokens',
      tokens: demand.inputTokens,
    }),
    perMTokOutput: perMTok('usdPerMTokOutput', {
      label: 'whole cost per million output tokens',
      tokens: demand.outputTokens,
    }),
    inputShare: demand.inputShare,
    perRequest: cell(id('usdPerRequest'), 'USD/req', {
      label: named('cost per request'),
      formula: total.over(requests),
    }),
    perAcceptedTask: cell(id('usdPerAcceptedTask'), 'USD/req', {
      label: named('cost per answer that could be used'),
      formula: total.over(accepted.sum(ONE_MONTH)),
    }),
    perUserMonth:
      users === null
        ? null
        : cell(id('usdPerUserMonth'), 'USD/user/month', {
            label: named('cost per user and month'),
            formula: total.over(users.sum(ONE_MONTH)),
          }),
  };
}
