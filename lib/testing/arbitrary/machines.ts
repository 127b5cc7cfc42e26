import fc from 'fast-check';
import type { EdgeInputs, WorkloadInputs } from '@/lib/model/inputs';
import {
  financingMethods,
  type FinancingInputs,
  type FleetInputs,
  type HourClass,
  type OwnedInputs,
  type RentedInputs,
  type RunningHours,
} from '@/lib/model/machine-inputs';
import { given } from '../ledger-inputs';
import { byKey, changePerYear, count, evenly, number, partsOf, share } from './numbers';

function fleet(ids: readonly string[]): fc.Arbitrary<FleetInputs> {
  return fc.record({
    requestsPerSecondPerReplica: byKey(ids, () => number(0.02, 2)),
    spareReplicas: count(0, 2),
    replicasPerMachine: count(1, 4),
    gpusPerMachine: count(1, 8),
  });
}

/** Machines that always run, run on a schedule or follow the load; reserved ahead or not. */
export function rented(workloads: readonly WorkloadInputs[]): fc.Arbitrary<RentedInputs> {
  return fc.record({
    label: fc.constant('rented'),
    fleet: fleet(workloads.map(({ id }) => id)),
    usdPerGpuHour: number(0, 10),
    rentChangePerYear: changePerYear,
    interruptionShare: number(0, 0.3),
    prepaid: fc.option(fc.record({ share, termMonths: count(1, 30) })),
    running: runningHours(workloads),
    storageGbPerInstance: number(0, 4000),
    storageUsdPerGbMonth: number(0, 0.3),
    loadBalancerUsdPerMonth: number(0, 500),
    egressGbPerMTok: number(0, 0.1),
    egressUsdPerGb: number(0, 0.2),
    kWPerGpu: fc.option(number(0.1, 2)),
    idlePowerShare: share,
    pue: number(1, 2),
    gridGramsPerKWh: number(0, 900),
  });
}

function runningHours(workloads: readonly WorkloadInputs[]): fc.Arbitrary<RunningHours> {
  return fc.oneof(
    fc.record({ kind: fc.constant('always' as const) }),
    fc.record({ kind: fc.constant('schedule' as const), hoursPerWeek: number(0, 168) }),
    fc.record({
      kind: fc.constant('autoscale' as const),
      minimumReplicas: count(0, 2),
      classes: partsOf(168, { min: 1, max: 4 }).chain((hours) =>
        fc.tuple(...hours.map((each) => hourClass(each, workloads))),
      ),
    }),
  );
}

/** No hour is busier than the busiest one of its workload. */
function hourClass(hours: number, workloads: readonly WorkloadInputs[]): fc.Arbitrary<HourClass> {
  const busiest = new Map(
    workloads.map(({ id, busiestHourOverMean }) => [id, Number(busiestHourOverMean.value)]),
  );
  return fc.record({
    hours: fc.constant(given(hours)),
    overMean: byKey([...busiest.keys()], (id) =>
      fc
        .oneof(fc.constantFrom(0, 1), evenly(0, 1))
        .map((part) => given(part * (busiest.get(id) ?? NaN))),
    ),
  });
}

/** Servers that wear out within the horizon or after it, paid for in each of the four ways. */
export function owned(ids: readonly string[]): fc.Arbitrary<OwnedInputs> {
  return fc.record({
    label: fc.constant('owned'),
    fleet: fleet(ids),
    usdPerServer: number(1000, 5e5),
    networkShare: share,
    freightInstallationShare: number(0, 0.3),
    importDutyShare: number(0, 0.3),
    sparePartsShare: number(0, 0.2),
    hardwarePriceChangePerYear: changePerYear,
    supportSharePerYear: share,
    supportChangePerYear: changePerYear,
    softwareUsdPerGpuYear: number(0, 5000),
    kWPerServer: number(0.1, 12),
    idlePowerShare: share,
    pue: number(1, 2),
    usdPerKWh: number(0, 0.5),
    electricityChangePerYear: changePerYear,
    hostingUsdPerKWMonth: number(0, 400),
    hostingChangePerYear: changePerYear,
    gridGramsPerKWh: number(0, 900),
    lifeMonths: count(1, 40),
    residualShare: share,
    residualMonths: count(1, 60),
    decommissioningUsdPerServer: number(0, 5000),
    financing: financing(),
  });
}

function financing(): fc.Arbitrary<FinancingInputs> {
  return fc.record({
    method: fc.constantFrom(...financingMethods),
    loanShare: share,
    loanRatePerYear: number(0, 0.2),
    loanMonths: count(1, 40),
    leaseRatePerYear: number(0, 0.2),
    leaseMonths: count(1, 40),
    paidInAdvance: fc.boolean(),
  });
}

export function edge(ids: readonly string[]): fc.Arbitrary<EdgeInputs> {
  return fc.record({
    label: fc.constant('edge'),
    devices: count(0, 50),
    requestsPerSecondPerDevice: byKey(ids, () => number(0.01, 1)),
    usdPerDevice: number(0, 5000),
    deviceShare: share,
    kWPerDevice: number(0.005, 0.6),
    idlePowerShare: share,
    usdPerKWh: number(0, 0.5),
    gridGramsPerKWh: number(0, 900),
    managementUsdPerDeviceMonth: number(0, 50),
    lifeMonths: count(1, 40),
  });
}
