/** Precisions of server engines. `w4a16`: 4-bit (MXFP4) weights multiplied at 16 bits. */
export const SERVER_PRECISIONS = ['bf16', 'fp16', 'fp8', 'fp4', 'int8', 'int4', 'w4a16'] as const;

/** GGUF file types of llama.cpp and the engines built on it. */
export const GGUF_PRECISIONS = ['q4_0', 'q4_k_m', 'q5_k_m', 'q6_k', 'q8_0', 'f16'] as const;

/** Number format in which the weights are stored. */
export type WeightPrecision = (typeof SERVER_PRECISIONS)[number] | (typeof GGUF_PRECISIONS)[number];

/** Number formats of the KV cache, by bytes per element: 2, 2, 1, 1. */
export const KV_PRECISIONS = ['bf16', 'fp16', 'fp8', 'int8'] as const;

/** Number format of the KV cache. */
export type KvPrecision = (typeof KV_PRECISIONS)[number];

/** Engines that batch many requests continuously. */
export const SERVER_ENGINES = ['vllm', 'sglang', 'tensorrt-llm', 'tgi'] as const;

/** Engines meant for one user at a time, all built on llama.cpp or its file format. */
export const SINGLE_USER_ENGINES = ['ollama', 'llama.cpp', 'localai', 'lm-studio'] as const;

/** A continuously batching engine. */
export type ServerEngine = (typeof SERVER_ENGINES)[number];

/** Any engine a size question may name. */
export type Engine = ServerEngine | (typeof SINGLE_USER_ENGINES)[number];

/**
 * GPU generation as far as it changes matrix-multiplication efficiency.
 * `blackwell_gddr` is RTX PRO and RTX 50; `apple_ultra` are the two-die M chips.
 */
export type AcceleratorFamily =
  | 'ampere'
  | 'ada'
  | 'hopper'
  | 'blackwell'
  | 'blackwell_gddr'
  | 'cdna3'
  | 'cdna4'
  | 'apple'
  | 'apple_ultra'
  | 'gaudi'
  | 'tpu'
  | 'neuron'
  | 'other';

/** What the estimator needs to know of a model. Every count is of elements or parameters, not bytes. */
export interface ServingModel {
  readonly id: string;
  readonly layers: number;
  readonly hiddenSize: number;
  readonly vocabularySize: number;
  /** Routed experts of one MoE layer; 0 for a dense model. */
  readonly experts: number;
  readonly expertsPerToken: number;
  readonly moeLayers: number;
  /** Parameters every token uses: attention, dense FFN, shared experts; without embedding and head. */
  readonly denseParameters: number;
  /** Parameters of one routed expert, summed over the MoE layers. */
  readonly expertParameters: number;
  /** KV elements kept per token by the full-attention layers. */
  readonly kvElementsPerToken: number;
  /** KV elements kept per token inside the window by the sliding-window layers. */
  readonly windowKvElementsPerToken: number;
  readonly slidingWindowTokens: number;
  /** Tokens a sparse-attention model reads at most; absent for ordinary attention. */
  readonly sparseAttentionTokens?: number;
  readonly kvHeads: number;
  /** Multi-head latent attention: its cache is replicated, not split, under tensor parallelism. */
  readonly multiHeadLatentAttention: boolean;
  /** FLOP per (decoding sequence x context token), full-attention layers only. */
  readonly decodeAttentionFlops: number;
  /** FLOP per (prompt token x token attended), full-attention layers only. */
  readonly prefillAttentionFlops: number;
  /** FLOP per (prompt token x token attended), sliding-window layers only. */
  readonly windowAttentionFlops: number;
  /** Recurrent-state elements of linear-attention or Mamba layers, per sequence. */
  readonly stateElements: number;
  /** True where a quantised checkpoint leaves all but the experts at 16 bits (gpt-oss). */
  readonly keepsNonExpertsAt16Bit?: boolean;
  /** True where FP8 checkpoints carry one scale a tensor; others scale blocks, which takes longer. */
  readonly hasPerTensorFp8?: boolean;
}

/** What the estimator needs to know of an accelerator. Peaks are dense, never "with sparsity". */
export interface ServingAccelerator {
  readonly id: string;
  readonly f16Tflops: number;
  /** Absent where the chip has no FP8 units: FP8 weights then run at 16-bit compute. */
  readonly f8Tflops?: number;
  /** Absent where the chip has no FP4 units; a figure for a family without them is not used. */
  readonly f4Tflops?: number;
  /** Dense INT8; absent where there are no such units or none worth using. */
  readonly int8Tops?: number;
  readonly memoryBandwidthGBps: number;
  /** Bytes / 10⁹ usable by one GPU's programs: 85.9 for an "80 GB" (80 GiB) card. */
  readonly memoryGB: number;
  /** GPU-to-GPU bandwidth, one direction. */
  readonly linkOneWayGBps: number;
  readonly family: AcceleratorFamily;
  /** NVLink or the like between GPUs; false for PCIe. */
  readonly nvlink: boolean;
}

/** Requests of one length, as a share of all. */
export interface LengthShare {
  readonly share: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
}

/**
 * Proposing tokens ahead and checking them in one step (speculative decoding, multi-token prediction).
 * @see https://arxiv.org/abs/2211.17192 Leviathan et al.
 */
export interface Speculation {
  /** Tokens proposed per step and sequence. */
  readonly draftTokens: number;
  /** Probability that a proposed token is accepted when those before it were. */
  readonly draftAcceptance: number;
}

/** Mean prompt and answer length in tokens. */
export interface Lengths {
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** How the lengths spread around these means; absent: all requests are alike. Shares are relative. */
  readonly lengths?: readonly LengthShare[] | undefined;
  /**
   * Share of the prompt whose KV is already there from an earlier request (prefix caching),
   * 0 when absent. It saves prefill, not memory: the cached tokens are kept and attended.
   */
  readonly cachedInputShare?: number | undefined;
}

/** How one replica's GPUs are divided. gpus = pipelineStages x gpusPerStage; gpusPerStage = attentionGroups x attentionTensorParallel. */
export interface Layout {
  readonly gpus: number;
  readonly pipelineStages: number;
  readonly gpusPerStage: number;
  /** Attention data parallelism: groups that each hold the whole attention and their own sequences. */
  readonly attentionGroups: number;
  /** GPUs over which one group's attention and dense weights are split. */
  readonly attentionTensorParallel: number;
}

/** What the chosen number formats mean on the chosen chip. FLOP rates are dense peaks in FLOP/s. */
export interface Arithmetic {
  readonly bytesPerExpertWeight: number;
  readonly bytesPerDenseWeight: number;
  readonly bytesPerKvElement: number;
  readonly expertPeakFlops: number;
  readonly densePeakFlops: number;
  readonly halfPrecisionPeakFlops: number;
  /** Share of the peak that matrix multiplications reach. */
  readonly computeEfficiency: number;
  /** Experts in block-scaled FP8 or 4-bit weight-only formats, whose kernels take longer to start. */
  readonly hasScaledExperts: boolean;
}
