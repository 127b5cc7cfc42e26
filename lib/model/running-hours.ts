import type { Cell } from '@/lib/graph/cell';
import { sumOf } from '@/lib/graph/expression';
import { cell, HOURS_PER_WEEK, leaf, ONE, ONE_INSTANCE, ONE_REPLICA } from './definitions';
import { nonEmpty, type Demand } from './demand';
import type { Fleet, Steps } from './fleet';
import type { HourClass, RunningHours } from './machine-inputs';

/** Machine-hours that are paid for, and the loads at which they step. */
export interface PaidHours {
  /** instance*h/month */
  readonly hours: Cell;
  readonly steps: Steps;
}

interface Given {
  readonly running: RunningHours;
  readonly fleet: Fleet;
  readonly demand: Demand;
}

/** Hours of all machines in a month: always, on a schedule, or following the load hour by hour. */
export function paidHours(given: Given): PaidHours {
  const { running, fleet, demand } = given;
  if (running.kind === 'autoscale') return followingTheLoad({ ...given, running });
  const all = fleet.machines.times(demand.hours);
  const share =
    running.kind === 'always'
      ? null
      : leaf('rented.hoursPerWeek', 'h', {
          label: 'hours a week that the machines run',
          ...running.hoursPerWeek,
        });
  return {
    steps: fleet.steps,
    hours: cell('rented.paidHours', 'instance*h/month', {
      label: 'instance-hours paid for',
      formula: share === null ? all : all.times(share.over(HOURS_PER_WEEK)),
    }),
  };
}

/** Whole machines for each hour's own load, from the fewest that never stop. */
function followingTheLoad(
  given: Given & { running: Extract<RunningHours, { kind: 'autoscale' }> },
): PaidHours {
  const { running, fleet, demand } = given;
  const fewest = leaf('rented.minimumReplicas', 'replica', {
    label: 'replicas that never stop',
    ...running.minimumReplicas,
  });
  const classes = running.classes.map((hourClass, index) =>
    hoursOfClass({ ...given, hourClass, index, fewest }),
  );
  const weekly = sumOf(nonEmpty(classes.map(({ machineHours }) => machineHours)));
  return {
    steps: {
      loads: [fleet.peakLoad, ...classes.map(({ load }) => load)],
      bends: classes.map(({ allStopless }) => allStopless),
    },
    hours: cell('rented.paidHours', 'instance*h/month', {
      label: 'instance-hours paid for',
      formula: weekly.times(demand.hours).over(HOURS_PER_WEEK),
    }),
  };
}

function hoursOfClass(given: Given & { hourClass: HourClass; index: number; fewest: Cell }): {
  machineHours: Cell;
  load: Cell;
  allStopless: Cell;
} {
  const { hourClass, fleet, fewest } = given;
  const id = (name: string) => `rented.hours${given.index + 1}.${name}`;
  const hours = leaf(id('hours'), 'h', {
    label: `hours a week of load ${given.index + 1}`,
    ...hourClass.hours,
  });
  const load = cell(id('load'), 'replica', {
    label: `load in the busiest minute of these hours, ${given.index + 1}`,
    formula: sumOf(nonEmpty(given.demand.workloads.map((workload) => loadOf(workload)))),
  });
  const replicas = load.roundUp(ONE_REPLICA).plus(fleet.spare).max(fewest);
  return {
    load,
    allStopless: cell(id('allStopless'), '1', {
      label: `volume over the plan at which the replicas that never stop are full, load ${given.index + 1}`,
      formula: fewest.over(load.first()),
    }),
    machineHours: cell(id('machineHours'), 'instance*h', {
      label: `instance-hours a week of load ${given.index + 1}`,
      formula: replicas.over(fleet.replicasPerMachine).roundUp(ONE_INSTANCE).times(hours),
    }),
  };

  function loadOf(workload: Demand['workloads'][number]) {
    const over = hourClass.overMean.get(workload.id);
    const own = fleet.byWorkload.get(workload.id);
    if (over === undefined || own === undefined)
      throw new RangeError(`no hourly load for workload ${workload.id}`);
    const level = leaf(id(`${workload.id}.overMean`), '1', {
      label: `load over the mean of the week, ${workload.name}, hours ${given.index + 1}`,
      ...over,
    });
    // Batch work is spread over the week, as in the peak that sizes the fleet.
    const busy = ONE.minus(workload.batchShare).times(level, workload.burst);
    return own.meanLoad.times(busy.plus(workload.batchShare));
  }
}
