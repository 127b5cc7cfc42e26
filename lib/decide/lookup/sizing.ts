import { size } from '@/lib/serving/size';
import type { SizeEstimate } from '@/lib/serving/answer';
import type { SizedHardware } from '@/lib/serving/size';
import type { Scenario, Workload } from '@/lib/scenario/schema';
import type { Refusal } from '../answers';

/** What one replica does for one workload at its latency target. */
export interface ReplicaEstimate {
  readonly workload: Workload;
  readonly estimate: SizeEstimate;
  readonly requestsPerSecond: number;
}

/** One copy of the model on so many GPUs, sized for every workload. */
export interface ReplicaLayout {
  readonly gpusPerReplica: number;
  readonly replicasPerMachine: number;
  readonly estimates: readonly ReplicaEstimate[];
}

export interface LayoutQuestion {
  readonly scenario: Scenario;
  readonly hardware: SizedHardware;
  readonly gpusPerReplica: number | 'auto';
  readonly gpusPerMachine: number;
  /** Busiest-minute requests per second, by workload id. */
  readonly peakRates: ReadonlyMap<string, number>;
}

/**
 * How many GPUs should hold one copy of the model. With "auto", the layout that
 * needs the fewest GPUs for the busiest minute and the spare replicas; fewer
 * GPUs per replica where two need the same.
 */
export function chooseLayout(question: LayoutQuestion): ReplicaLayout | Refusal {
  const { gpusPerReplica, gpusPerMachine } = question;
  if (gpusPerReplica !== 'auto') return layoutOn(question, gpusPerReplica);
  const refusals: Refusal[] = [];
  let best: { layout: ReplicaLayout; gpus: number } | undefined;
  for (let gpus = 1; gpus <= gpusPerMachine; gpus *= 2) {
    const layout = layoutOn(question, gpus);
    if ('code' in layout) {
      refusals.push(layout);
      continue;
    }
    const needed = gpusNeeded(question, layout);
    if (best === undefined || needed < best.gpus) best = { layout, gpus: needed };
  }
  if (best !== undefined) return best.layout;
  return (
    refusals.at(-1) ?? { code: 'no-layout', message: 'The machine has no GPUs to hold the model.' }
  );
}

function layoutOn(question: LayoutQuestion, gpusPerReplica: number): ReplicaLayout | Refusal {
  const { scenario, hardware, gpusPerMachine } = question;
  const replicasPerMachine = Math.floor(gpusPerMachine / gpusPerReplica);
  if (replicasPerMachine < 1) {
    return {
      code: 'larger-than-machine',
      message: `A replica on ${gpusPerReplica} GPUs does not fit in one machine of ${gpusPerMachine}; choose a larger machine or fewer GPUs per replica.`,
    };
  }
  const estimates: ReplicaEstimate[] = [];
  for (const workload of scenario.workloads) {
    const estimate = estimateFor({ scenario, hardware, workload, gpusPerReplica });
    if ('code' in estimate) return estimate;
    estimates.push(estimate);
  }
  return { gpusPerReplica, replicasPerMachine, estimates };
}

/** What is asked of one replica for one workload: the scenario's engine and precision, the workload's lengths and targets. */
export function replicaQuestion(given: {
  scenario: Scenario;
  hardware: SizedHardware;
  workload: Workload;
  gpusPerReplica: number;
}) {
  const { scenario, hardware, workload } = given;
  return {
    model: hardware.model.id,
    accelerator: hardware.accelerator.id,
    gpus: given.gpusPerReplica,
    weightPrecision: scenario.selfHosted.weightPrecision,
    engine: scenario.selfHosted.engine,
    inputTokens: workload.inputTokens,
    outputTokens: workload.outputTokens,
    ttftMs: workload.ttftMs,
    tpotMs: workload.tpotMs,
  };
}

/** What one replica does for one workload, or why it cannot. */
export function estimateFor(given: {
  scenario: Scenario;
  hardware: SizedHardware;
  workload: Workload;
  gpusPerReplica: number;
}): ReplicaEstimate | Refusal {
  const { hardware, workload } = given;
  const answer = size(replicaQuestion(given), hardware);
  if ('error' in answer) {
    return { code: answer.error.code, message: `${workload.name}: ${answer.error.message}` };
  }
  if ('refusal' in answer) {
    return { code: answer.refusal.code, message: `${workload.name}: ${answer.refusal.message}` };
  }
  const measured = given.scenario.selfHosted.outputTokensPerSecond;
  const requestsPerSecond = (measured ?? answer.outputTokensPerSecond) / workload.outputTokens;
  return { workload, estimate: answer, requestsPerSecond };
}

/** GPUs for the busiest minute and the spare replicas, in whole machines. */
export function gpusNeeded(question: LayoutQuestion, layout: ReplicaLayout): number {
  const load = layout.estimates.reduce((sum, { workload, requestsPerSecond }) => {
    const rate = question.peakRates.get(workload.id);
    if (rate === undefined) throw new RangeError(`no peak rate for workload ${workload.id}`);
    return sum + rate / requestsPerSecond;
  }, 0);
  const replicas = Math.ceil(load) + question.scenario.selfHosted.spareReplicas;
  return Math.ceil(replicas / layout.replicasPerMachine) * question.gpusPerMachine;
}
