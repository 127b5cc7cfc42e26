import type { AcceleratorFamily, ServingAccelerator } from './types';

// Edge devices of the catalogue as accelerators. Makers rarely publish their 16-bit rate, so it is
// computed from the prompt speed measured in llama.cpp: the rate with which the estimate repeats it.

interface ChipFacts {
  readonly family: AcceleratorFamily;
  readonly f16Tflops: number;
  /** Where the catalogue has no figure. */
  readonly memoryBandwidthGBps?: number;
}

/**
 * Prompt speeds are the pp512 rates of a 7B at Q4_0 in https://github.com/ggml-org/llama.cpp/discussions/4167
 * and /15013 (read July 2026) unless a line says otherwise. Apple chips scale with their GPU cores.
 */
const CHIPS: Readonly<Record<string, ChipFacts>> = {
  'dgx-spark': { family: 'other', f16Tflops: 52.7 }, // 3,062 tokens/s
  'jetson-agx-orin-64gb': { family: 'other', f16Tflops: 55.3 }, // 991 tokens/s; more than it has, as products run in INT8
  // 224.81 tokens/s of an 8B at Q4_K_M, https://github.com/brand-o/normiebench/issues/3 (2026-03-08)
  'mac-mini-m4-16gb': { family: 'apple', f16Tflops: 4.7, memoryBandwidthGBps: 120 },
  'mac-mini-m4-pro-24gb': { family: 'apple', f16Tflops: 6.8 }, // 440 tokens/s with 20 cores; this one has 16
  'mac-studio-m3-ultra-96gb': { family: 'apple_ultra', f16Tflops: 21.6 }, // 1,471 tokens/s with 80 cores; this one has 60
  'macbook-pro-m5-max-128gb': { family: 'apple', f16Tflops: 67.8 }, // 3,347 tokens/s with neural accelerators (June 2026)
  // 10.91 tokens/s of Qwen3-30B-A3B at 2.7 bits, https://github.com/geerlingguy/ai-benchmarks/issues/47 (2026-01-07)
  'raspberry-pi-5-8gb': { family: 'other', f16Tflops: 0.25 },
  'raspberry-pi-5-16gb': { family: 'other', f16Tflops: 0.25 },
};

/** What the catalogue knows of an edge device. */
export interface EdgeDeviceFacts {
  readonly id: string;
  readonly memoryGB: number;
  readonly memoryBandwidthGBps?: number | undefined;
}

/**
 * An edge device as an accelerator; undefined where its bandwidth or its prompt speed is not
 * known, as for phones, of which no trustworthy figure was found.
 */
export function edgeAccelerator(device: EdgeDeviceFacts): ServingAccelerator | undefined {
  const { id, memoryGB } = device;
  const chip = Object.hasOwn(CHIPS, id) ? CHIPS[id] : undefined;
  const memoryBandwidthGBps = device.memoryBandwidthGBps ?? chip?.memoryBandwidthGBps;
  if (chip === undefined || memoryBandwidthGBps === undefined) return undefined;
  const { family, f16Tflops } = chip;
  // one machine: nothing to link
  return { id, family, f16Tflops, memoryGB, memoryBandwidthGBps, linkOneWayGBps: 1, nvlink: false };
}
