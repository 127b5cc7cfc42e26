import type { ServerEngine } from './types';

/**
 * Everything the estimator takes as given. A value, not module state, so that the accuracy
 * report can run this baseline beside a later estimator's constants.
 */
export interface EstimatorConstants {
  /** e16, e8, e4: share of dense peak FLOP/s that 16-, 8- and 4-bit matrix products reach (e4: on RTX PRO). Fitted. */
  readonly computeEfficiency: {
    readonly bits16: number;
    readonly bits8: number;
    readonly bits4: number;
  };
  /** g_B: what datacentre Blackwell reaches of that share; 1 where no difference is made. Fitted. */
  readonly datacentreBlackwellEfficiency: number;
  /** Of that share, and of λ, what AMD Instinct needs; 1 where no difference is made. */
  readonly amd: { readonly computeEfficiency: number; readonly secondsPerLayer: number };
  /** δ: how much longer matrix products take under attention data parallelism, whose groups never fill evenly. Fitted. */
  readonly attentionGroupComputeFactor: number;
  /** η: share of memory bandwidth reached. Fitted. */
  readonly bandwidthEfficiency: number;
  /** Of that share, what reading the paged KV cache reaches; 1 where no difference is made. Fitted. */
  readonly kvBandwidthEfficiency: number;
  /** λ: fixed seconds per layer per iteration (kernel launches, synchronisation). Fitted. */
  readonly secondsPerLayer: number;
  /** λ_mla: further seconds per layer of multi-head latent attention, whose decode runs as more kernels. Fitted. */
  readonly secondsPerLatentLayer: number;
  /** λ_q: further seconds per MoE layer whose experts are block-scaled FP8 or 4-bit weight-only. Fitted. */
  readonly secondsPerScaledExpertLayer: number;
  /** τ0: fixed seconds per iteration. Fitted; under a microsecond. */
  readonly secondsPerIteration: number;
  /** σ: seconds per running sequence per iteration (scheduling, sampling): Python engines, TensorRT-LLM's C++ runtime. Fitted. */
  readonly secondsPerSequence: Readonly<Record<ServerEngine, number>>;
  /** χ: all-reduce time of MoE layers under SGLang relative to other engines. Fitted. */
  readonly sglangExpertAllReduceFactor: number;
  /** ξ: further time per iteration for every pipeline stage after the first. Fitted. */
  readonly pipelineOverhead: number;
  /** Prompts are read in pieces of at most so many tokens; absent: spread evenly over all iterations. Engine default. */
  readonly prefillChunkTokens?: number;

  /** 4-bit weights on 16-bit arithmetic, relative to e16. Round figure. */
  readonly weightOnlyEfficiency: number;
  /** Expert matrix products relative to dense ones: small, ragged batches. Round figure. */
  readonly expertEfficiency: number;
  /** Share of the 16-bit peak that the output head, decode attention and prefill attention reach. Round figures. */
  readonly headEfficiency: number;
  readonly decodeAttentionEfficiency: number;
  readonly prefillAttentionEfficiency: number;
  /** Share of one-way link bandwidth reached. Round figure. */
  readonly linkEfficiency: number;
  /** α: seconds before the first byte of an all-reduce arrives. Round figures. */
  readonly allReduceSeconds: { readonly nvlink: number; readonly pcie: number };
  /** Seconds before the first byte of an expert exchange arrives. Round figure. */
  readonly expertExchangeSeconds: number;
  /** Bytes per hidden element sent in an expert exchange: 8-bit out, part 16-bit back. Round figure. */
  readonly expertExchangeBytes: number;

  /** u: share of GPU memory an engine plans with. Engine defaults. */
  readonly memoryShare: Readonly<Record<ServerEngine, number>>;
  /** Activations, CUDA graphs and workspace, bytes per GPU. Round figure. */
  readonly reservedBytes: number;
  /** Bytes read and written per recurrent-state element in one step (4 each way), and kept (4). */
  readonly stateBytesMoved: number;
  readonly stateBytesKept: number;
  /** Sequences an attention group of one pipeline stage runs at most. */
  readonly sequencesPerGroup: number;

