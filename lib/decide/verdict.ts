import type { Values } from '@/lib/graph/evaluate';
import type { Ledger } from '@/lib/model/ledger';
import type { OptionId } from '@/lib/scenario/options';
import type { Verdict } from './evaluation';

/** A saving smaller than this share of today's cost is within the doubt of list prices. */
export const TOO_CLOSE_SHARE = 0.05;

/**
 * Whether a route may be the answer. Seats serve people, not programs, within limits of their own:
 * they stand beside the others, and are the answer only where they are today's route.
 */
export function mayBeTheAnswer(id: OptionId, baseline: OptionId): boolean {
  return id !== 'seats' || baseline === 'seats';
}

/** The route with the lowest present value; the first in the fixed order where two tie. */
export function cheapestRoute(ledger: Ledger, values: Values): OptionId | null {
  let best: { id: OptionId; cost: number } | null = null;
  for (const route of ledger.routes.values()) {
    const { id } = route.presentValue;
    if (values.refusal(id) !== undefined || !mayBeTheAnswer(route.id, ledger.baseline)) continue;
    const cost = values.scalar(id);
    if (best === null || cost < best.cost) best = { id: route.id, cost };
  }
  return best === null ? null : best.id;
}

/** Stay, move, too close to call, or no answer at all. */
export function verdictOf(ledger: Ledger, values: Values): Verdict {
  const best = cheapestRoute(ledger, values);
  const unsure = { kind: 'cannot-say', best, savingUsd: null, savingShare: null } as const;
  if (best === null || !ledger.routes.has(ledger.baseline)) return unsure;
  if (best === ledger.baseline) return { kind: 'stay', best, savingUsd: 0, savingShare: 0 };
  const comparison = ledger.comparisons.get(best);
  if (comparison === undefined || values.refusal(comparison.savingShare.id) !== undefined)
    return unsure;
  const savingShare = values.scalar(comparison.savingShare.id);
  const kind = savingShare < TOO_CLOSE_SHARE ? 'too-close' : 'move';
  return { kind, best, savingUsd: values.scalar(comparison.saving.id), savingShare };
}
