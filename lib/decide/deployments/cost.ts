import type { Cell } from '@/lib/graph/cell';
import { compileFor, type Values } from '@/lib/graph/evaluate';
import type { Fleet } from '@/lib/model/fleet';
import type { Given } from '@/lib/model/inputs';
import type { Ledger } from '@/lib/model/ledger';
import { levelisedCost, type LevelisedCost } from '@/lib/model/levelised';
import type { Refusal } from '../answers';
import type { Deployment, MachineRoute } from './deployment';
import { replicasPerMachine, type Candidate } from './template';

/** What the ledger says of one fleet. */
export type FleetCost = Pick<
  Deployment,
  | 'usdPerMonth'
  | 'machinesUsdPerMonth'
  | 'busiestMonth'
  | 'replicas'
  | 'spareReplicas'
  | 'machines'
  | 'gpus'
  | 'utilisation'
  | 'headroom'
>;

/** What decides between candidates. */
export interface CostAndSize {
  /** The whole route over the horizon, spread over its months. */
  readonly usdPerMonth: number;
  /** GPUs of the month that has most. */
  readonly gpus: number;
}

/** The ledger of a route, asked of one candidate after another. */
export interface RouteCosting {
  /** A refusal where the cost is no number. */
  readonly costAndSize: (candidate: Candidate) => CostAndSize | Refusal;
  /** All figures of a candidate whose cost is a number. */
  readonly fleet: (candidate: Candidate) => FleetCost;
}

/**
 * One route of a ledger built for any candidate of it: the figures of each candidate
 * replace the leaves in which candidates differ.
 */
export function routeCosting(ledger: Ledger, route: MachineRoute): RouteCosting {
  const fleet = ledger.fleets.get(route);
  if (fleet === undefined) throw new RangeError(`the ledger has no fleet ${route}`);
  const cost = levelisedCost(ledger, route);
  const evaluator = compileFor(cellsOf(cost, fleet), { periods: ledger.periods });
  const leaves = leavesOf(route, fleet);
  const at = (candidate: Candidate) =>
    evaluator.peek(new Map(leaves.flatMap((leaf) => leaf(candidate))));
  return {
    costAndSize: (candidate) => {
      const values = at(candidate);
      const broken = values.refusal(cost.whole.id);
      if (broken !== undefined) return { code: 'not-finite', message: `${broken.reason}.` };
      return {
        usdPerMonth: values.scalar(cost.whole.id),
        gpus: values.scalar(cost.mostGpus.id),
      };
    },
    fleet: (candidate) => {
      const values = at(candidate);
      return {
        usdPerMonth: values.scalar(cost.whole.id),
        machinesUsdPerMonth: values.scalar(cost.machines.id),
        ...busiest(values, fleet),
      };
    },
  };
}

type LeafValue = readonly [id: string, value: Given['value']];

/** The leaves in which two candidates of a route differ, each with how to read it. */
function leavesOf(route: MachineRoute, fleet: Fleet): ((of: Candidate) => LeafValue[])[] {
  return [
    (of) => [[fleet.replicasPerMachine.id, replicasPerMachine(of)]],
    (of) => [[fleet.gpusPerMachine.id, of.machine.gpusPerMachine]],
    ({ replica }) =>
      replica.services.map(({ workload, requestsPerSecond }): LeafValue => {
        const load = fleet.byWorkload.get(workload.id);
        if (load === undefined) throw new RangeError(`no load of workload ${workload.id}`);
        return [load.perReplica.id, requestsPerSecond];
      }),
    ({ machine }) => {
      if (machine.route !== route) throw new TypeError(`${machine.id} is not ${route}`);
      if (machine.route === 'rented')
        return [['rented.usdPerGpuHour', machine.inputs.usdPerGpuHour.value]];
      const { usdPerServer, kWPerServer } = machine.inputs;
      return [
        ['owned.usdPerServer', usdPerServer.value],
        ['owned.kWPerServer', kWPerServer.value],
      ];
    },
  ];
}

function cellsOf(cost: LevelisedCost, fleet: Fleet): Cell[] {
  const { peakLoad, replicas, machines, gpus, utilisation, headroom } = fleet;
  return [
    cost.whole,
    cost.machines,
    cost.mostGpus,
    peakLoad,
    replicas,
    machines,
    gpus,
    utilisation,
    headroom,
  ];
}

/** Fleet figures of the month with the highest peak load, the first of several. */
function busiest(
  values: Values,
  fleet: Fleet,
): Omit<FleetCost, 'usdPerMonth' | 'machinesUsdPerMonth'> {
  const loads = values.series(fleet.peakLoad.id);
  const month = loads.indexOf(Math.max(...loads));
  const then = (cell: Cell): number => {
    const value = values.series(cell.id)[month];
    if (value === undefined) throw new RangeError(`${cell.id} has no month ${month + 1}`);
    return value;
  };
  const share = (cell: Cell) => (values.refusal(cell.id) === undefined ? then(cell) : null);
  return {
    busiestMonth: month + 1,
    replicas: then(fleet.replicas),
    spareReplicas: values.scalar(fleet.spare.id),
    machines: then(fleet.machines),
    gpus: then(fleet.gpus),
    utilisation: share(fleet.utilisation),
    headroom: share(fleet.headroom),
  };
}
