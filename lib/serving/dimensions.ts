import type {
  Architecture,
  GroupedQueryAttention,
  LatentAttention,
  LinearAttention,
} from './architecture';
import type { ServingModel } from './types';

// Parameters and cache sizes from a model's published dimensions. Norms, biases, attention
// gates, convolutions and sparse-attention indexers are left out: together below 1 %.

/** MoE models whose usual FP8 checkpoints have one scale a tensor (NVIDIA ModelOpt); later ones scale blocks. */
const PER_TENSOR_FP8: ReadonlySet<string> = new Set([
  'mixtral-8x7b',
  'mixtral-8x22b',
  'llama-4-scout',
  'llama-4-maverick',
]);

/** A model's id and dimensions. */
export interface NamedArchitecture {
  readonly id: string;
  readonly architecture: Architecture;
}

/** What the estimator needs to know of a model, derived from its published dimensions. */
export function servingModelFrom({ id, architecture }: NamedArchitecture): ServingModel {
  const { layers, hiddenSize, vocabularySize, attention, slidingWindow, experts } = architecture;
  const sparseTokens = attention.kind === 'latent' ? attention.sparseTokens : undefined;
  return {
    id,
    layers,
    hiddenSize,
    vocabularySize,
    ...(experts === undefined
      ? { experts: 0, expertsPerToken: 0, moeLayers: 0 }
      : { experts: experts.routed, expertsPerToken: experts.perToken, moeLayers: experts.layers }),
    denseParameters: denseParameters(architecture),
    expertParameters: oneExpertParameters(architecture),
    ...cacheOf(architecture),
    slidingWindowTokens: slidingWindow === undefined ? 0 : slidingWindow.tokens,
    ...(sparseTokens === undefined ? {} : { sparseAttentionTokens: sparseTokens }),
    kvHeads: attention.kind === 'latent' ? 1 : attention.kvHeads,
    multiHeadLatentAttention: attention.kind === 'latent',
    ...(architecture.nonExpertsAt16Bit === true ? { keepsNonExpertsAt16Bit: true } : {}),
    ...(PER_TENSOR_FP8.has(id) ? { hasPerTensorFp8: true } : {}),
  };
}

/** All parameters, embedding, head and routers included. */
export function totalParameters(architecture: Architecture): number {
  const { hiddenSize, vocabularySize, tiedEmbeddings, experts } = architecture;
  const embedding = vocabularySize * hiddenSize * (tiedEmbeddings ? 1 : 2);
  const routed = experts === undefined ? 0 : experts.routed * oneExpertParameters(architecture);
  return embedding + denseParameters(architecture) + routed + routerParameters(architecture);
}

/** Parameters used for one token, as model names state them ("A22B"): head, routers and k experts, one embedding. */
export function activeParameters(architecture: Architecture): number {
  const { hiddenSize, vocabularySize, tiedEmbeddings, experts } = architecture;
  const embedding = vocabularySize * hiddenSize * (tiedEmbeddings ? 1 : 2);
  const routed = experts === undefined ? 0 : experts.perToken * oneExpertParameters(architecture);
  return embedding + denseParameters(architecture) + routed + routerParameters(architecture);
}

function routerParameters({ hiddenSize, experts }: Architecture): number {
  return experts === undefined ? 0 : hiddenSize * experts.routed * experts.layers;
}

/** One routed expert, summed over the MoE layers. */
function oneExpertParameters({ hiddenSize, experts }: Architecture): number {
  return experts === undefined ? 0 : 3 * hiddenSize * experts.intermediateSize * experts.layers;
}

function denseParameters(architecture: Architecture): number {
  const { hiddenSize, feedForward, experts } = architecture;
  const feedForwardParameters =
    feedForward === undefined
      ? 0
      : feedForward.layers * feedForward.matrices * hiddenSize * feedForward.intermediateSize;
  const sharedExpertParameters =
    experts?.sharedIntermediateSize === undefined
      ? 0
      : experts.layers * 3 * hiddenSize * experts.sharedIntermediateSize;
  return attentionParameters(architecture) + feedForwardParameters + sharedExpertParameters;
}

/** Layers that attend everything. */
function fullLayers({ layers, slidingWindow, linearAttention }: Architecture): number {
  const windowed = slidingWindow === undefined ? 0 : slidingWindow.layers;
  const linear = linearAttention === undefined ? 0 : linearAttention.layers;
  return layers - windowed - linear;
}

