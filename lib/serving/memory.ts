import type { Weighted } from './length-mixture';
import { meanOver } from './length-mixture';
import type { ServingSetup } from './setup';
import { kvShards } from './setup';
import type { Lengths } from './types';

/** What one GPU holds and what is left for the KV cache, in bytes. */
export interface MemoryPlan {
  readonly weightsPerGpu: number;
  /** Memory the engine plans with, less its own reserve. */
  readonly usablePerGpu: number;
  /** KV cache and recurrent state of one running sequence at its full length, over the whole replica. */
  readonly bytesPerSequence: number;
  /** Sequences whose cache fits, before the engine's own limit; below 1 means the model does not fit. */
  readonly sequencesThatFit: number;
  /** Sequences the replica runs at most: those that fit, or the engine's limit. */
  readonly sequences: number;
}

/** Tokens a running sequence keeps at its full length: long answers stay, and so count, for longer. */
const RESIDENT_TOKENS: Weighted = {
  value: ({ inputTokens, outputTokens }) => inputTokens + outputTokens,
  weight: ({ outputTokens }) => outputTokens,
};

/** Weights on each GPU in bytes; embedding and head at 16 bits. */
export function weightsPerGpu({ model, layout, arithmetic }: ServingSetup): number {
  const ways = layout.attentionTensorParallel;
  const dense = (model.denseParameters * arithmetic.bytesPerDenseWeight) / ways;
  const experts =
    (model.experts * model.expertParameters * arithmetic.bytesPerExpertWeight) /
    layout.gpusPerStage;
  const embeddingAndHead = (4 * model.vocabularySize * model.hiddenSize) / ways;
  return (dense + experts + embeddingAndHead) / layout.pipelineStages;
}

/** How many sequences fit beside the weights. */
export function planMemory(setup: ServingSetup, lengths: Lengths): MemoryPlan {
  const { model, accelerator, layout, arithmetic, engine, constants } = setup;
  const tokens = meanOver(lengths, RESIDENT_TOKENS);
  const windowTokens = Math.min(tokens, model.slidingWindowTokens);
  const kvElements =
    tokens * model.kvElementsPerToken + windowTokens * model.windowKvElementsPerToken;
  const bytesPerSequence =
    kvElements * arithmetic.bytesPerKvElement + constants.stateBytesKept * model.stateElements;
  const usablePerGpu =
    accelerator.memoryGB * 1e9 * constants.memoryShare[engine] - constants.reservedBytes;
  const weights = weightsPerGpu(setup);
  const free = (usablePerGpu - weights) * kvShards(setup) * layout.pipelineStages;
  const limit = constants.sequencesPerGroup * layout.attentionGroups * layout.pipelineStages;
  const sequencesThatFit = free / bytesPerSequence;
  return {
    weightsPerGpu: weights,
    usablePerGpu,
    bytesPerSequence,
    sequencesThatFit,
    sequences: Math.min(sequencesThatFit, limit),
  };
}
