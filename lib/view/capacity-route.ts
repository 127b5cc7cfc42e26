import type { Catalogue } from '@/lib/catalogue/catalogue';
import type { CostedOption, Evaluation } from '@/lib/decide/evaluation';
import { sizedHardware } from '@/lib/decide/lookup/serving';
import { replicaQuestion, type ReplicaLayout } from '@/lib/decide/lookup/sizing';
import type { Fleet } from '@/lib/model/fleet';
import type { Workload } from '@/lib/scenario/schema';
import type { SizeRequest } from '@/lib/serving/request';
import { parseSizeRequest, type SizedHardware } from '@/lib/serving/size';
import { firstValue } from './figures';
import type { CapacityQuestion } from './types';
import { costedOptions } from './words';

/** A costed route with GPUs of one's own, and the machine it was sized with. */
export interface SelfHosted {
  readonly option: CostedOption;
  readonly fleet: Fleet;
  readonly machine: { readonly acceleratorId: string; readonly layout: ReplicaLayout };
}

/** The route and the workload a part of the capacity view is shown for. */
export interface AskedReplica extends SelfHosted {
  readonly routes: readonly SelfHosted[];
  readonly workload: Workload;
}

/** What is asked for, chosen where it is not named or not there; undefined where nothing is self-hosted. */
export function askedReplica(
  evaluation: Evaluation,
  asked: CapacityQuestion,
): AskedReplica | undefined {
  const routes = selfHosted(evaluation);
  const route = routes.find(({ option }) => option.id === asked.option) ?? routes[0];
  if (route === undefined) return undefined;
  const { workloads } = evaluation.scenario;
  const workload =
    workloads.find(({ id }) => id === asked.workload) ?? neediest(evaluation, route.fleet);
  return { ...route, routes, workload };
}

function selfHosted({ found, ledger, ...evaluation }: Evaluation): SelfHosted[] {
  const machines = { rented: found.rented, owned: found.owned } as const;
  return costedOptions({ found, ledger, ...evaluation }).flatMap((option) => {
    const fleet = ledger.fleets.get(option.id);
    const machine = option.id === 'rented' || option.id === 'owned' ? machines[option.id] : null;
    return fleet === undefined || machine === null ? [] : [{ option, fleet, machine }];
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

/** The question the route's replica was sized with for the workload. */
export function sizingOf(given: {
  evaluation: Evaluation;
  catalogue: Catalogue;
  replica: AskedReplica;
}): { readonly request: SizeRequest; readonly hardware: SizedHardware } {
  const { scenario } = given.evaluation;
  const { machine, workload } = given.replica;
  const { acceleratorId: accelerator, layout } = machine;
  const { model } = scenario.selfHosted;
  const hardware = sizedHardware({ catalogue: given.catalogue, model, accelerator });
  const { gpusPerReplica } = layout;
  const request =
    'code' in hardware
      ? hardware
      : parseSizeRequest(replicaQuestion({ scenario, hardware, workload, gpusPerReplica }));
  // The route was costed with this very replica, so a refusal here is our own mistake.
  if ('code' in hardware || 'code' in request || 'error' in request)
    throw new Error(`${workload.id} was sized, and now cannot be`);
  return { request, hardware };
}
