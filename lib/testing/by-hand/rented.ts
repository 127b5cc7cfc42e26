import type { LedgerInputs } from '@/lib/model/inputs';
import type { RentedInputs } from '@/lib/model/machine-inputs';
import { counts, monthsOf, one, present, risen, running, total, type Entry } from './basics';
import { busy, loadOf, machinesFor, meanRate, peakMachines, tokensAsked } from './demand';

/** Everything that renting costs. */
export function rentedEntries(inputs: LedgerInputs): Entry[] {
  const rented = present(inputs.rented);
  const { fleet } = rented;
  return [
    ...running(inputs, 'GPU rent', (month) => rentUsd(inputs, rented, month)),
    ...paidAhead(inputs, rented),
    ...running(
      inputs,
      'Storage',
      (month) =>
        peakMachines(inputs, fleet, month) *
        one(rented.storageGbPerInstance) *
        one(rented.storageUsdPerGbMonth),
    ),
    ...running(inputs, 'Load balancer', () => one(rented.loadBalancerUsdPerMonth)),
    ...running(inputs, 'Egress', (month) => {
      const tokens = tokensAsked(inputs, month);
      const mTok = (tokens.in + tokens.out) * (1 + one(inputs.retryShare));
      return mTok * one(rented.egressGbPerMTok) * one(rented.egressUsdPerGb);
    }),
  ];
}

/** GPUs the fleet has in a month, which people look after. */
export function rentedGpus(inputs: LedgerInputs, month: number): number {
  const { fleet } = present(inputs.rented);
  return peakMachines(inputs, fleet, month) * one(fleet.gpusPerMachine);
}

/** t a month; null where the power of the machines is not known. */
export function rentedCarbon(inputs: LedgerInputs, month: number): number | null {
  const rented = present(inputs.rented);
  if (rented.kWPerGpu === null) return null;
  const load = loadOf(inputs, rented.fleet, (workload) => meanRate(inputs, workload, month));
  const busyHours = (load / one(rented.fleet.replicasPerMachine)) * one(inputs.hoursPerMonth);
  const idle = one(rented.idlePowerShare);
  const fullPowerHours = idle * machineHours(inputs, rented, month) + (1 - idle) * busyHours;
  const gpuHours = fullPowerHours * one(rented.fleet.gpusPerMachine);
  const kWh = gpuHours * one(rented.kWPerGpu) * one(rented.pue);
  return (kWh * one(rented.gridGramsPerKWh)) / 1e6;
}

function rentUsd(inputs: LedgerInputs, rented: RentedInputs, month: number): number {
  const gpuHours =
    machineHours(inputs, rented, month) *
    one(rented.fleet.gpusPerMachine) *
    (1 + one(rented.interruptionShare));
  return gpuHours * one(rented.usdPerGpuHour) * risen(rented.rentChangePerYear, month);
}

/** Machine-hours of a month, whether the machines always run, keep a timetable or follow the load. */
function machineHours(inputs: LedgerInputs, rented: RentedInputs, month: number): number {
  const { fleet, running: policy } = rented;
  const hours = one(inputs.hoursPerMonth);
  if (policy.kind === 'always') return peakMachines(inputs, fleet, month) * hours;
  const weeks = hours / 168;
  if (policy.kind === 'schedule')
    return peakMachines(inputs, fleet, month) * one(policy.hoursPerWeek) * weeks;
  return total(
    policy.classes.map((each) => {
      const replicas = loadOf(inputs, fleet, (workload) => {
        const level = one(present(each.overMean.get(workload.id)));
        return meanRate(inputs, workload, month) * busy(workload, level);
      });
      const fewest = one(policy.minimumReplicas);
      return machinesFor(fleet, { replicas, fewest }) * one(each.hours) * weeks;
    }),
  );
}

/** Month 1's rent for a whole term, before month 1 and at each renewal, and a month of it used a month. */
function paidAhead(inputs: LedgerInputs, rented: RentedInputs): Entry[] {
  if (rented.prepaid === null) return [];
  const part = 'GPU rent';
  const perMonth = rentUsd(inputs, rented, 1) * one(rented.prepaid.share) * counts(inputs, part);
  const term = one(rented.prepaid.termMonths);
  const months = monthsOf(inputs);
  const entries: Entry[] = [];
  for (let begins = 0; begins < months.length; begins += term)
    entries.push({
      month: begins === 0 ? 0 : begins + 1,
      part,
      kind: 'opex',
      usd: perMonth * term,
    });
  for (const month of months) entries.push({ month, part, kind: 'opex', usd: -perMonth });
  return entries;
}
