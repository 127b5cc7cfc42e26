import type { Evaluation } from '@/lib/decide/evaluation';
import { HOURS_PER_WEEK, weekOf } from '@/lib/demand/profile';
import type { Fleet } from '@/lib/model/fleet';
import type { Workload } from '@/lib/scenario/schema';
import { firstValue } from './figures';

export const HOURS_PER_DAY = 24;
export const DAYS_PER_WEEK = 7;

/** The mean load of one hour of the week. */
export interface HourLoad {
  /** Replicas kept busy, all workloads together. */
  readonly replicas: number;
  readonly outputTokensPerSecond: number;
}

/**
 * Load of each hour, Monday 00:00 first. Batch work waits for quiet hours and counts as even,
 * as in the busiest minute the machines are sized for.
 */
export function hourlyLoad({
  evaluation,
  fleet,
}: {
  readonly evaluation: Evaluation;
  readonly fleet: Fleet;
}): HourLoad[] {
  const parts = evaluation.ledger.demand.workloads.flatMap(({ id, meanRate }) => {
    const workload = evaluation.scenario.workloads.find((each) => each.id === id);
    const perReplica = fleet.byWorkload.get(id)?.perReplica;
    if (workload === undefined || perReplica === undefined) return [];
    const rate = firstValue(evaluation, meanRate);
    const served = firstValue(evaluation, perReplica);
    return rate === null || served === null
      ? []
      : [{ workload, rate, served, shape: shapeOf(workload) }];
  });
  return Array.from({ length: HOURS_PER_WEEK }, (_, hour) => {
    const loads = parts.map(({ workload, rate, served, shape }) => {
      const requestsPerSecond = rate * (shape[hour] ?? 1);
      return {
        replicas: requestsPerSecond / served,
        outputTokensPerSecond: requestsPerSecond * workload.outputTokens,
      };
    });
    return {
      replicas: sum(loads.map((load) => load.replicas)),
      outputTokensPerSecond: sum(loads.map((load) => load.outputTokensPerSecond)),
    };
  });
}

/** Each hour's requests over the week's mean. */
function shapeOf({ profile, batchShare }: Workload): number[] {
  const week = weekOf(profile);
  const mean = sum(week) / week.length;
  return week.map((level) => (1 - batchShare) * (level / mean) + batchShare);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Whether no hour is busier than another, so that none is worth pointing out. */
export function isEven(hours: readonly HourLoad[]): boolean {
  const most = busiestHour(hours).replicas;
  return hours.every((hour) => most - hour.replicas <= 1e-9 * most);
}

/** The hour with the highest load, the first of equals, Monday 00:00 being 0. */
export function busiestHour(hours: readonly HourLoad[]): HourLoad & { readonly hour: number } {
  const most = Math.max(...hours.map((hour) => hour.replicas));
  const hour = hours.findIndex((each) => each.replicas === most);
  const load = hours[hour];
  if (load === undefined) throw new RangeError('a week has hours');
  return { ...load, hour };
}

/** Days that follow one another and have the same load, hour by hour. */
export function alikeDays(
  hours: readonly HourLoad[],
): { readonly from: number; readonly to: number }[] {
  const loads = (day: number) =>
    hours.slice(day * HOURS_PER_DAY, (day + 1) * HOURS_PER_DAY).map((hour) => hour.replicas);
  const alike = (a: number, b: number) =>
    loads(a).every((load, hour) => Math.abs(load - (loads(b)[hour] ?? NaN)) <= 1e-9 * load);
  const spans: { from: number; to: number }[] = [];
  for (let day = 0; day < DAYS_PER_WEEK; day++) {
    const last = spans.at(-1);
    if (last !== undefined && alike(last.from, day)) last.to = day;
    else spans.push({ from: day, to: day });
  }
  return spans;
}
