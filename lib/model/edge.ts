import type { Cell } from '@/lib/graph/cell';
import { sumOf } from '@/lib/graph/expression';
import { capitalCells, type Capital } from './capital';
import { cell, GRAMS_PER_TONNE, leaf, ONE, ONE_DEVICE } from './definitions';
import { nonEmpty, type Demand } from './demand';
import type { Steps } from './fleet';
import type { EdgeInputs } from './inputs';
import type { RouteLines } from './lines';
import { purchaseCells } from './purchases';
import type { Shared } from './shared';

export interface EdgeCosts {
  readonly lines: RouteLines;
  readonly capital: Capital;
  /** device, month by month */
  readonly devices: Cell;
  readonly carbon: Cell;
  readonly steps: Steps;
}

/** A device has no resale that anyone publishes: it is written off to nothing. */
const NO_RESALE = {
  share: { value: 0, from: { kind: 'definition' } },
  months: { value: 36, from: { kind: 'definition' } },
} as const;

/** Devices that answer where they stand: as many as there are, more where the load needs more. */
export function edgeCells(given: { edge: EdgeInputs; demand: Demand; shared: Shared }): EdgeCosts {
  const { edge, shared } = given;
  const devices = devicesCell(given);
  const things = {
    id: 'edge',
    unit: 'device',
    installed: devices.installed,
    lifeMonths: edge.lifeMonths,
    priceChangePerYear: { value: 0, from: { kind: 'definition' } },
  } as const;
  const price = leaf('edge.usdPerDevice', 'USD/device', {
    label: `price of a device, ${edge.label}`,
    ...edge.usdPerDevice,
  });
  const share = leaf('edge.deviceShare', '1', {
    label: 'share of the device charged to this use',
    ...edge.deviceShare,
  });
  const capital = capitalCells({
    things,
    purchases: purchaseCells({ things, shared }),
    shared,
    residual: NO_RESALE,
    parts: [
      {
        part: 'Devices',
        perThing: cell('edge.deviceCost', 'USD/device', {
          label: 'a device’s price charged to this use',
          formula: price.times(share, shared.counted('Devices')),
        }),
      },
    ],
  });
  const energy = energyCell({ ...given, ...devices });
  const tariff = leaf('edge.usdPerKWh', 'USD/kWh', {
    label: 'electricity price of the devices',
    ...edge.usdPerKWh,
  });
  const management = leaf('edge.managementPrice', 'USD/device/month', {
    label: 'management of a device',
    ...edge.managementUsdPerDeviceMonth,
  });
  const grid = leaf('edge.gridCarbon', 'g/kWh', {
    label: 'carbon intensity of the devices’ grid',
    ...edge.gridGramsPerKWh,
  });
  const powered = cell('edge.energy', 'USD/month', {
    label: 'electricity of the devices',
    formula: energy.times(tariff, shared.counted('Electricity')),
  });
  const managed = cell('edge.management', 'USD/month', {
    label: 'management of the devices',
    formula: devices.installed.times(management, shared.counted('Device management')),
  });
  return {
    capital,
    devices: devices.installed,
    steps: devices.steps,
    carbon: cell('edge.carbon', 't/month', {
      label: `carbon, ${edge.label}`,
      formula: energy.times(grid).over(GRAMS_PER_TONNE),
    }),
    lines: {
      upfront: capital.upfront,
      monthly: [
        ...capital.monthly,
        { part: 'Electricity', kind: 'opex', cell: powered },
        { part: 'Device management', kind: 'opex', cell: managed },
      ],
      atEnd: capital.atEnd,
    },
  };
}

/** Devices kept, at least as many as the busiest minute needs, and how busy they are. */
function devicesCell({ edge, demand }: { edge: EdgeInputs; demand: Demand }) {
  const loads = demand.workloads.map((workload) => {
    const rate = edge.requestsPerSecondPerDevice.get(workload.id);
    if (rate === undefined) throw new RangeError(`no device rate for workload ${workload.id}`);
    const perDevice = leaf(`edge.${workload.id}.perDevice`, 'req/s/device', {
      label: `requests per second per device, ${workload.name}`,
      ...rate,
    });
    return { peak: workload.peakRate.over(perDevice), mean: workload.meanRate.over(perDevice) };
  });
  const kept = leaf('edge.devices', 'device', { label: 'devices in use', ...edge.devices });
  const load = cell('edge.load', 'device', {
    label: 'load in the busiest minute, in devices',
    formula: sumOf(nonEmpty(loads.map(({ peak }) => peak))),
  });
  const needed = cell('edge.needed', 'device', {
    label: 'devices the busiest minute needs',
    formula: load.roundUp(ONE_DEVICE),
  });
  const full = cell('edge.full', '1', {
    label: 'volume over the plan at which the devices in use are full',
    formula: kept.over(load.first()),
  });
  const installed = cell('edge.installed', 'device', {
    label: 'devices',
    formula: needed.max(kept).highestSoFar(),
  });
  const busy = cell('edge.busy', 'device', {
    label: 'devices busy on average',
    formula: sumOf(nonEmpty(loads.map(({ mean }) => mean))),
  });
  return { installed, busy, steps: { loads: [load], bends: [full] } };
}

function energyCell(given: {
  edge: EdgeInputs;
  demand: Demand;
  installed: Cell;
  busy: Cell;
}): Cell {
  const { edge, demand, installed, busy } = given;
  const kW = leaf('edge.kWPerDevice', 'kW/device', {
    label: 'power of a device under load',
    ...edge.kWPerDevice,
  });
  const idle = leaf('edge.idlePowerShare', '1', {
    label: 'power of an idle device over its power under load',
    ...edge.idlePowerShare,
  });
  return cell('edge.energyUsed', 'kWh/month', {
    label: 'electricity used by the devices',
    formula: installed.times(idle).plus(ONE.minus(idle).times(busy)).times(kW, demand.hours),
  });
}
