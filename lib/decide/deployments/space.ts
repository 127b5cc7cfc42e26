import { parseSizeRequest } from '@/lib/serving/size';
import type { Engine, ServingModel, WeightPrecision } from '@/lib/serving/types';
import type { Scenario } from '@/lib/scenario/schema';
import type { Refusal } from '../answers';
import type { DeploymentLayout, MachineRoute } from './deployment';

/** What the planner may choose from. One replica stays within one machine. */
export interface SpaceChoices {
  readonly routes?: readonly MachineRoute[];
  /** Another precision is another quality, so only the scenario's own unless asked. */
  readonly weightPrecisions?: readonly string[];
  readonly engines?: readonly string[];
  readonly gpusPerReplica?: readonly number[];
  /** Leaves pipelines and attention data parallelism out: one stage, split by tensor parallelism. */
  readonly tensorParallelOnly?: boolean;
  /** Cloud offers and servers by catalogue id; all where left out. */
  readonly machines?: readonly string[];
}

/** A weight precision and an engine to run it. */
export interface Software {
  readonly weightPrecision: WeightPrecision;
  readonly engine: Engine;
}

/** The space of one search, every choice checked. */
export interface Space {
  readonly routes: readonly MachineRoute[];
  readonly weightPrecisions: readonly WeightPrecision[];
  readonly software: readonly Software[];
  readonly gpusPerReplica: readonly number[];
  readonly tensorParallelOnly: boolean;
  /** Undefined lets every machine of the catalogue in. */
  readonly machines: ReadonlySet<string> | undefined;
}

/** What a `size` request without an engine means. */
const DEFAULT_ENGINE: Engine = 'vllm';
const GPUS_PER_REPLICA = [1, 2, 4, 8];
const BOTH_ROUTES: readonly MachineRoute[] = ['rented', 'owned'];

/** The space asked for, what is left out taken from the scenario, or the first choice that cannot be. */
export function spaceOf(scenario: Scenario, choices: SpaceChoices): Space | Refusal {
  const { weightPrecision, engine } = scenario.selfHosted;
  const gpusPerReplica = [...new Set(choices.gpusPerReplica ?? GPUS_PER_REPLICA)];
  const [firstCount] = gpusPerReplica;
  const software: Software[] = [];
  for (const precision of new Set(choices.weightPrecisions ?? [weightPrecision])) {
    for (const each of new Set(choices.engines ?? [engine])) {
      for (const gpus of gpusPerReplica) {
        const found = checked({ weightPrecision: precision, engine: each, gpus });
        if ('code' in found) return found;
        if (gpus === firstCount) software.push(found);
      }
    }
  }
  if (software.length === 0) return EMPTY;
  return {
    software,
    gpusPerReplica: gpusPerReplica.sort((a, b) => a - b),
    tensorParallelOnly: choices.tensorParallelOnly ?? false,
    routes: [...new Set(choices.routes ?? BOTH_ROUTES)],
    weightPrecisions: [...new Set(software.map((each) => each.weightPrecision))],
    machines: choices.machines === undefined ? undefined : new Set(choices.machines),
  };
}

const EMPTY: Refusal = {
  code: 'empty-space',
  message: 'Choose at least one weight precision, one engine and one number of GPUs per replica.',
};

/** The names and counts a search may use are those of a `size` request. */
function checked(choice: {
  weightPrecision: string;
  engine: string;
  gpus: number;
}): Software | Refusal {
  const any = { model: 'any', accelerator: 'any', inputTokens: 1, outputTokens: 1 };
  const request = parseSizeRequest({ ...any, ...choice });
  if ('error' in request) return request.error;
  return { weightPrecision: request.weightPrecision, engine: request.engine ?? DEFAULT_ENGINE };
}

/**
 * Every way to divide so many GPUs: pipeline stages of equal size, each stage tensor-parallel.
 * Attention data parallelism pays only where experts or a latent cache are not split by tensor
 * parallelism; the experts then lie spread over the stage.
 */
export function layoutsOn(gpus: number, model: ServingModel): DeploymentLayout[] {
  const isSparseOrLatent = model.experts > 0 || model.multiHeadLatentAttention;
  return divisorsOf(gpus).flatMap((pipelineParallel) => {
    const tensorParallel = gpus / pipelineParallel;
    const split = { gpus, tensorParallel, pipelineParallel };
    const shared = { ...split, dataParallelAttention: 1, expertParallel: 1 };
    if (!isSparseOrLatent || tensorParallel === 1) return [shared];
    const expertParallel = model.experts > 0 ? tensorParallel : 1;
    return [shared, { ...split, dataParallelAttention: tensorParallel, expertParallel }];
  });
}

/** One stage whose attention is split like everything else. */
export function isTensorParallelOnly(layout: DeploymentLayout): boolean {
  return layout.pipelineParallel === 1 && layout.dataParallelAttention === 1;
}

function divisorsOf(whole: number): number[] {
  return Array.from({ length: whole }, (_, index) => index + 1).filter((n) => whole % n === 0);
}

/** A layout as an id: "tp4", and "-pp2", "-dp4", "-ep4" where there is such parallelism. */
export function layoutId(layout: DeploymentLayout): string {
  const degree = (name: string, value: number) => (value === 1 ? '' : `-${name}${value}`);
  const { tensorParallel, pipelineParallel, dataParallelAttention, expertParallel } = layout;
  return `tp${tensorParallel}${degree('pp', pipelineParallel)}${degree('dp', dataParallelAttention)}${degree('ep', expertParallel)}`;
}
