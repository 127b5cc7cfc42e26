import type { ServingAccelerator } from './types';

// Six constants for decoding: one share of bandwidth for every GPU and another for boards, and
// the fixed time of a layer on four kinds of GPU. Fitted to the 21 single-request rows of the public
// edge table (llama.cpp on 18 devices from a Raspberry Pi 4 to an H100, dense models of 3-8 billion
// parameters and gpt-oss-120b, read in July 2026), soft absolute error on the log ratio:
// median 3.8 %, 90th percentile 9.5 %; refitted without one device at a time 6.9 % and 17.0 %.
// One share of bandwidth (0.78) and 0.7 ms for every device: 9 % and 68 %. A share of bandwidth for
// each kind and one time a layer fits those 7B rows as well, but is 40 % low on a 70B of an M3 Ultra.
// The rows quote https://github.com/ggml-org/llama.cpp/discussions/4167 and /15013.

/** What runs the kernels, as far as the time of one token depends on it. */
export type EdgePlatform = 'cuda' | 'datacentre' | 'apple' | 'apple-ultra' | 'board';

interface PlatformConstants {
  /** Share of memory bandwidth reached while weights and KV cache stream in. */
  readonly bandwidthEfficiency: number;
  /** Seconds each layer takes besides reading: kernel launches, synchronisation, clocks below a gaming card's. */
  readonly secondsPerLayer: number;
  /** Share of the dense 16-bit peak reached while reading a prompt. */
  readonly promptEfficiency: number;
}

const GPU_BANDWIDTH_EFFICIENCY = 0.816;

/**
 * Prompt shares are the pp512 rates of the same rows over the chip's dense 16-bit peak, where that is
 * published: RTX 4090 1.38 and RTX PRO 6000 0.52 (llama.cpp multiplies in INT8, twice as fast), H100 0.16,
 * A100 0.23, M4 Max 0.69 and M3 Ultra 0.70 (peaks from https://hmc-tech.com/gpu, 0.43 and 0.36 TFLOP/s a core).
 * Two chips a platform place TTFT within a factor of 1.6. The boards' share is assumed: no peak was found.
 */
export const EDGE_PLATFORMS: Readonly<Record<EdgePlatform, PlatformConstants>> = {
  cuda: {
    bandwidthEfficiency: GPU_BANDWIDTH_EFFICIENCY,
    secondsPerLayer: 27e-6,
    promptEfficiency: 0.85,
  },
  datacentre: {
    bandwidthEfficiency: GPU_BANDWIDTH_EFFICIENCY,
    secondsPerLayer: 74e-6,
    promptEfficiency: 0.19,
  },
  apple: {
    bandwidthEfficiency: GPU_BANDWIDTH_EFFICIENCY,
    secondsPerLayer: 71e-6,
    promptEfficiency: 0.69,
  },
  'apple-ultra': {
    bandwidthEfficiency: GPU_BANDWIDTH_EFFICIENCY,
    secondsPerLayer: 165e-6, // two dies: every layer is synchronised across the bridge
    promptEfficiency: 0.69,
  },
  board: {
    bandwidthEfficiency: 0.568,
    secondsPerLayer: 0, // too small to see beside the reading
    promptEfficiency: 0.25,
  },
};

/** GB10 is a CUDA GPU beside LPDDR memory; its rows fit the cards' constants, not the boards'. */
const CUDA_DEVICES: readonly string[] = ['dgx-spark', 'laptop-rtx-5090-24gb'];

/** The platform of an accelerator. Decided by what it is, never by a speed, so that a faster chip is never estimated slower. */
export function edgePlatform({ id, family }: ServingAccelerator): EdgePlatform {
  switch (family) {
    case 'apple':
      return 'apple';
    case 'apple_ultra':
      return 'apple-ultra';
    case 'ada':
    case 'blackwell_gddr':
      return 'cuda';
    case 'ampere': // both kinds: A100 with stacked memory, A40 and RTX 30 without
      return id.startsWith('a100') ? 'datacentre' : 'cuda';
    case 'other':
      return CUDA_DEVICES.includes(id) ? 'cuda' : 'board';
    case 'hopper':
    case 'blackwell':
    case 'cdna3':
    case 'cdna4':
    case 'gaudi':
    case 'tpu':
    case 'neuron':
      return 'datacentre';
  }
}
