import { isPriceProblem, type PriceProblem } from '@/lib/catalogue/prices/problem';
import {
  billedUsage,
  type BilledUsage,
  type RequestFeeLine,
  type TokenLine,
} from '@/lib/catalogue/prices/usage';
import type { ApiPrices } from '@/lib/catalogue/schema/api-prices';
import type { Cell } from '@/lib/graph/cell';
import { evaluate } from '@/lib/graph/evaluate';
import type { Provenance } from '@/lib/graph/expression';
import { sumOf } from '@/lib/graph/expression';
import { graphOf } from '@/lib/graph/graph';
import { cell, leaf, REQUESTS_PER_THOUSAND, TOKENS_PER_MTOK } from './definitions';
import { nonEmpty } from './demand';
import { tokenCost } from './token-price';

/** The bill of one request: its lines and their sum, USD. */
export interface UsagePrice {
  readonly usd: number;
  readonly lines: readonly ((TokenLine | RequestFeeLine) & { readonly usd: number })[];
  readonly source: BilledUsage['source'];
  readonly notices?: readonly string[];
}

/**
 * Prices one request from the catalogue, with the cells the planner's API spend is made of. Takes the
 * request as it came and answers with the bill or with the problem: field, value and rule.
 */
export function priceUsage(request: unknown, prices: ApiPrices): UsagePrice | PriceProblem {
  const billed = billedUsage(request, prices);
  if (isPriceProblem(billed)) return billed;
  const { source, notices } = billed;
  const costs = billed.lines.map((line) => ({ line, cost: lineCell(line, quotedFrom(source)) }));
  const total = cell('price.total', 'USD', {
    label: 'price of the request',
    formula: sumOf(nonEmpty(costs.map(({ cost }) => cost))),
  });
  const values = evaluate(graphOf([total]), { periods: 1 });
  return {
    usd: values.scalar(total.id),
    lines: costs.map(({ line, cost }) => ({ ...line, usd: values.scalar(cost.id) })),
    source,
    ...(notices.length === 0 ? {} : { notices }),
  };
}

function lineCell(line: TokenLine | RequestFeeLine, from: Provenance): Cell {
  return line.id === 'request-fee' ? requestFeeCell(line, from) : tokenLineCell(line, from);
}

function tokenLineCell(line: TokenLine, from: Provenance): Cell {
  const name = line.label.toLowerCase();
  const tokens = leaf(`price.${line.id}.tokens`, 'tok', {
    label: `${name} tokens`,
    value: line.tokens,
    from: { kind: 'input' },
  });
  const price = leaf(`price.${line.id}.price`, 'USD/MTok', {
    label: `price of ${name} tokens`,
    value: line.usdPerMTok,
    from,
  });
  return tokenCost(`price.${line.id}`, {
    label: line.label,
    unit: 'USD',
    tokens: tokens.over(TOKENS_PER_MTOK),
    price,
  });
}

function requestFeeCell(line: RequestFeeLine, from: Provenance): Cell {
  const requests = leaf('price.requests', 'req', {
    label: 'requests',
    value: line.requests,
    from: { kind: 'input' },
  });
  const fee = leaf('price.request-fee.price', 'USD/kreq', {
    label: 'fee per thousand requests',
    value: line.usdPerThousandRequests,
    from,
  });
  return cell('price.request-fee', 'USD', {
    label: line.label,
    formula: requests.over(REQUESTS_PER_THOUSAND).times(fee),
  });
}

function quotedFrom({ id, effectiveFrom, checkedOn, reviewBy }: BilledUsage['source']): Provenance {
  const date = effectiveFrom === undefined ? { readOn: checkedOn } : { date: effectiveFrom };
  return { kind: 'quoted', source: id, ...date, reviewBy };
}
