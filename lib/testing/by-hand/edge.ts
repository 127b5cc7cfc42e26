import type { LedgerInputs } from '@/lib/model/inputs';
import { counts, monthsOf, one, present, running, total, whole, type Entry } from './basics';
import { capitalByHand, type CapitalByHand } from './capital';
import { keptMachines, meanRate, peakRate } from './demand';

/** Everything that devices cost. */
export function edgeEntries(inputs: LedgerInputs): Entry[] {
  const edge = present(inputs.edge);
  const standing = devices(inputs);
  const kWh = edgeKWh(inputs);
  return [
    ...deviceCapital(inputs).entries,
    ...running(inputs, 'Electricity', (month) => (kWh[month - 1] ?? NaN) * one(edge.usdPerKWh)),
    ...running(
      inputs,
      'Device management',
      (month) => (standing[month - 1] ?? NaN) * one(edge.managementUsdPerDeviceMonth),
    ),
  ];
}

/** As many as are kept, more where the busiest minute needs more; once there they stay. */
function devices(inputs: LedgerInputs): number[] {
  const kept = one(present(inputs.edge).devices);
  return keptMachines(
    (month) => Math.max(kept, whole(loadOf(inputs, (each) => peakRate(inputs, each, month)))),
    monthsOf(inputs),
  );
}

function loadOf(
  inputs: LedgerInputs,
  rate: (workload: LedgerInputs['workloads'][number]) => number,
): number {
  const { requestsPerSecondPerDevice } = present(inputs.edge);
  return total(
    inputs.workloads.map(
      (each) => rate(each) / one(present(requestsPerSecondPerDevice.get(each.id))),
    ),
  );
}

/** The share of each device that is charged to this use; nothing comes back. */
export function deviceCapital(inputs: LedgerInputs): CapitalByHand {
  const edge = present(inputs.edge);
  const price = one(edge.usdPerDevice) * one(edge.deviceShare) * counts(inputs, 'Devices');
  return capitalByHand({
    standing: devices(inputs),
    life: one(edge.lifeMonths),
    prices: [['Devices', price]],
    risen: () => 1,
    residual: { share: 0, months: 1 },
  });
}

/** kWh of the devices, month by month, from idle to full power with the load. */
export function edgeKWh(inputs: LedgerInputs): number[] {
  const edge = present(inputs.edge);
  return devices(inputs).map((there, index) => {
    const busy = loadOf(inputs, (each) => meanRate(inputs, each, index + 1));
    const kW = (busy + (there - busy) * one(edge.idlePowerShare)) * one(edge.kWPerDevice);
    return kW * one(inputs.hoursPerMonth);
  });
}
