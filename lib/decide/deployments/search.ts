import type { Catalogue } from '@/lib/catalogue/catalogue';
import { buildLedger } from '@/lib/model/ledger';
import type { Scenario } from '@/lib/scenario/schema';
import type { Notice, Refusal } from '../answers';
import { sizedHardware } from '../lookup/serving';
import { cheapestOfEach } from './cheapest';
import { routeCosting } from './cost';
import type { Deployment, MachineRoute, Searched } from './deployment';
import { fewerMachinesCostLess, undominated } from './dominance';
import type { AcceleratorResult } from './losses';
import type { Machine } from './machines';
import { compareDeployments } from './rank';
import { templateOf, type Candidate } from './template';
import {
  replicaQuestions,
  sizeReplicas,
  type ReplicaQuestions,
  type ServingReplica,
} from './replicas';
import type { Space } from './space';

/** One search: the demand, where to look, what can be had. */
export interface Search {
  readonly scenario: Scenario;
  readonly catalogue: Catalogue;
  readonly space: Space;
  readonly machines: readonly Machine[];
}

/** What is wrong with the model is wrong on every accelerator. */
const OF_THE_MODEL: readonly string[] = ['unknown-model', 'dimensions-unknown'];

/** Every replica on every accelerator that a machine has, or why the model cannot be sized at all. */
export function sizeEverywhere(search: Search): ReadonlyMap<string, AcceleratorResult> | Refusal {
  const { scenario, catalogue, space } = search;
  const mostGpus = new Map<string, number>();
  for (const { acceleratorId, gpusPerMachine } of search.machines)
    mostGpus.set(acceleratorId, Math.max(gpusPerMachine, mostGpus.get(acceleratorId) ?? 1));
  const results = new Map<string, AcceleratorResult>();
  let asked: ReplicaQuestions | undefined;
  for (const [accelerator, gpus] of mostGpus) {
    const { model } = scenario.selfHosted;
    const hardware = sizedHardware({ catalogue, model, accelerator });
    if ('code' in hardware) {
      if (OF_THE_MODEL.includes(hardware.code)) return hardware;
      results.set(accelerator, hardware);
      continue;
    }
    asked ??= replicaQuestions({ scenario, hardware, space });
    results.set(accelerator, sizeReplicas({ asked, hardware, mostGpus: gpus }));
  }
  return results;
}

/** The best deployment of each machine and precision, in rank. */
export interface CostedFleets {
  readonly ranked: readonly Deployment[];
  readonly notices: readonly Notice[];
  readonly searched: Searched;
}

/** Costs the fleets of both routes. A route that cannot be costed is left out with a notice. */
export function costFleets(
  search: Search,
  results: ReadonlyMap<string, AcceleratorResult>,
): CostedFleets {
  const candidates = search.space.routes.map((route) =>
    candidatesOf({ ...search, route, results }),
  );
  const template = templateOf(
    search,
    candidates.flatMap(([first]) => first ?? []),
  );
  const { inputs } = template;
  const canBeCosted = inputs.rented !== null || inputs.owned !== null;
  const ledger = canBeCosted ? buildLedger(inputs) : undefined;
  const found: Deployment[] = [];
  const notices: Notice[] = [...template.notices];
  let costed = 0;
  for (const ofRoute of candidates) {
    const route = ofRoute[0]?.machine.route;
    if (ledger === undefined || route === undefined || !ledger.routes.has(route)) continue;
    const { deployments, refusals } = cheapestOfEach(ofRoute, routeCosting(ledger, route));
    found.push(...deployments);
    notices.push(...refusals.map((refusal) => ({ ...refusal, option: route })));
    costed += ofRoute.length;
  }
  return {
    ranked: found.sort(compareDeployments),
    notices: distinct(notices),
    searched: { ...countOf(search, results), costed },
  };
}

function candidatesOf(given: {
  scenario: Scenario;
  machines: readonly Machine[];
  route: MachineRoute;
  results: ReadonlyMap<string, AcceleratorResult>;
}): Candidate[] {
  const prunes = fewerMachinesCostLess(given.route, given.scenario);
  const worthCosting = new Map<string, readonly ServingReplica[]>();
  for (const [accelerator, result] of given.results) {
    const serving = 'code' in result ? [] : result.serving;
    worthCosting.set(accelerator, prunes ? undominated(serving) : serving);
  }
  return given.machines
    .filter((machine) => machine.route === given.route)
    .flatMap((machine) =>
      (worthCosting.get(machine.acceleratorId) ?? [])
        .filter(({ layout }) => layout.gpus <= machine.gpusPerMachine)
        .map((replica) => ({ machine, replica })),
    );
}

function countOf(
  { machines }: Search,
  results: ReadonlyMap<string, AcceleratorResult>,
): Omit<Searched, 'costed'> {
  const sizedOn = (accelerator: string) => {
    const result = results.get(accelerator);
    return result === undefined || 'code' in result ? [] : [...result.serving, ...result.failed];
  };
  const candidates = machines.reduce(
    (sum, { acceleratorId, gpusPerMachine }) =>
      sum + sizedOn(acceleratorId).filter(({ layout }) => layout.gpus <= gpusPerMachine).length,
    0,
  );
  const sized = [...results.keys()].reduce((sum, id) => sum + sizedOn(id).length, 0);
  return { candidates, sized };
}

function distinct(notices: readonly Notice[]): Notice[] {
  return [...new Map(notices.map((notice) => [notice.message, notice])).values()];
}
