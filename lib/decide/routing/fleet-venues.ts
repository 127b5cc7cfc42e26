import type { Catalogue } from '@/lib/catalogue/catalogue';
import type { Scenario } from '@/lib/scenario/schema';
import type { SizedHardware } from '@/lib/serving/size';
import type { Refusal } from '../answers';
import { peakRates, sharedInputs } from '../lookup/find-inputs';
import { findOwned, findRented, layoutKey } from '../lookup/fleets';
import { findCloudOffer, findServer } from '../lookup/machines';
import { sizedHardware } from '../lookup/serving';
import { gpusNeeded, type ReplicaLayout } from '../lookup/sizing';
import type { Barrier } from '../needs/barrier';
import { choiceOf } from '../needs/choice';
import type { Candidate } from './candidates';
import type { Estimates } from './estimates';
import type { Offered } from './offered';

interface Question {
  readonly candidate: Candidate;
  readonly catalogue: Catalogue;
  readonly estimates: Estimates;
  readonly kind: 'rented' | 'owned';
}

/** A layout of the model on a machine, and the workloads it can serve. */
interface Layout {
  readonly gpus: number;
  readonly layout: ReplicaLayout;
  readonly barriers: ReadonlyMap<string, Barrier>;
}

/**
 * One venue for each number of GPUs that can hold a copy of the model: which is best depends on the
 * workloads that end up there. The layout that the comparison of routes takes comes first, under the
 * candidate's own name.
 */
export function fleetVenues(question: Question): Offered[] | Refusal {
  const { candidate, catalogue, kind } = question;
  const { scenario } = candidate;
  const machine =
    kind === 'rented'
      ? findCloudOffer({ scenario, catalogue, id: scenario.rented.offer })
      : findServer({ scenario, catalogue, id: scenario.owned.server });
  if ('code' in machine) return machine;
  const { acceleratorId, gpusPerMachine } = machine;
  const hardware = sizedHardware({
    catalogue,
    model: scenario.selfHosted.model,
    accelerator: acceleratorId,
  });
  if ('code' in hardware) return hardware;
  const found = layoutsOf({ ...question, hardware, gpusPerMachine });
  if ('code' in found) return found;
  const peaks = peakRates(sharedInputs({ scenario, catalogue }));
  const [usual, ...others] = usualFirst(found, (layout) =>
    gpusNeeded(
      {
        scenario,
        hardware,
        gpusPerReplica: layout.gpusPerReplica,
        gpusPerMachine,
        peakRates: peaks,
      },
      layout,
    ),
  );
  if (usual === undefined) return [];
  const offered = (each: Layout, id: string): Offered[] => {
    const inputs = fleetInputs({ question, each, acceleratorId, gpusPerMachine, peaks });
    const label = `${choiceOf({ scenario, catalogue, kind }).modelName} on ${machine.inputs.label}`;
    const named =
      others.length === 0
        ? label
        : `${label}, ${each.gpus} GPU${each.gpus === 1 ? '' : 's'} a replica`;
    return inputs === null ? [] : [{ id, label: named, inputs, barriers: each.barriers }];
  };
  return [
    ...offered(usual, candidate.id),
    ...others.flatMap((each) => offered(each, `${candidate.id}@${each.gpus}`)),
  ];
}

function layoutsOf(
  given: Question & { hardware: SizedHardware; gpusPerMachine: number },
): Layout[] | Refusal {
  const { candidate, hardware, gpusPerMachine, kind } = given;
  const { scenario } = candidate;
  const asked = scenario[kind].gpusPerReplica;
  const sizes = asked === 'auto' ? doublings(gpusPerMachine) : [asked];
  let last: Refusal | null = null;
  const layouts: Layout[] = [];
  for (const gpus of sizes) {
    if (gpus > gpusPerMachine) {
      last = {
        code: 'larger-than-machine',
        message: `A replica on ${gpus} GPUs does not fit in one machine of ${gpusPerMachine}; choose a larger machine or fewer GPUs per replica.`,
      };
      continue;
    }
    const barriers = new Map<string, Barrier>();
    const served = scenario.workloads.flatMap((workload) => {
      const estimate = given.estimates({ scenario, hardware, workload, gpusPerReplica: gpus });
      if (!('code' in estimate)) return [estimate];
      last = estimate;
      const need = estimate.code === 'target-out-of-reach' ? 'latency' : 'sizing';
      barriers.set(workload.id, { need, message: estimate.message });
      return [];
    });
    if (served.length === 0) continue;
    const layout = {
      gpusPerReplica: gpus,
      replicasPerMachine: Math.floor(gpusPerMachine / gpus),
      estimates: served,
    };
    layouts.push({ gpus, layout, barriers });
  }
  return layouts.length === 0 && last !== null ? last : layouts;
}

function doublings(most: number): number[] {
  const sizes: number[] = [];
  for (let gpus = 1; gpus <= most; gpus *= 2) sizes.push(gpus);
  return sizes;
}

/** The layout for all workloads that needs the fewest GPUs, as the comparison of routes chooses it. */
function usualFirst(
  layouts: readonly Layout[],
  gpusOf: (layout: ReplicaLayout) => number,
): Layout[] {
  const most = Math.max(...layouts.map(({ layout }) => layout.estimates.length));
  let usual: Layout | undefined;
  let fewest = Infinity;
  for (const each of layouts) {
    if (each.layout.estimates.length < most) continue;
    const gpus = gpusOf(each.layout);
    if (gpus < fewest) [usual, fewest] = [each, gpus];
  }
  return usual === undefined ? [...layouts] : [usual, ...layouts.filter((each) => each !== usual)];
}

function fleetInputs(given: {
  question: Question;
  each: Layout;
  acceleratorId: string;
  gpusPerMachine: number;
  peaks: ReadonlyMap<string, number>;
}): Offered['inputs'] | null {
  const { question, each, acceleratorId, gpusPerMachine, peaks } = given;
  const { candidate, catalogue, kind } = question;
  const scenario: Scenario = {
    ...candidate.scenario,
    workloads: candidate.scenario.workloads.filter(({ id }) => !each.barriers.has(id)),
    [kind]: { ...candidate.scenario[kind], gpusPerReplica: each.gpus },
  };
  const layouts = new Map([
    [layoutKey({ gpusPerReplica: each.gpus, gpusPerMachine, acceleratorId }), each.layout],
  ]);
  const asked = { scenario, catalogue, peakRates: peaks, layouts };
  if (kind === 'rented') {
    const found = findRented(asked);
    return 'code' in found ? null : { rented: found.inputs };
  }
  const found = findOwned(asked);
  return 'code' in found ? null : { owned: found.inputs };
}
