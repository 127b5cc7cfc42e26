import type { Catalogue } from '@/lib/catalogue/catalogue';
import type { Evaluation } from '@/lib/decide/evaluation';
import { profileReplica, type ServingProfile } from '@/lib/serving/profile';
import { underLoad } from './capacity-load';
import { memoryView } from './capacity-memory';
import { askedReplica, sizingOf, type AskedReplica } from './capacity-route';
import { weekOfLoad } from './capacity-week';
import type { CapacityDetailView, CapacityQuestion } from './types';

/** How one route's replica, its GPUs' memory and its week look; null where nothing is self-hosted. */
export function capacityDetail(given: {
  readonly evaluation: Evaluation;
  readonly catalogue: Catalogue;
  readonly asked: CapacityQuestion;
}): CapacityDetailView | null {
  const { evaluation, catalogue, asked } = given;
  const replica = askedReplica(evaluation, asked);
  if (replica === undefined) return null;
  const { option, fleet, machine, workload, routes } = replica;
  const profile = profileOf({ evaluation, catalogue, replica });
  const accelerator = catalogue.accelerators[machine.acceleratorId]?.name ?? machine.acceleratorId;
  return {
    option: option.id,
    workload: workload.id,
    options: routes.map((each) => ({ value: each.option.id, label: each.option.label })),
    workloads: evaluation.scenario.workloads.map(({ id, name }) => ({ value: id, label: name })),
    underLoad: underLoad({ evaluation, option, fleet, workload, profile }),
    memory:
      profile.memory === null
        ? null
        : memoryView({ memory: profile.memory, workload, accelerator }),
    week: weekOfLoad({ evaluation, option, fleet }),
  };
}

/** The replica the route was sized with, at every load instead of one. */
function profileOf(given: {
  evaluation: Evaluation;
  catalogue: Catalogue;
  replica: AskedReplica;
}): ServingProfile {
  const profile = profileReplica(sizingOf(given));
  if (!('points' in profile))
    throw new Error(`${given.replica.workload.id} was sized, and now cannot be`);
  return profile;
}
