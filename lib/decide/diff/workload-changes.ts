import { canonicalJson } from '@/lib/scenario/canonical-json';
import type { Scenario, Workload } from '@/lib/scenario/schema';
import type { AppliedChange } from './input-change';

/**
 * Workloads matched by id: fields of those in both scenarios, then those that were added,
 * then those that were removed, so that no step leaves a scenario without any.
 */
export function workloadChanges(
  before: readonly Workload[],
  after: readonly Workload[],
): AppliedChange[] {
  const added = after.filter(({ id }) => byId(before, id) === undefined);
  const removed = before.filter(({ id }) => byId(after, id) === undefined);
  return [
    ...before.flatMap((workload) => {
      const now = byId(after, workload.id);
      return now === undefined ? [] : changesOf(workload, now);
    }),
    ...added.map((workload) => ({
      path: pathOf(workload),
      before: null,
      after: workload,
      applyTo: withWorkloads((workloads) => [...workloads, workload]),
    })),
    ...removed.map((workload) => ({
      path: pathOf(workload),
      before: workload,
      after: null,
      applyTo: withWorkloads((workloads) => workloads.filter(({ id }) => id !== workload.id)),
    })),
  ];
}

function byId(workloads: readonly Workload[], wanted: string): Workload | undefined {
  return workloads.find(({ id }) => id === wanted);
}

function pathOf({ id }: Workload): string {
  return `workloads[${id}]`;
}

function changesOf(before: Workload, after: Workload): AppliedChange[] {
  const keys = Object.keys(before) as (keyof Workload)[]; // a strict object has no other keys
  return keys
    .filter((key) => canonicalJson(before[key]) !== canonicalJson(after[key]))
    .map((key) => ({
      path: `${pathOf(before)}.${key}`,
      before: before[key],
      after: after[key],
      applyTo: withWorkloads((workloads) =>
        workloads.map((each) => (each.id === before.id ? { ...each, [key]: after[key] } : each)),
      ),
    }));
}

function withWorkloads(change: (workloads: readonly Workload[]) => Workload[]) {
  return (scenario: Scenario): Scenario => ({
    ...scenario,
    workloads: change(scenario.workloads),
  });
}
