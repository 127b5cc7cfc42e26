import type { ServingSetup } from './setup';
import { hasExperts, isAmd, kvShards, reachedBandwidth } from './setup';

// One engine iteration of one pipeline stage, one function per term, all in seconds.
// Compute and memory times are added, not overlapped: the fit preferred the sum.

/** What one iteration of a stage works on. */
export interface Batch {
  /** Sequences that each get one more token, or more where drafts are accepted. */
  readonly decodes: number;
  /** Tokens proposed for each of them, to be checked in this iteration; absent without speculative decoding. */
  readonly draftTokens?: number | undefined;
  /** Mean tokens a decoding sequence attends. */
  readonly decodeContext: number;
  /** Prompt tokens mixed into the iteration. */
  readonly prefillTokens: number;
  /** Mean tokens a prompt token attends. */
  readonly prefillContext: number;
  /** Prompts that finish in this iteration and need their first token sampled. */
  readonly firstTokens: number;
}

/** Seconds one iteration of one pipeline stage takes. */
export function iterationSeconds(setup: ServingSetup, batch: Batch): number {
  const furtherStages = setup.layout.pipelineStages - 1;
  return (1 + setup.constants.pipelineOverhead * furtherStages) * stageSeconds(setup, batch);
}

function stageSeconds(setup: ServingSetup, batch: Batch): number {
  return (
    denseSeconds(setup, batch) +
    expertSeconds(setup, batch) +
    headSeconds(setup, batch) +
    decodeAttentionSeconds(setup, batch) +
    prefillAttentionSeconds(setup, batch) +
    allReduceSeconds(setup, batch) +
    expertExchangeSeconds(setup, batch) +
    fixedSeconds(setup, batch) +
    draftSeconds(setup, batch)
  );
}

/** Tokens of the decoding sequences: the one due and the proposed ones are computed alike. */
const decodedTokens = ({ decodes, draftTokens = 0 }: Batch) => decodes * (1 + draftTokens);
const tokensOf = (batch: Batch) => decodedTokens(batch) + batch.prefillTokens;

/**
 * Proposing tokens by multi-token prediction, one after the other: each is a pass of the running
 * sequences through one more layer like the model's own, and through the head it shares with it.
 * @see https://arxiv.org/abs/2412.19437 DeepSeek-V3, section 2.2
 */
export function draftSeconds(setup: ServingSetup, batch: Batch): number {
  const { draftTokens = 0, decodes, decodeContext } = batch;
  if (draftTokens === 0 || decodes === 0) return 0;
  const pass = { decodes, decodeContext, prefillTokens: 0, prefillContext: 0, firstTokens: 0 };
  const layers =
    denseSeconds(setup, pass) +
    expertSeconds(setup, pass) +
    decodeAttentionSeconds(setup, pass) +
    allReduceSeconds(setup, pass) +
    expertExchangeSeconds(setup, pass) +
    layerSeconds(setup) / setup.layout.pipelineStages;
  return draftTokens * (layers / setup.model.layers + headSeconds(setup, pass));
}

/** Attention projections, dense FFN and shared experts: multiply for every token, read once. */
export function denseSeconds(setup: ServingSetup, batch: Batch): number {
  const { model, layout, arithmetic } = setup;
  const parameters = model.denseParameters / layout.pipelineStages;
  const flops = 2 * parameters * tokensOf(batch) * unevenGroups(setup);
  const computeRate =
    layout.gpusPerStage * arithmetic.densePeakFlops * arithmetic.computeEfficiency;
  const bytes = (parameters * arithmetic.bytesPerDenseWeight) / layout.attentionTensorParallel;
  return flops / computeRate + bytes / reachedBandwidth(setup);
}

/** Share of the experts that at least one of the tokens is routed to. */
export function shareOfExpertsTouched(setup: ServingSetup, tokens: number): number {
  return 1 - (1 - setup.model.expertsPerToken / setup.model.experts) ** tokens;
}

/** Routed experts: every token multiplies with k of them, and those touched are read. */
export function expertSeconds(setup: ServingSetup, batch: Batch): number {
  const { model, layout, arithmetic, constants } = setup;
  if (!hasExperts(model)) return 0;
  const tokens = tokensOf(batch);
  const parameters = model.expertParameters / (layout.pipelineStages * layout.gpusPerStage);
  const flops = 2 * parameters * model.expertsPerToken * tokens * unevenGroups(setup);
  const computeRate =
    arithmetic.expertPeakFlops * constants.expertEfficiency * arithmetic.computeEfficiency;
  const expertsRead = shareOfExpertsTouched(setup, tokens) * model.experts;
  const bytes = expertsRead * parameters * arithmetic.bytesPerExpertWeight;
  return flops / computeRate + bytes / reachedBandwidth(setup);
}

/** Attention groups of a mixture of experts wait for the fullest of them. */
function unevenGroups({ model, layout, constants }: ServingSetup): number {
  return layout.attentionGroups > 1 && hasExperts(model)
    ? constants.attentionGroupComputeFactor
    : 1;
}

