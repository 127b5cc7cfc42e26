import type { Catalogue } from '@/lib/catalogue/catalogue';
import { factAt, rowById } from '@/lib/catalogue/lookup';
import type { OwnedInputs, RentedInputs } from '@/lib/model/machine-inputs';
import type { Given } from '@/lib/model/inputs';
import type { Scenario } from '@/lib/scenario/schema';
import type { Refusal } from '../answers';
import { defaulted, quoted, typed } from './given';
import { financingInputs } from './financing';
import { rentedTerms } from './rented-terms';

/** A machine to put replicas on: its chip, how many, and every cost of it but the fleet's size. */
export interface FoundMachine<Inputs> {
  readonly acceleratorId: string;
  readonly gpusPerMachine: number;
  readonly inputs: Omit<Inputs, 'fleet'>;
}

interface Question {
  readonly scenario: Scenario;
  readonly catalogue: Catalogue;
  /** Catalogue id of the cloud offer or the server. */
  readonly id: string;
}

const refuse = (code: string, message: string): Refusal => ({ code, message });

/**
 * A cloud offer at the scenario's commitment and day, or why it has no price. A rent the
 * user entered is that of the offer the scenario names, and of no other.
 */
export function findCloudOffer(question: Question): FoundMachine<RentedInputs> | Refusal {
  const { scenario, catalogue, id } = question;
  const { rented } = scenario;
  const offer = rowById(catalogue.cloudOffers, id);
  if (offer === undefined)
    return refuse('unknown-offer', `rented.offer is "${id}", which the catalogue does not hold.`);
  const entered = id === rented.offer ? rented.usdPerGpuHour : null;
  const price = factAt(offer.usdPerGpuHour[rented.commitment] ?? [], scenario.pricesAt);
  const input = 'rented.usdPerGpuHour';
  const usdPerGpuHour =
    entered === null
      ? price && quoted(price, { reviewBy: offer.reviewBy, input })
      : typed(entered, input);
  if (usdPerGpuHour === undefined) {
    return refuse(
      'no-price',
      `The catalogue knows no ${rented.commitment} price of ${offerLabel(offer)} on ${scenario.pricesAt}; enter your own GPU rent.`,
    );
  }
  return {
    acceleratorId: offer.accelerator,
    gpusPerMachine: offer.gpus,
    inputs: {
      label: offerLabel(offer),
      usdPerGpuHour,
      ...rentedTerms({ scenario, catalogue, accelerator: offer.accelerator }),
    },
  };
}

/** Provider and instance; a cloud that both of them name ("RunPod Community Cloud") is said once. */
export function offerLabel(offer: {
  readonly providerName: string;
  readonly instance: string;
}): string {
  const { providerName, instance } = offer;
  const [cloud = instance] = instance.split(',');
  const provider = providerName.endsWith(` ${cloud}`)
    ? providerName.slice(0, -cloud.length - 1)
    : providerName;
  return `${provider} ${instance}`;
}

type OwnedDefaultKey = {
  [Key in keyof Scenario['owned']]: Scenario['owned'][Key] extends number ? Key : never;
}[keyof Scenario['owned']];

/**
 * A server with every cost of keeping it, or why it has no price. A price the user
 * entered is that of the server the scenario names, and of no other.
 */
export function findServer(question: Question): FoundMachine<OwnedInputs> | Refusal {
  const { scenario, catalogue, id } = question;
  const { owned } = scenario;
  const server = rowById(catalogue.servers, id);
  if (server === undefined)
    return refuse('unknown-server', `owned.server is "${id}", which the catalogue does not hold.`);
  const entered = id === owned.server ? owned.usdPerServer : null;
  const price = factAt(server.price ?? [], scenario.pricesAt);
  const usdPerServer =
    entered === null
      ? price && quoted(price, { reviewBy: server.reviewBy, input: 'owned.usdPerServer' })
      : typed(entered, 'owned.usdPerServer');
  if (usdPerServer === undefined) {
    return refuse(
      'no-price',
      `The catalogue knows no price of ${server.name} on ${scenario.pricesAt}; enter a quote as the server price.`,
    );
  }
  const kept = (row: string, key: OwnedDefaultKey) =>
    defaulted({ catalogue, id: row, value: owned[key], input: `owned.${key}` });
  return {
    acceleratorId: server.accelerator,
    gpusPerMachine: server.accelerators,
    inputs: {
      label: server.name,
      usdPerServer,
      kWPerServer: quoted(server.power, { reviewBy: server.reviewBy }),
      networkShare: kept('network-storage-share', 'networkShare'),
      freightInstallationShare: kept('freight-installation-share', 'freightInstallationShare'),
      importDutyShare: kept('import-duty-share', 'importDutyShare'),
      sparePartsShare: kept('spare-parts-share', 'sparePartsShare'),
      hardwarePriceChangePerYear: kept('hardware-price-change', 'hardwarePriceChangePerYear'),
      supportSharePerYear: kept('hardware-support-share', 'supportSharePerYear'),
      supportChangePerYear: kept('support-change', 'supportChangePerYear'),
      softwareUsdPerGpuYear: kept('software-licence', 'softwareUsdPerGpuYear'),
      idlePowerShare: kept('idle-power-share', 'idlePowerShare'),
      pue: kept('pue', 'pue'),
      usdPerKWh: kept('electricity', 'usdPerKWh'),
      electricityChangePerYear: kept('electricity-change', 'electricityChangePerYear'),
      hostingUsdPerKWMonth: kept('colocation', 'hostingUsdPerKWMonth'),
      hostingChangePerYear: kept('hosting-change', 'hostingChangePerYear'),
      gridGramsPerKWh: kept('grid-carbon', 'gridGramsPerKWh'),
      lifeMonths: lifeMonths({ scenario, catalogue }),
      residualShare: kept('residual-share', 'residualShare'),
      residualMonths: kept('hardware-residual-months', 'residualMonths'),
      financing: financingInputs({ scenario, catalogue }),
      decommissioningUsdPerServer: kept('decommissioning', 'decommissioningUsdPerServer'),
    },
  };
}

const MONTHS_PER_YEAR = 12;

/** The catalogue states a life in years. */
function lifeMonths({ scenario, catalogue }: Omit<Question, 'id'>): Given {
  const { lifeMonths: months } = scenario.owned;
  const given = defaulted({
    catalogue,
    id: 'useful-life',
    value: months / MONTHS_PER_YEAR,
    input: 'owned.lifeMonths',
  });
  const { low, high } = given.from;
  return {
    value: months,
    from: {
      ...given.from,
      ...(low === undefined ? {} : { low: low * MONTHS_PER_YEAR }),
      ...(high === undefined ? {} : { high: high * MONTHS_PER_YEAR }),
    },
  };
}
