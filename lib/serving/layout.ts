import type { Layout } from './types';

/** Degrees of parallelism as a request states them. */
export interface ParallelDegrees {
  readonly gpus: number;
  readonly tensorParallel?: number | undefined;
  readonly pipelineParallel?: number | undefined;
  readonly dataParallelAttention?: number | undefined;
}

/** The layout a request means; its degrees are checked before by the request's schema. */
export function layoutOf(degrees: ParallelDegrees): Layout {
  const {
    gpus,
    pipelineParallel: pipelineStages = 1,
    dataParallelAttention: attentionGroups = 1,
  } = degrees;
  const gpusPerStage = gpus / pipelineStages;
  return {
    gpus,
    pipelineStages,
    gpusPerStage,
    attentionGroups,
    attentionTensorParallel: gpusPerStage / attentionGroups,
  };
}
