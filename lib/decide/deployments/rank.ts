import type { Deployment } from './deployment';
import type { FleetCost } from './cost';
import { layoutId } from './space';
import type { Candidate } from './template';

/** A costed candidate as the reader sees it. */
export function deploymentOf({ machine, replica }: Candidate, cost: FleetCost): Deployment {
  const { layout, weightPrecision, engine, accelerator, services } = replica;
  return {
    ...cost,
    id: [machine.route, machine.id, weightPrecision, engine, layoutId(layout)].join('/'),
    route: machine.route,
    machine: machine.id,
    label: machine.inputs.label,
    accelerator,
    layout,
    weightPrecision,
    engine,
    workloads: services.map(({ workload, estimate }) => ({
      id: workload.id,
      name: workload.name,
      outputTokensPerSecond: estimate.outputTokensPerSecond,
      band80: estimate.band80,
      concurrency: estimate.concurrency,
      ttftMs: estimate.ttftMs,
      tpotMs: estimate.tpotMs,
    })),
    validated: services.every(({ estimate }) => estimate.validated),
    doubts: [...new Set(services.flatMap(({ estimate }) => estimate.doubts ?? []))],
    notes: [...new Set(services.flatMap(({ estimate }) => estimate.notes ?? []))],
  };
}

/** Cheapest first; of equal cost the fewer GPUs, then the deployment's id. */
export function compareDeployments(one: Deployment, other: Deployment): number {
  return (
    one.usdPerMonth - other.usdPerMonth || one.gpus - other.gpus || compareText(one.id, other.id)
  );
}

/** The order of ids: that of their characters, the same in every locale. */
export function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
