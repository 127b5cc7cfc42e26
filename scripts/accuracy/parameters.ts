import type { EstimatorConstants } from '@/lib/serving/constants';

/** A fitted constant: how it is read from an estimator and put into one. */
export interface Parameter {
  readonly name: string;
  readonly get: (constants: EstimatorConstants) => number;
  readonly set: (constants: EstimatorConstants, value: number) => EstimatorConstants;
}

type Plain =
  | 'datacentreBlackwellEfficiency'
  | 'attentionGroupComputeFactor'
  | 'bandwidthEfficiency'
  | 'kvBandwidthEfficiency'
  | 'secondsPerLayer'
  | 'secondsPerLatentLayer'
  | 'secondsPerScaledExpertLayer'
  | 'secondsPerIteration'
  | 'sglangExpertAllReduceFactor'
  | 'pipelineOverhead';

const plain = (name: Plain): Parameter => ({
  name,
  get: (constants) => constants[name],
  set: (constants, value) => ({ ...constants, [name]: value }),
});

const efficiency = (bits: 'bits16' | 'bits8' | 'bits4'): Parameter => ({
  name: `computeEfficiency.${bits}`,
  get: ({ computeEfficiency }) => computeEfficiency[bits],
  set: (constants, value) => ({
    ...constants,
    computeEfficiency: { ...constants.computeEfficiency, [bits]: value },
  }),
});

const perSequence = (
  ...engines: (keyof EstimatorConstants['secondsPerSequence'])[]
): Parameter => ({
  name: `secondsPerSequence (${engines.join(', ')})`,
  get: ({ secondsPerSequence }) => secondsPerSequence[engines[0] ?? 'vllm'],
  set: (constants, value) => ({
    ...constants,
    secondsPerSequence: {
      ...constants.secondsPerSequence,
      ...Object.fromEntries(engines.map((engine) => [engine, value])),
    },
  }),
});

const formats = [efficiency('bits16'), efficiency('bits8'), efficiency('bits4')];

/** The seven of the baseline. */
export const SEVEN: readonly Parameter[] = [
  ...formats,
  plain('bandwidthEfficiency'),
  plain('secondsPerLayer'),
  plain('secondsPerIteration'),
  perSequence('vllm', 'sglang', 'tgi', 'tensorrt-llm'),
];

/** The fourteen of the product's estimator. */
export const FOURTEEN: readonly Parameter[] = [
  ...formats,
  plain('datacentreBlackwellEfficiency'),
  plain('attentionGroupComputeFactor'),
  plain('bandwidthEfficiency'),
  plain('kvBandwidthEfficiency'),
  plain('secondsPerLayer'),
  plain('secondsPerLatentLayer'),
  plain('secondsPerScaledExpertLayer'),
  perSequence('vllm', 'sglang', 'tgi'),
  perSequence('tensorrt-llm'),
  plain('sglangExpertAllReduceFactor'),
  plain('pipelineOverhead'),
];
