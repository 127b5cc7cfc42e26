import type { LedgerInputs, RouteOverheads } from '@/lib/model/inputs';
import { optionIds, type OptionId } from '@/lib/scenario/options';

// Ledgers with their needs by workload changed as a law wants them.

/** The same volume path in every calendar month. */
export function withoutSeasons(inputs: LedgerInputs): LedgerInputs {
  return { ...inputs, workloads: inputs.workloads.map((each) => ({ ...each, seasonality: null })) };
}

/** The same shares of wrong answers in every workload. */
export function withOneShare(inputs: LedgerInputs): LedgerInputs {
  return { ...inputs, overheads: onEveryRoute(inputs, () => null) };
}

/** What goes wrong on every route for one more workload, the same as for another. */
export function overheadsWithTwin(
  inputs: LedgerInputs,
  twin: { of: string; id: string },
): LedgerInputs['overheads'] {
  return onEveryRoute(inputs, (own) => {
    const same = own?.get(twin.of);
    return own && same ? new Map([...own, [twin.id, same]]) : null;
  });
}

function onEveryRoute(
  { overheads }: LedgerInputs,
  change: (own: RouteOverheads['byWorkload']) => RouteOverheads['byWorkload'],
): LedgerInputs['overheads'] {
  const entries = optionIds.map((id) => {
    const { byWorkload, ...plain } = overheads[id];
    return [id, { ...plain, byWorkload: change(byWorkload) }];
  });
  return Object.fromEntries(entries) as Record<OptionId, RouteOverheads>; // one entry for each route
}
