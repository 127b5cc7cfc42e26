import { formatPercent } from '@/lib/format/ratio';
import type { Values } from '@/lib/graph/evaluate';
import { mayBeTheAnswer } from '../verdict';
import { cheapest, type ClaimContext } from './context';
import { cannotSay, money, type ClaimQuestion, type Posed } from './posed';

/**
 * A price that moves by half is no surprise any more: the rent of an H100 went from $4.84 to $2.73 and
 * back to $3.79 an hour between 2024 and 2026.
 */
const SURPRISE = 0.5;

/**
 * True where no price moved alone by half, up or down, makes another route the cheapest. The search
 * asks when the cheapest route changes, so the flips are those of the decision.
 */
export function noPriceSurprise({ context }: ClaimQuestion): Posed {
  const routes = [...context.ledger.routes.keys()].flatMap((id) =>
    mayBeTheAnswer(id, context.ledger.baseline) ? (context.route(id) ?? []) : [],
  );
  const best = cheapest(routes, context.values);
  if (best === null || routes.length < 2 || context.selfHosted.length === 0)
    return cannotSay(context.whyNot(['frontier-api', 'rented', 'owned']));
  return {
    kind: 'asked',
    cells: routes.map(({ presentValue }) => presentValue),
    levers: ['frontier-price', 'api-prices', 'rent', 'server-price'],
    holds: (values: Values) => cheapest(routes, values)?.id === best.id,
    verdict: ({ flips }) => (flips.some(({ from, at }) => isSurprise(from, at)) ? 'false' : 'true'),
    figures: routes.map(({ presentValue }) => ({ cell: presentValue })),
    sentence: ({ values }) =>
      `${best.label} is cheapest today. We call a price surprising when it moves by ${formatPercent(SURPRISE)} either way, as GPU rents have. ${exposure(context, values)}`,
  };
}

/** Rounding must not decide about a move of exactly a half. */
const ROUNDING = 1e-9;

function isSurprise(from: number, at: number): boolean {
  return Math.abs(at - from) <= Math.abs(from) * (SURPRISE + ROUNDING);
}

/** What is bound to today's price once the machines stand, and what is not. */
function exposure(context: ClaimContext, values: Values): string {
  const owned = context.route('owned');
  const paid = owned === null ? 0 : values.scalar(owned.upfront.id);
  return paid > 0
    ? `Owned servers fix ${money(paid)} before month 1: their price cannot rise any more, but a fall of the others’ leaves them dear.`
    : 'Rent and API prices both stay open to change.';
}
