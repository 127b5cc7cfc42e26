import type { WorkloadStart } from '@/lib/view/types';
import type { Draft } from './draft';

/** Requests a month of all workloads; null while one of them is not a number. */
export function totalRequests(draft: Draft): number | null {
  const each = draft.workloads.map((workload) => workload.requestsPerMonth);
  const numbers = each.filter((value) => typeof value === 'number');
  return numbers.length === each.length ? numbers.reduce((sum, value) => sum + value, 0) : null;
}

/** The same mix at another total; each workload in whole requests, the last one takes the rest. */
export function withTotalRequests(draft: Draft, total: number): Draft {
  const before = totalRequests(draft);
  if (before === null) return draft;
  const even = 1 / draft.workloads.length;
  const shares = draft.workloads.map((workload) =>
    before === 0 ? even : Number(workload.requestsPerMonth) / before,
  );
  const rounded = shares.map((share) => Math.floor(total * share));
  const others = rounded.slice(0, -1).reduce((sum, requests) => sum + requests, 0);
  const requestsOf = (index: number) =>
    index === rounded.length - 1 ? total - others : rounded[index];
  return {
    ...draft,
    workloads: draft.workloads.map((workload, index) => ({
      ...workload,
      requestsPerMonth: requestsOf(index) ?? workload.requestsPerMonth,
    })),
  };
}

/** The total, or the text typed in its place that is not one; null where workloads differ in what they lack. */
export function totalOrText(draft: Draft): number | string | null {
  const total = totalRequests(draft);
  if (total !== null) return total;
  const [first, ...others] = draft.workloads.map((workload) => workload.requestsPerMonth);
  const isShared = typeof first === 'string' && others.every((value) => value === first);
  return isShared ? first : null;
}

/** Text in place of the total: until it is a number again, no workload has one either. */
export function withTotalText(draft: Draft, text: string): Draft {
  return {
    ...draft,
    workloads: draft.workloads.map((workload) => ({ ...workload, requestsPerMonth: text })),
  };
}

/** Another total in the mix of the draft, or of the last good scenario where the draft has lost its own. */
export function withTotalInMixOf(draft: Draft, given: { total: number; good: Draft }): Draft {
  if (totalRequests(draft) !== null) return withTotalRequests(draft, given.total);
  const before = new Map(given.good.workloads.map((workload) => [workload.id, workload]));
  const workloads = draft.workloads.map((workload) => {
    const { requestsPerMonth } = before.get(workload.id) ?? workload;
    // A workload the last good scenario did not have yet has no share to keep.
    return {
      ...workload,
      requestsPerMonth: typeof requestsPerMonth === 'number' ? requestsPerMonth : 0,
    };
  });
  return withTotalRequests({ ...draft, workloads }, given.total);
}

/** Growth all workloads share; null where they differ. */
export function sharedGrowth(draft: Draft): number | string | null {
  const [first, ...others] = draft.workloads.map((workload) => workload.growthPerMonth);
  return first !== undefined && others.every((value) => value === first) ? first : null;
}

export function withSharedGrowth(draft: Draft, growthPerMonth: number | string): Draft {
  return {
    ...draft,
    workloads: draft.workloads.map((workload) => ({ ...workload, growthPerMonth })),
  };
}

/**
 * A new workload below the last one. What only the user can know starts empty and asks for a figure;
 * growth is what the others share.
 */
export function withWorkloadAdded(
  draft: Draft,
  { name, start }: { readonly name: string; readonly start: WorkloadStart },
): Draft {
  const added = {
    requestsPerMonth: '',
    inputTokens: '',
    outputTokens: '',
    ...start,
    growthPerMonth: sharedGrowth(draft) ?? start.growthPerMonth,
    id: freeId(draft),
    name: freeName(draft, name),
  };
  return { ...draft, workloads: [...draft.workloads, added] };
}

/** Another evaluation to judge a workload by. The lowest score accepted was one of the old and goes. */
export function withEvaluation(draft: Draft, index: number, evaluation: string | null): Draft {
  return {
    ...draft,
    workloads: draft.workloads.map((workload, position) =>
      position === index ? { ...workload, evaluation, minimumScore: null } : workload,
    ),
  };
}

/** A copy below the workload. */
export function withWorkloadCopied(draft: Draft, index: number, name: string): Draft {
  const copied = draft.workloads[index];
  if (copied === undefined) throw new Error(`There is no workload ${index}.`);
  const copy = { ...copied, id: freeId(draft), name };
  return {
    ...draft,
    workloads: [...draft.workloads.slice(0, index + 1), copy, ...draft.workloads.slice(index + 1)],
  };
}

/** The others, without the scores of the one that goes: they would be of no workload. */
export function withoutWorkload(draft: Draft, index: number): Draft {
  const gone = draft.workloads[index]?.id;
  return {
    ...draft,
    workloads: draft.workloads.filter((_, position) => position !== index),
    ownScores: draft.ownScores.filter(({ workload }) => workload !== gone),
  };
}

function freeId(draft: Draft): string {
  const taken = new Set(draft.workloads.map((workload) => workload.id));
  const candidate = (number: number): string =>
    taken.has(`workload-${number}`) ? candidate(number + 1) : `workload-${number}`;
  return candidate(draft.workloads.length + 1);
}

/** Fields are told apart by the name of their workload: "Support chat 2" where there is one already. */
function freeName(draft: Draft, name: string): string {
  const taken = new Set(draft.workloads.map((workload) => workload.name));
  const candidate = (number: number): string =>
    taken.has(`${name} ${number}`) ? candidate(number + 1) : `${name} ${number}`;
  return taken.has(name) ? candidate(2) : name;
}