/** The output head, at 16 bits: one product per token sampled or checked. */
export function headSeconds(setup: ServingSetup, batch: Batch): number {
  const { model, layout, arithmetic, constants } = setup;
  const parameters = (model.vocabularySize * model.hiddenSize) / layout.pipelineStages;
  const flops = 2 * parameters * (decodedTokens(batch) + batch.firstTokens);
  const computeRate =
    layout.gpusPerStage * arithmetic.halfPrecisionPeakFlops * constants.headEfficiency;
  const bytes = (2 * parameters) / layout.attentionTensorParallel;
  return flops / computeRate + bytes / reachedBandwidth(setup);
}

/** Decode attention: reading the cache once a sequence or multiplying with it, whichever is slower. */
export function decodeAttentionSeconds(setup: ServingSetup, batch: Batch): number {
  const { model, layout, arithmetic, constants } = setup;
  const { decodes, decodeContext } = batch;
  const windowTokens = Math.min(decodeContext, model.slidingWindowTokens);
  const kvElements =
    decodeContext * model.kvElementsPerToken + windowTokens * model.windowKvElementsPerToken;
  const bytes =
    kvElements * arithmetic.bytesPerKvElement + constants.stateBytesMoved * model.stateElements;
  const readSeconds =
    (decodes * bytes) /
    (layout.pipelineStages *
      kvShards(setup) *
      reachedBandwidth(setup) *
      constants.kvBandwidthEfficiency);
  const computeRate =
    layout.pipelineStages *
    layout.gpusPerStage *
    constants.decodeAttentionEfficiency *
    arithmetic.halfPrecisionPeakFlops;
  return Math.max(
    readSeconds,
    (decodedTokens(batch) * decodeContext * model.decodeAttentionFlops) / computeRate,
  );
}

/** Prefill attention: grows with the square of the prompt. */
export function prefillAttentionSeconds(setup: ServingSetup, batch: Batch): number {
  const { model, layout, arithmetic, constants } = setup;
  const windowTokens = Math.min(batch.prefillContext, model.slidingWindowTokens);
  const flops =
    batch.prefillTokens *
    (batch.prefillContext * model.prefillAttentionFlops +
      windowTokens * model.windowAttentionFlops);
  const computeRate =
    layout.pipelineStages *
    layout.gpusPerStage *
    constants.prefillAttentionEfficiency *
    arithmetic.halfPrecisionPeakFlops;
  return flops / computeRate;
}

/** Tensor parallelism: two all-reduces per layer of 16-bit activations; on PCIe mostly waiting. */
export function allReduceSeconds(setup: ServingSetup, batch: Batch): number {
  const { model, accelerator, layout, constants, engine } = setup;
  const ways = layout.attentionTensorParallel;
  if (ways === 1) return 0;
  const tokens = tokensOf(batch) / layout.attentionGroups;
  const bytes = ((2 * (ways - 1)) / ways) * tokens * 2 * model.hiddenSize;
  const latency = accelerator.nvlink
    ? constants.allReduceSeconds.nvlink
    : constants.allReduceSeconds.pcie;
  const factor =
    engine === 'sglang' && hasExperts(model) ? constants.sglangExpertAllReduceFactor : 1;
  const reduces = (2 * model.layers) / layout.pipelineStages;
  return factor * reduces * (latency + bytes / reachedLink(setup));
}

/** Attention data parallelism before experts: tokens travel to their experts and back. */
export function expertExchangeSeconds(setup: ServingSetup, batch: Batch): number {
  const { model, layout, constants } = setup;
  if (layout.attentionGroups === 1 || !hasExperts(model)) return 0;
  const tokensPerGpu = tokensOf(batch) / layout.gpusPerStage;
  const copies = Math.min(model.expertsPerToken, layout.gpusPerStage);
  const bytes = tokensPerGpu * copies * constants.expertExchangeBytes * model.hiddenSize;
  const exchanges = (2 * model.moeLayers) / layout.pipelineStages;
  return exchanges * (constants.expertExchangeSeconds + bytes / reachedLink(setup));
}

/** Work that does not depend on the arithmetic: launches per layer, scheduling per sequence. */
export function fixedSeconds(setup: ServingSetup, batch: Batch): number {
  const { layout, constants, engine } = setup;
  return (
    layerSeconds(setup) / layout.pipelineStages +
    constants.secondsPerIteration +
    (constants.secondsPerSequence[engine] * batch.decodes) / layout.attentionGroups
  );
}

/** Launches and synchronisation of all layers. */
function layerSeconds({ model, accelerator, arithmetic, constants }: ServingSetup): number {
  const perLayer =
    constants.secondsPerLayer * (isAmd(accelerator) ? constants.amd.secondsPerLayer : 1);
  const latent = model.multiHeadLatentAttention ? constants.secondsPerLatentLayer : 0;
  const scaled = arithmetic.hasScaledExperts ? constants.secondsPerScaledExpertLayer : 0;
  return (perLayer + latent) * model.layers + scaled * model.moeLayers;
}

function reachedLink({ accelerator, constants }: ServingSetup): number {
  return constants.linkEfficiency * accelerator.linkOneWayGBps * 1e9;
}
