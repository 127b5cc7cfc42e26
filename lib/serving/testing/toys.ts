import type { EstimatorConstants } from '../constants';
import { SEVEN_CONSTANT_ESTIMATOR } from '../constants';
import type { ServingSetup } from '../setup';
import type { ServingAccelerator, ServingModel } from '../types';

// Round numbers, so that the tests' arithmetic can be done on paper.

/** A dense model of 10 layers, hidden size 1,000 and one billion parameters. */
export const TOY_MODEL: ServingModel = {
  id: 'toy',
  layers: 10,
  hiddenSize: 1_000,
  vocabularySize: 50_000,
  experts: 0,
  expertsPerToken: 0,
  moeLayers: 0,
  denseParameters: 1e9,
  expertParameters: 0,
  kvElementsPerToken: 2_000,
  windowKvElementsPerToken: 0,
  slidingWindowTokens: 0,
  kvHeads: 2,
  multiHeadLatentAttention: false,
  decodeAttentionFlops: 40_000,
  prefillAttentionFlops: 40_000,
  windowAttentionFlops: 0,
  stateElements: 0,
};

/** The toy with 8 experts of 100 million parameters, 2 of them per token. */
export const TOY_MOE: ServingModel = {
  ...TOY_MODEL,
  experts: 8,
  expertsPerToken: 2,
  moeLayers: 10,
  expertParameters: 1e8,
};

/** 100 TFLOP/s at 16 bits, 1,000 GB/s, 80 GB, 100 GB/s one way. */
export const TOY_CHIP: ServingAccelerator = {
  id: 'toy-chip',
  f16Tflops: 100,
  f8Tflops: 200,
  memoryBandwidthGBps: 1_000,
  memoryGB: 80,
  linkOneWayGBps: 100,
  family: 'hopper',
  nvlink: true,
};

/** Efficiencies of one half and simple latencies. */
export const TOY_CONSTANTS: EstimatorConstants = {
  ...SEVEN_CONSTANT_ESTIMATOR,
  computeEfficiency: { bits16: 0.5, bits8: 0.5, bits4: 0.5 },
  bandwidthEfficiency: 0.5,
  secondsPerLayer: 1e-5,
  secondsPerIteration: 1e-6,
  secondsPerSequence: { 'tensorrt-llm': 2e-5, vllm: 2e-5, sglang: 2e-5, tgi: 2e-5 },
  expertEfficiency: 0.5,
  headEfficiency: 0.5,
  decodeAttentionEfficiency: 0.5,
  prefillAttentionEfficiency: 0.5,
};

/** The toy model in 16 bits on one toy chip. */
export const TOY_SETUP: ServingSetup = {
  model: TOY_MODEL,
  accelerator: TOY_CHIP,
  engine: 'vllm',
  constants: TOY_CONSTANTS,
  layout: {
    gpus: 1,
    pipelineStages: 1,
    gpusPerStage: 1,
    attentionGroups: 1,
    attentionTensorParallel: 1,
  },
  arithmetic: {
    bytesPerExpertWeight: 2,
    bytesPerDenseWeight: 2,
    bytesPerKvElement: 2,
    expertPeakFlops: 1e14,
    densePeakFlops: 1e14,
    halfPrecisionPeakFlops: 1e14,
    computeEfficiency: 0.5,
    hasScaledExperts: false,
  },
};
