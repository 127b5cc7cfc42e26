import type { LedgerInputs, WorkloadInputs } from '@/lib/model/inputs';
import type { FleetInputs } from '@/lib/model/machine-inputs';
import { one, present, total, whole } from './basics';

/** Requests a month before anything is sent again: growth, and the season of the month on top. */
export function asked(workload: WorkloadInputs, month: number): number {
  const { seasonality } = workload;
  const plain = one(workload.requestsPerMonth) * (1 + one(workload.growthPerMonth)) ** (month - 1);
  return seasonality === null ? plain : plain * one(seasonality, month);
}

/** Requests a month, those sent again included. */
export function sent(inputs: LedgerInputs, workload: WorkloadInputs, month: number): number {
  return asked(workload, month) * (1 + one(inputs.retryShare));
}

/** MTok a month that people asked for, input and output. */
export function tokensAsked(inputs: LedgerInputs, month: number): { in: number; out: number } {
  const mTok = (kind: 'inputTokens' | 'outputTokens') =>
    total(inputs.workloads.map((each) => (asked(each, month) * one(each[kind])) / 1e6));
  return { in: mTok('inputTokens'), out: mTok('outputTokens') };
}

/** req/s on average. */
export function meanRate(inputs: LedgerInputs, workload: WorkloadInputs, month: number): number {
  return sent(inputs, workload, month) / (one(inputs.hoursPerMonth) * 3600);
}

/** What the mean rate is multiplied by in an hour of some level: batch work is spread evenly. */
export function busy(workload: WorkloadInputs, level: number): number {
  const batch = one(workload.batchShare);
  return batch + (1 - batch) * level * one(workload.burstFactor);
}

/** req/s in the busiest minute of the busiest hour. */
export function peakRate(inputs: LedgerInputs, workload: WorkloadInputs, month: number): number {
  return meanRate(inputs, workload, month) * busy(workload, one(workload.busiestHourOverMean));
}

/** Machines of a fleet for a load in replicas. */
export function machinesFor(fleet: FleetInputs, load: { replicas: number; fewest?: number }) {
  const needed = Math.max(whole(load.replicas) + one(fleet.spareReplicas), load.fewest ?? 0);
  return Math.ceil(needed / one(fleet.replicasPerMachine));
}

/** Load of a month in replicas, each workload at its own rate. */
export function loadOf(
  inputs: LedgerInputs,
  fleet: FleetInputs,
  rate: (workload: WorkloadInputs) => number,
): number {
  return total(
    inputs.workloads.map(
      (each) => rate(each) / one(present(fleet.requestsPerSecondPerReplica.get(each.id))),
    ),
  );
}

/** Machines the busiest minute of a month needs. */
export function peakMachines(inputs: LedgerInputs, fleet: FleetInputs, month: number): number {
  const replicas = loadOf(inputs, fleet, (each) => peakRate(inputs, each, month));
  return machinesFor(fleet, { replicas });
}

/** Machines that stay once they are there, month by month. */
export function keptMachines(
  needed: (month: number) => number,
  months: readonly number[],
): number[] {
  let most = 0;
  return months.map((month) => {
    most = Math.max(most, needed(month));
    return most;
  });
}
