import type { Catalogue } from '@/lib/catalogue/catalogue';
import { factAt, rowById } from '@/lib/catalogue/lookup';
import type { EdgeInputs, Given, SeatInputs } from '@/lib/model/inputs';
import { size } from '@/lib/serving/size';
import type { Scenario } from '@/lib/scenario/schema';
import type { Refusal } from '../answers';
import { defaulted, modelled, quoted, typed } from './given';
import { sizedHardware } from './serving';

interface Question {
  readonly scenario: Scenario;
  readonly catalogue: Catalogue;
}

const refuse = (code: string, message: string): Refusal => ({ code, message });

/** A plan per person with its price, or why it has none. */
export function findSeats({ scenario, catalogue }: Question): SeatInputs | Refusal | null {
  const { seats } = scenario;
  if (seats === null) return null;
  const row = rowById(catalogue.seatPlans, seats.plan);
  if (row === undefined)
    return refuse(
      'unknown-plan',
      `seats.plan is "${seats.plan}", which the catalogue does not hold.`,
    );
  const input = 'seats.usdPerSeatMonth';
  const { annual, monthly } = row.usdPerSeatMonth;
  const price = factAt(annual ?? monthly ?? [], scenario.pricesAt);
  const usdPerSeatMonth =
    seats.usdPerSeatMonth === null
      ? price && quoted(price, { reviewBy: row.reviewBy, input })
      : typed(seats.usdPerSeatMonth, input);
  if (usdPerSeatMonth === undefined)
    return refuse(
      'no-price',
      `The catalogue knows no price of ${row.name} on ${scenario.pricesAt}; enter the price of a seat.`,
    );
  const least = row.minimumSeats?.value ?? 1;
  if (seats.users < least)
    return refuse(
      'too-few-seats',
      `seats.users is ${seats.users}, but ${row.name} is sold from ${least} seats on.`,
    );
  return { label: row.name, users: typed(seats.users, 'seats.users'), usdPerSeatMonth };
}

const WATTS_PER_KW = 1000;

/** Devices with what they cost, draw and do, or why not. */
export function findEdge(question: Question): EdgeInputs | Refusal | null {
  const { scenario, catalogue } = question;
  const { edge } = scenario;
  if (edge === null) return null;
  const device = rowById(catalogue.edgeDevices, edge.device);
  if (device === undefined)
    return refuse(
      'unknown-device',
      `edge.device is "${edge.device}", which the catalogue does not hold.`,
    );
  const rates = deviceRates({ ...question, edge });
  if ('code' in rates) return rates;
  const price = factAt(device.price ?? [], scenario.pricesAt);
  const usdPerDevice = ownOr(
    edge.usdPerDevice,
    'edge.usdPerDevice',
    price && quoted(price, device),
  );
  const kWPerDevice = ownOr(
    edge.kWPerDevice,
    'edge.kWPerDevice',
    device.power && { ...quoted(device.power, device), value: device.power.value / WATTS_PER_KW },
  );
  if (usdPerDevice === undefined)
    return refuse(
      'no-price',
      `The catalogue knows no price of ${device.name}; enter the price of a device.`,
    );
  if (kWPerDevice === undefined)
    return refuse(
      'no-power',
      `The catalogue knows no power of ${device.name}; enter the power of a device.`,
    );
  const kept = (
    id: string,
    key: 'deviceShare' | 'idlePowerShare' | 'managementUsdPerDeviceMonth' | 'lifeMonths',
  ) => defaulted({ catalogue, id, value: edge[key], input: `edge.${key}` });
  const site = (id: string, key: 'usdPerKWh' | 'gridGramsPerKWh') =>
    defaulted({ catalogue, id, value: scenario.owned[key], input: `owned.${key}` });
  return {
    label: device.name,
    devices: typed(edge.devices, 'edge.devices'),
    requestsPerSecondPerDevice: rates,
    usdPerDevice,
    kWPerDevice,
    deviceShare: kept('device-share', 'deviceShare'),
    idlePowerShare: kept('idle-power-share', 'idlePowerShare'),
    managementUsdPerDeviceMonth: kept('device-management', 'managementUsdPerDeviceMonth'),
    lifeMonths: kept('device-life', 'lifeMonths'),
    usdPerKWh: site('electricity', 'usdPerKWh'),
    gridGramsPerKWh: site('grid-carbon', 'gridGramsPerKWh'),
  };
}

function ownOr(entered: number | null, input: string, known: Given | undefined): Given | undefined {
  if (entered !== null) return typed(entered, input);
  return known && { value: known.value, from: { ...known.from, input } };
}

/** Requests a second of one device, one after the other. */
function deviceRates(
  given: Question & { edge: NonNullable<Scenario['edge']> },
): ReadonlyMap<string, Given> | Refusal {
  const { scenario, catalogue, edge } = given;
  const { model } = scenario.selfHosted;
  const hardware = sizedHardware({ catalogue, model, accelerator: edge.device });
  if ('code' in hardware) return hardware;
  const rates = new Map<string, Given>();
  for (const workload of scenario.workloads) {
    const answer = size(
      {
        model,
        accelerator: edge.device,
        gpus: 1,
        weightPrecision: edge.weightPrecision,
        engine: 'llama.cpp',
        inputTokens: workload.inputTokens,
        outputTokens: workload.outputTokens,
        concurrency: 1,
      },
      hardware,
    );
    if ('error' in answer)
      return refuse(answer.error.code, `${workload.name}: ${answer.error.message}`);
    if ('refusal' in answer)
      return refuse(answer.refusal.code, `${workload.name}: ${answer.refusal.message}`);
    rates.set(
      workload.id,
      modelled(
        answer.outputTokensPerSecond / workload.outputTokens,
        `Estimate for ${model} in ${edge.weightPrecision} on one device, one request at a time: ${Math.round(answer.outputTokensPerSecond)} output tokens a second.`,
      ),
    );
  }
  return rates;
}