function attentionParameters(architecture: Architecture): number {
  const { hiddenSize, attention, slidingWindow, linearAttention } = architecture;
  if (attention.kind === 'latent')
    return architecture.layers * latentParameters(hiddenSize, attention);
  const windowed =
    slidingWindow === undefined
      ? 0
      : slidingWindow.layers *
        projectionParameters(hiddenSize, windowAttention(architecture, attention));
  const linear =
    linearAttention === undefined
      ? 0
      : linearAttention.layers * linearParameters(hiddenSize, linearAttention);
  return fullLayers(architecture) * projectionParameters(hiddenSize, attention) + windowed + linear;
}

/** Query, key, value and output projections. */
function projectionParameters(hiddenSize: number, attention: GroupedQueryAttention): number {
  return 2 * hiddenSize * attention.headSize * (attention.heads + attention.kvHeads);
}

function latentParameters(hiddenSize: number, attention: LatentAttention): number {
  const { heads, queryRank, kvRank, nopeHeadSize, ropeHeadSize, valueHeadSize } = attention;
  const query = hiddenSize * queryRank + queryRank * heads * (nopeHeadSize + ropeHeadSize);
  const keyValue =
    hiddenSize * (kvRank + ropeHeadSize) + kvRank * heads * (nopeHeadSize + valueHeadSize);
  const output = heads * valueHeadSize * hiddenSize;
  return query + keyValue + output;
}

/** Query, key, value and gate in, value-wide out; the per-head scalars are left out. */
function linearParameters(hiddenSize: number, linear: LinearAttention): number {
  const keys = linear.keyHeads * linear.keyHeadSize;
  const values = linear.valueHeads * linear.valueHeadSize;
  return hiddenSize * (2 * keys + 3 * values);
}

function windowAttention(
  { slidingWindow }: Architecture,
  attention: GroupedQueryAttention,
): GroupedQueryAttention {
  return {
    ...attention,
    kvHeads: slidingWindow?.kvHeads ?? attention.kvHeads, // as the full layers unless given
    headSize: slidingWindow?.headSize ?? attention.headSize,
  };
}

type Cache = Pick<
  ServingModel,
  | 'kvElementsPerToken'
  | 'windowKvElementsPerToken'
  | 'decodeAttentionFlops'
  | 'prefillAttentionFlops'
  | 'windowAttentionFlops'
  | 'stateElements'
>;

/** What attention keeps per token and computes per token attended. */
function cacheOf(architecture: Architecture): Cache {
  const { layers, attention } = architecture;
  if (attention.kind === 'latent') {
    const { heads, kvRank, nopeHeadSize, ropeHeadSize, valueHeadSize } = attention;
    return {
      kvElementsPerToken: layers * (kvRank + ropeHeadSize),
      windowKvElementsPerToken: 0,
      decodeAttentionFlops: 2 * heads * (2 * kvRank + ropeHeadSize) * layers,
      prefillAttentionFlops: 2 * heads * (nopeHeadSize + ropeHeadSize + valueHeadSize) * layers,
      windowAttentionFlops: 0,
      stateElements: 0,
    };
  }
  const full = groupedQueryCache(attention, fullLayers(architecture));
  const windowLayers =
    architecture.slidingWindow === undefined ? 0 : architecture.slidingWindow.layers;
  const window = groupedQueryCache(windowAttention(architecture, attention), windowLayers);
  return {
    kvElementsPerToken: full.elements,
    windowKvElementsPerToken: window.elements,
    decodeAttentionFlops: full.flops,
    prefillAttentionFlops: full.flops,
    windowAttentionFlops: window.flops,
    stateElements: stateElements(architecture.linearAttention),
  };
}

function groupedQueryCache({ heads, kvHeads, headSize }: GroupedQueryAttention, layers: number) {
  return { elements: 2 * kvHeads * headSize * layers, flops: 4 * heads * headSize * layers };
}

/** One key-by-value matrix per value head and layer. */
function stateElements(linear: LinearAttention | undefined): number {
  return linear === undefined
    ? 0
    : linear.layers * linear.valueHeads * linear.keyHeadSize * linear.valueHeadSize;
}