  /** Time to first token outside the engine: network, tokeniser. Round figure. */
  readonly firstTokenSeconds: number;
  /** Share of one prompt's prefill that each other running request adds to TTFT. Round figure. */
  readonly queueShare: number;
  /** Half-steps of the closed loop towards its balance; absent: solved exactly. */
  readonly closedLoopSteps?: number;
  /** The search for the largest concurrency gives up here. */
  readonly concurrencyLimit: number;
}

/** Round figures and engine defaults that both estimators share. */
const shared = {
  weightOnlyEfficiency: 0.6,
  expertEfficiency: 0.7,
  headEfficiency: 0.6,
  decodeAttentionEfficiency: 0.5,
  prefillAttentionEfficiency: 0.45,
  linkEfficiency: 0.5,
  allReduceSeconds: { nvlink: 10e-6, pcie: 50e-6 },
  expertExchangeSeconds: 10e-6,
  expertExchangeBytes: 1.5,

  memoryShare: { 'tensorrt-llm': 0.95, vllm: 0.9, sglang: 0.9, tgi: 0.9 },
  reservedBytes: 2e9,
  stateBytesMoved: 8,
  stateBytesKept: 4,
  sequencesPerGroup: 4096,

  firstTokenSeconds: 0.06,
  queueShare: 0.09,
  concurrencyLimit: 65_536,
} as const;

/**
 * The seven-constant estimator: the fitted values come from 2,442 public benchmark rows
 * (TensorRT-LLM, vLLM and SGLang on NVIDIA GPUs, 2024-2026), least absolute error on the
 * log ratio. It stays as the baseline whatever the product's own estimator becomes.
 */
export const SEVEN_CONSTANT_ESTIMATOR: EstimatorConstants = {
  ...shared,
  computeEfficiency: { bits16: 0.7418015376, bits8: 0.6810934013, bits4: 0.4224178815 },
  datacentreBlackwellEfficiency: 1,
  amd: { computeEfficiency: 1, secondsPerLayer: 1 },
  attentionGroupComputeFactor: 1,
  bandwidthEfficiency: 0.880928544,
  kvBandwidthEfficiency: 1,
  secondsPerLayer: 5.72723698e-5,
  secondsPerLatentLayer: 0,
  secondsPerScaledExpertLayer: 0,
  secondsPerIteration: 7.70979e-7,
  secondsPerSequence: sameForAll(1.2130453993e-5),
  sglangExpertAllReduceFactor: 1,
  pipelineOverhead: 0,

  closedLoopSteps: 12,
};

/**
 * The product's estimator: fourteen constants, fitted like the seven on the continuous rows of
 * the same table (2,355: one sweep of 21 that looks like prefix-cache hits left out) and kept
 * because each lowers the error on models, chips and sources left out of the fit.
 * `npm run accuracy` fits them anew; docs/adr/0005 has what was tried and left.
 */
export const FOURTEEN_CONSTANT_ESTIMATOR: EstimatorConstants = {
  ...shared,
  computeEfficiency: { bits16: 0.7163, bits8: 0.73414, bits4: 0.70857 },
  datacentreBlackwellEfficiency: 0.59679,
  // Not fitted: within the 0.4-0.5 and 1.3 that public MI300X rows ask for (data/measurements.json).
  amd: { computeEfficiency: 0.4, secondsPerLayer: 1.3 },
  attentionGroupComputeFactor: 2.3301,
  bandwidthEfficiency: 0.96566,
  kvBandwidthEfficiency: 0.83306,
  secondsPerLayer: 4.7607e-5,
  secondsPerLatentLayer: 6.6051e-5,
  secondsPerScaledExpertLayer: 4.4424e-5,
  secondsPerIteration: 0,
  secondsPerSequence: { ...sameForAll(2.4176e-5), 'tensorrt-llm': 8.6214e-6 },
  sglangExpertAllReduceFactor: 2.508,
  pipelineOverhead: 0.069784,
  prefillChunkTokens: 8192,
};

function sameForAll(seconds: number): Record<ServerEngine, number> {
  return { 'tensorrt-llm': seconds, vllm: seconds, sglang: seconds, tgi: seconds };
}
