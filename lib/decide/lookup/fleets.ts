import type { Catalogue } from '@/lib/catalogue/catalogue';
import { factAt, rowById } from '@/lib/catalogue/lookup';
import type { Accelerator } from '@/lib/catalogue/schema/accelerators';
import type { FleetInputs, OwnedInputs, RentedInputs } from '@/lib/model/inputs';
import type { Scenario } from '@/lib/scenario/schema';
import type { Refusal } from '../answers';
import { defaulted, modelled, quoted, typed } from './given';
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
  const { scenario, catalogue } = question;
  const { rented } = scenario;
  const offer = rowById(catalogue.cloudOffers, rented.offer);
  if (offer === undefined)
    return refuse(
      'unknown-offer',
      `rented.offer is "${rented.offer}", which the catalogue does not hold.`,
    );
  const price = factAt(offer.usdPerGpuHour[rented.commitment] ?? [], scenario.pricesAt);
  if (price === undefined && rented.usdPerGpuHour === null) {
    return refuse(
      'no-price',
      `The catalogue knows no ${rented.commitment} price of ${offer.providerName} ${offer.instance} on ${scenario.pricesAt}; enter your own GPU rent.`,
    );
  }
  const found = findLayout({
    ...question,
    acceleratorId: offer.accelerator,
    gpusPerMachine: offer.gpus,
    gpusPerReplica: rented.gpusPerReplica,
  });
  if ('code' in found) return found;
  const change = { id: 'gpu-rent-change', value: rented.rentChangePerYear };
  const usdPerGpuHour =
    rented.usdPerGpuHour === null || price === undefined
      ? price && quoted(price, { reviewBy: offer.reviewBy, input: 'rented.usdPerGpuHour' })
      : typed(rented.usdPerGpuHour, 'rented.usdPerGpuHour');
  return {
    ...found,
    inputs: {
      label: `${offer.providerName} ${offer.instance}`,
      fleet: fleetInputs({ ...question, layout: found.layout, gpusPerMachine: offer.gpus }),
      usdPerGpuHour: usdPerGpuHour ?? typed(Number(rented.usdPerGpuHour), 'rented.usdPerGpuHour'),
      rentChangePerYear: defaulted({ catalogue, ...change, input: 'rented.rentChangePerYear' }),
    },
  };
}

/** Servers of one's own: machine, layout and every cost of keeping it, or why not. */
export function findOwned(question: Question): FoundFleet<OwnedInputs> | Refusal {
  const { scenario, catalogue } = question;
  const { owned } = scenario;
  const server = rowById(catalogue.servers, owned.server);
  if (server === undefined)
    return refuse(
      'unknown-server',
      `owned.server is "${owned.server}", which the catalogue does not hold.`,
    );
  const price = factAt(server.price ?? [], scenario.pricesAt);
  const usdPerServer =
    owned.usdPerServer === null
      ? price && quoted(price, { reviewBy: server.reviewBy, input: 'owned.usdPerServer' })
      : typed(owned.usdPerServer, 'owned.usdPerServer');
  if (usdPerServer === undefined) {
    return refuse(
      'no-price',
      `The catalogue knows no price of ${server.name} on ${scenario.pricesAt}; enter a quote as the server price.`,
    );
  }
  const found = findLayout({
    ...question,
    acceleratorId: server.accelerator,
    gpusPerMachine: server.accelerators,
    gpusPerReplica: owned.gpusPerReplica,
  });
  if ('code' in found) return found;
  const kept = (id: string, key: OwnedDefaultKey) =>
    defaulted({ catalogue, id, value: owned[key], input: `owned.${key}` });
  return {
    ...found,
    inputs: {
      label: server.name,
      fleet: fleetInputs({
        ...question,
        layout: found.layout,
        gpusPerMachine: server.accelerators,
      }),
      usdPerServer,
      kWPerServer: quoted(server.power, { reviewBy: server.reviewBy }),
      networkShare: kept('network-storage-share', 'networkShare'),
      hardwarePriceChangePerYear: kept('hardware-price-change', 'hardwarePriceChangePerYear'),
      supportSharePerYear: kept('hardware-support-share', 'supportSharePerYear'),
      pue: kept('pue', 'pue'),
      usdPerKWh: kept('electricity', 'usdPerKWh'),
      hostingUsdPerKWMonth: kept('colocation', 'hostingUsdPerKWMonth'),
      residualShare: kept('residual-share', 'residualShare'),
      decommissioningUsdPerServer: kept('decommissioning', 'decommissioningUsdPerServer'),
    },
  };
}

type OwnedDefaultKey = {
  [Key in keyof Scenario['owned']]: Scenario['owned'][Key] extends number ? Key : never;
}[keyof Scenario['owned']];

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
  const machine = `${given.gpusPerReplica} of ${given.gpusPerMachine} ${acceleratorId}`;
  const layout = given.layouts.get(machine) ?? chooseLayout({ ...given, hardware });
  given.layouts.set(machine, layout);
  return 'code' in layout ? layout : { layout, accelerator, acceleratorId };
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
