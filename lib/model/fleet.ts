import type { Cell } from '@/lib/graph/cell';
import { sumOf } from '@/lib/graph/expression';
import { cell, leaf, ONE, ONE_INSTANCE, ONE_REPLICA, ONE_SERVER } from './definitions';
import { nonEmpty, type Demand } from './demand';
import type { FleetInputs } from './machine-inputs';

/** Peak load → replicas at the latency target → spare → whole machines → utilisation. */
export interface Fleet {
  /** Busiest-minute load, in replicas, before rounding. */
  readonly peakLoad: Cell;
  readonly meanLoad: Cell;
  readonly replicas: Cell;
  readonly spare: Cell;
  readonly machines: Cell;
  readonly gpus: Cell;
  readonly gpusPerMachine: Cell;
  readonly replicasPerMachine: Cell;
  readonly utilisation: Cell;
  readonly headroom: Cell;
  readonly byWorkload: ReadonlyMap<
    string,
    { readonly perReplica: Cell; readonly peakLoad: Cell; readonly meanLoad: Cell }
  >;
  readonly steps: Steps;
}

/** Where a route's cost, drawn against the volume, is not a straight line. */
export interface Steps {
  /** Loads in whole things (replicas, devices, units): another one is paid for at each whole number. */
  readonly loads: readonly Cell[];
  /** Volumes over the plan at which the line bends: what is paid for at least is used up. */
  readonly bends: readonly Cell[];
}

const machine = { rented: 'instance', owned: 'server' } as const;

/** Whole replicas and machines for the demand; utilisation is what comes out, never what goes in. */
export function fleetCells(given: {
  route: 'rented' | 'owned';
  label: string;
  fleet: FleetInputs;
  demand: Demand;
}): Fleet {
  const { route, fleet } = given;
  const unit = machine[route];
  const id = (name: string) => `${route}.${name}`;
  const named = (what: string) => `${what}, ${given.label}`;
  const loads = given.demand.workloads.map((workload) => workloadLoad({ ...given, workload, id }));

  const peakLoad = cell(id('peakLoad'), 'replica', {
    label: named('load in the busiest minute'),
    formula: sumOf(nonEmpty(loads.map((load) => load.peakLoad))),
  });
  const meanLoad = cell(id('meanLoad'), 'replica', {
    label: named('mean load'),
    formula: sumOf(nonEmpty(loads.map((load) => load.meanLoad))),
  });
  const spare = leaf(id('spareReplicas'), 'replica', {
    label: named('spare replicas'),
    ...fleet.spareReplicas,
  });
  const replicas = cell(id('replicas'), 'replica', {
    label: named('replicas'),
    formula: peakLoad.roundUp(ONE_REPLICA).plus(spare),
  });
  const perMachine = leaf(id('replicasPerMachine'), `replica/${unit}`, {
    label: named(`replicas per ${unit}`),
    ...fleet.replicasPerMachine,
  });
  const needed = replicas.over(perMachine).roundUp(unit === 'instance' ? ONE_INSTANCE : ONE_SERVER);
  const machines = cell(id(`${unit}s`), unit, {
    label: named(`${unit}s`),
    // What is rented follows the month; what is bought stays.
    formula: route === 'owned' ? needed.highestSoFar() : needed,
  });
  const gpusPerMachine = leaf(
    id(`gpusPer${unit === 'instance' ? 'Instance' : 'Server'}`),
    `GPU/${unit}`,
    {
      label: named(`GPUs per ${unit}`),
      ...fleet.gpusPerMachine,
    },
  );
  const capacity = cell(id('capacity'), 'replica', {
    label: named('replicas the machines could hold'),
    formula: machines.times(perMachine),
  });
  return {
    peakLoad,
    meanLoad,
    replicas,
    spare,
    machines,
    gpusPerMachine,
    replicasPerMachine: perMachine,
    steps: { loads: [peakLoad], bends: [] },
    byWorkload: new Map(loads.map((load) => [load.id, load])),
    gpus: cell(id('gpus'), 'GPU', {
      label: named('GPUs'),
      formula: machines.times(gpusPerMachine),
    }),
    utilisation: cell(id('utilisation'), '1', {
      label: named('utilisation'),
      formula: meanLoad.over(capacity),
    }),
    headroom: cell(id('headroom'), '1', {
      label: named('capacity free in the busiest minute'),
      formula: ONE.minus(peakLoad.over(capacity)),
    }),
  };
}

function workloadLoad(given: {
  route: string;
  label: string;
  fleet: FleetInputs;
  workload: Demand['workloads'][number];
  id: (name: string) => string;
}) {
  const { workload, fleet } = given;
  const capacity = fleet.requestsPerSecondPerReplica.get(workload.id);
  if (capacity === undefined) throw new RangeError(`no capacity for workload ${workload.id}`);
  const id = (name: string) => given.id(`${workload.id}.${name}`);
  const named = (what: string) => `${what}, ${workload.name}, ${given.label}`;
  const perReplica = leaf(id('perReplica'), 'req/s/replica', {
    label: named('requests per second per replica at the latency target'),
    ...capacity,
  });
  return {
    id: workload.id,
    perReplica,
    peakLoad: cell(id('peakLoad'), 'replica', {
      label: named('replicas in the busiest minute'),
      formula: workload.peakRate.over(perReplica),
    }),
    meanLoad: cell(id('meanLoad'), 'replica', {
      label: named('replicas on average'),
      formula: workload.meanRate.over(perReplica),
    }),
  };
}
