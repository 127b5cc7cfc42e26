import type { ServerEngine } from './types';

/**
 * Everything the estimator takes as given. A value, not module state, so that the accuracy
 * report can run this baseline beside a later estimator's constants.
 */
export interface EstimatorConstants {
  /** e16, e8, e4: share of dense peak FLOP/s that 16-, 8- and 4-bit matrix products reach. Fitted. */
  readonly computeEfficiency: {
    readonly bits16: number;
    readonly bits8: number;
    readonly bits4: number;
  };
  /** η: share of memory bandwidth reached. Fitted. */
  readonly bandwidthEfficiency: number;
  /** λ: fixed seconds per layer per iteration (kernel launches, synchronisation). Fitted. */
  readonly secondsPerLayer: number;
  /** τ0: fixed seconds per iteration. Fitted; under a microsecond. */
  readonly secondsPerIteration: number;
  /** σ: seconds per running sequence per iteration (scheduling, sampling). Fitted. */
  readonly secondsPerSequence: number;

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
  /** Half-steps of the closed loop towards its fixed point. */
  readonly closedLoopSteps: number;
  /** The search for the largest concurrency gives up here. */
  readonly concurrencyLimit: number;
}

/**
 * The seven-constant estimator: the fitted values come from 2,442 public benchmark rows
 * (TensorRT-LLM, vLLM and SGLang on NVIDIA GPUs, 2024-2026), least absolute error on the
 * log ratio. It stays as the baseline whatever the product's own estimator becomes.
 */
export const SEVEN_CONSTANT_ESTIMATOR: EstimatorConstants = {
  computeEfficiency: { bits16: 0.7418015376, bits8: 0.6810934013, bits4: 0.4224178815 },
  bandwidthEfficiency: 0.880928544,
  secondsPerLayer: 5.72723698e-5,
  secondsPerIteration: 7.70979e-7,
  secondsPerSequence: 1.2130453993e-5,

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
  closedLoopSteps: 12,
  concurrencyLimit: 65_536,
};
