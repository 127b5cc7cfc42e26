import type { Catalogue } from '@/lib/catalogue/catalogue';
import type { Accelerator } from '@/lib/catalogue/schema/accelerators';
import type { FleetInputs, OwnedInputs, RentedInputs } from '@/lib/model/machine-inputs';
import type { Scenario } from '@/lib/scenario/schema';
import type { Refusal } from '../answers';
import type { Given } from '@/lib/model/inputs';
import { defaulted, modelled, typed } from './given';
import { findCloudOffer, findServer, type FoundMachine } from './machines';
import { sizedHardware } from './serving';
import { chooseLayout, type ReplicaLayout } from './sizing';

interface Question {
  readonly scenario: Scenario;
  readonly catalogue: Catalogue;
  readonly peakRates: ReadonlyMap<string, number>;
  /** Layouts chosen so far, by machine: what is rented and what is owned is often the same. */
  readonly layouts: Map<string, ReplicaLayout | Refusal>;
}

/** A fleet that could be costed, with the layout it rests on. */
export interface FoundFleet<Inputs> {
  readonly inputs: Inputs;
  readonly layout: ReplicaLayout;
  readonly accelerator: Accelerator;
  readonly acceleratorId: string;
}

const refuse = (code: string, message: string): Refusal => ({ code, message });

/** GPUs rented by the hour: offer, layout and price, or why not. */
export function findRented(question: Question): FoundFleet<RentedInputs> | Refusal {
  const { offer, gpusPerReplica } = question.scenario.rented;
  return fleetOn(question, { machine: findCloudOffer({ ...question, id: offer }), gpusPerReplica });
}

/** Servers of one's own: machine, layout and every cost of keeping it, or why not. */
export function findOwned(question: Question): FoundFleet<OwnedInputs> | Refusal {
  const { server, gpusPerReplica } = question.scenario.owned;
  return fleetOn(question, { machine: findServer({ ...question, id: server }), gpusPerReplica });
}

/** A machine with the layout its GPUs are used in. */
function fleetOn<Inputs>(
  question: Question,
  chosen: { machine: FoundMachine<Inputs> | Refusal; gpusPerReplica: number | 'auto' },
) {
  const { machine, gpusPerReplica } = chosen;
  if ('code' in machine) return machine;
  const found = findLayout({ ...question, ...machine, gpusPerReplica });
  if ('code' in found) return found;
  const { gpusPerMachine, inputs } = machine;
  const fleet = fleetInputs({ ...question, layout: found.layout, gpusPerMachine });
  return { ...found, inputs: { ...inputs, fleet } };
}

function findLayout(
  given: Question & {
    acceleratorId: string;
    gpusPerMachine: number;
    gpusPerReplica: number | 'auto';
  },
): Pick<FoundFleet<unknown>, 'layout' | 'accelerator' | 'acceleratorId'> | Refusal {
  const { catalogue, scenario, acceleratorId } = given;
  const hardware = sizedHardware({
    catalogue,
    model: scenario.selfHosted.model,
    accelerator: acceleratorId,
  });
  if ('code' in hardware) return hardware;
  const accelerator = catalogue.accelerators[acceleratorId];
  if (accelerator === undefined)
    return refuse(
      'unknown-accelerator',
      `The catalogue does not hold the accelerator "${acceleratorId}".`,
    );
  const machine = layoutKey(given);
  const layout = given.layouts.get(machine) ?? chooseLayout({ ...given, hardware });
  given.layouts.set(machine, layout);
  return 'code' in layout ? layout : { layout, accelerator, acceleratorId };
}

/** What a layout is kept under: the same on every machine of so many of a chip. */
export function layoutKey(given: {
  gpusPerReplica: number | 'auto';
  gpusPerMachine: number;
  acceleratorId: string;
}): string {
  return `${given.gpusPerReplica} of ${given.gpusPerMachine} ${given.acceleratorId}`;
}

function fleetInputs(
  given: Question & { layout: ReplicaLayout; gpusPerMachine: number },
): FleetInputs {
  const { layout, scenario, catalogue } = given;
  const { spareReplicas, model } = scenario.selfHosted;
  return {
    requestsPerSecondPerReplica: new Map(
      layout.estimates.map(({ workload, estimate, requestsPerSecond }) => [
        workload.id,
        measured(given, requestsPerSecond) ??
          modelled(
            requestsPerSecond,
            `Estimate for ${model} on ${layout.gpusPerReplica} GPUs with ${workload.inputTokens} tokens in and ${workload.outputTokens} out: ${Math.round(estimate.outputTokensPerSecond)} output tokens a second at ${Math.floor(estimate.concurrency)} requests at once, first token after ${Math.round(estimate.ttftMs)} ms, then ${Math.round(estimate.tpotMs)} ms a token.${estimate.validated ? '' : ' Not validated by public benchmarks.'}`,
          ),
      ]),
    ),
    spareReplicas: defaulted({
      catalogue,
      id: 'spare-replicas',
      value: spareReplicas,
      input: 'selfHosted.spareReplicas',
    }),
    replicasPerMachine: modelled(
      layout.replicasPerMachine,
      `${given.gpusPerMachine} GPUs in a machine, ${layout.gpusPerReplica} per replica.`,
    ),
    gpusPerMachine: modelled(given.gpusPerMachine, 'As the machine is built.'),
  };
}

/** Throughput the user measured is the user's own figure, not an estimate. */
function measured({ scenario }: Question, requestsPerSecond: number): Given | undefined {
  const input = 'selfHosted.outputTokensPerSecond';
  return scenario.selfHosted.outputTokensPerSecond === null
    ? undefined
    : typed(requestsPerSecond, input);
}
