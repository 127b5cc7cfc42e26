import type { EstimatorConstants } from './constants';
import type {
  Arithmetic,
  Layout,
  ServerEngine,
  ServingAccelerator,
  ServingModel,
  Speculation,
} from './types';

/** One replica as the estimator sees it: model, chip, layout, number formats, engine, constants. */
export interface ServingSetup {
  readonly model: ServingModel;
  readonly accelerator: ServingAccelerator;
  readonly layout: Layout;
  readonly arithmetic: Arithmetic;
  readonly engine: ServerEngine;
  readonly constants: EstimatorConstants;
  /** Absent: every step gives a sequence one token. */
  readonly speculation?: Speculation;
}

/** True for a mixture-of-experts model. */
export function hasExperts(model: ServingModel): boolean {
  return model.experts > 0;
}

/** True for an AMD Instinct chip. */
export function isAmd({ family }: ServingAccelerator): boolean {
  return family === 'cdna3' || family === 'cdna4';
}

/** Context that attention reads: a sparse-attention model stops at its top tokens. */
export function attendedTokens(model: ServingModel, contextTokens: number): number {
  return Math.min(contextTokens, model.sparseAttentionTokens ?? Infinity);
}

/**
 * GPUs of a stage that share the KV cache and its reads. Grouped-query attention stops
 * dividing at its KV heads; a latent (MLA) cache is replicated inside a group.
 */
export function kvShards({ model, layout }: Pick<ServingSetup, 'model' | 'layout'>): number {
  const perGroup = model.multiHeadLatentAttention
    ? 1
    : Math.min(layout.attentionTensorParallel, model.kvHeads);
  return layout.attentionGroups * perGroup;
}

/** Memory bandwidth in bytes per second that one GPU really reaches. */
export function reachedBandwidth({ accelerator, constants }: ServingSetup): number {
  return accelerator.memoryBandwidthGBps * 1e9 * constants.bandwidthEfficiency;
}
