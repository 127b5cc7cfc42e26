import type { Catalogue } from '@/lib/catalogue/catalogue';
import type { CostedOption, Evaluation } from '@/lib/decide/evaluation';
import { sizedHardware } from '@/lib/decide/lookup/serving';
import { replicaQuestion } from '@/lib/decide/lookup/sizing';
import type { Fleet } from '@/lib/model/fleet';
import type { Workload } from '@/lib/scenario/schema';
import { profileReplica, type ServingProfile } from '@/lib/serving/profile';
import { parseSizeRequest } from '@/lib/serving/size';
import { underLoad } from './capacity-load';
import { memoryView } from './capacity-memory';
import { weekOfLoad } from './capacity-week';
import { firstValue } from './figures';
import type { CapacityDetailView, CapacityQuestion } from './types';
import { costedOptions } from './words';

interface SelfHosted {
  readonly option: CostedOption;
  readonly fleet: Fleet;
  readonly machine: { readonly acceleratorId: string; readonly gpusPerReplica: number };
}

/** How one route's replica, its GPUs' memory and its week look; null where nothing is self-hosted. */
export function capacityDetail(given: {
  readonly evaluation: Evaluation;
  readonly catalogue: Catalogue;
  readonly asked: CapacityQuestion;
}): CapacityDetailView | null {
  const { evaluation, catalogue, asked } = given;
  const routes = selfHosted(evaluation);
  const route = routes.find(({ option }) => option.id === asked.option) ?? routes[0];
  if (route === undefined) return null;
  const { option, fleet, machine } = route;
  const { workloads } = evaluation.scenario;
  const workload = workloads.find(({ id }) => id === asked.workload) ?? neediest(evaluation, fleet);
  const profile = profileOf({ evaluation, catalogue, machine, workload });
  const accelerator = catalogue.accelerators[machine.acceleratorId]?.name ?? machine.acceleratorId;
  return {
    option: option.id,
    workload: workload.id,
    options: routes.map((each) => ({ value: each.option.id, label: each.option.label })),
    workloads: workloads.map(({ id, name }) => ({ value: id, label: name })),
    underLoad: underLoad({ evaluation, option, fleet, workload, profile }),
    memory:
      profile.memory === null
        ? null
        : memoryView({ memory: profile.memory, workload, accelerator }),
    week: weekOfLoad({ evaluation, option, fleet }),
  };
}

/** The costed routes with GPUs of one's own. */
function selfHosted({ found, ledger, ...evaluation }: Evaluation): SelfHosted[] {
  const machines = { rented: found.rented, owned: found.owned } as const;
  return costedOptions({ found, ledger, ...evaluation }).flatMap((option) => {
    const fleet = ledger.fleets.get(option.id);
    const machine = option.id === 'rented' || option.id === 'owned' ? machines[option.id] : null;
    if (fleet === undefined || machine === null) return [];
    const { acceleratorId, layout } = machine;
    return [{ option, fleet, machine: { acceleratorId, gpusPerReplica: layout.gpusPerReplica } }];
  });
}

/** The workload that keeps most replicas busy in its busiest minute. */
function neediest(evaluation: Evaluation, fleet: Fleet): Workload {
  const need = ({ id }: Workload) => {
    const cell = fleet.byWorkload.get(id)?.peakLoad;
    return (cell === undefined ? null : firstValue(evaluation, cell)) ?? -Infinity;
  };
  return evaluation.scenario.workloads.reduce((most, each) =>
    need(each) > need(most) ? each : most,
  );
}

/** The replica the route was sized with, at every load instead of one. */
function profileOf(given: {
  evaluation: Evaluation;
  catalogue: Catalogue;
  machine: SelfHosted['machine'];
  workload: Workload;
}): ServingProfile {
  const { evaluation, catalogue, machine, workload } = given;
  const { scenario } = evaluation;
  const { model } = scenario.selfHosted;
  const { acceleratorId, gpusPerReplica } = machine;
  const hardware = sizedHardware({ catalogue, model, accelerator: acceleratorId });
  const request =
    'code' in hardware
      ? hardware
      : parseSizeRequest(replicaQuestion({ scenario, hardware, workload, gpusPerReplica }));
  // The route was costed with this very replica, so a refusal here is our own mistake.
  if ('code' in hardware || 'code' in request || 'error' in request)
    throw new Error(`${workload.id} was sized, and now cannot be`);
  const profile = profileReplica({ request, hardware });
  if (!('points' in profile)) throw new Error(`${workload.id} was sized, and now cannot be`);
  return profile;
}
