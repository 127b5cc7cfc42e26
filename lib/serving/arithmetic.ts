import type { EstimatorConstants } from './constants';
import { hasExperts, isAmd } from './setup';
import type {
  AcceleratorFamily,
  Arithmetic,
  Engine,
  KvPrecision,
  ServingAccelerator,
  ServingModel,
  WeightPrecision,
} from './types';

/**
 * Bytes per stored weight, block scales included: 4-bit formats keep a scale per 16
 * (0.5625) or 32 (0.53125) weights. GGUF figures are bits per weight / 8 of Llama 3.1 8B.
 * @see https://github.com/ggml-org/llama.cpp/blob/311c2c9f/tools/quantize/README.md
 */
const BYTES_PER_WEIGHT: Readonly<Record<WeightPrecision, number>> = {
  bf16: 2,
  fp16: 2,
  f16: 2,
  fp8: 1,
  int8: 1,
  fp4: 0.5625,
  int4: 0.5625,
  w4a16: 0.53125,
  q4_0: 0.5625, // 18-byte blocks of 32 weights; the table above has no Q4_0 row
  q4_k_m: 4.8944 / 8,
  q5_k_m: 5.7036 / 8,
  q6_k: 6.5633 / 8,
  q8_0: 8.5008 / 8,
};

const FAMILIES_WITH_FP4: readonly AcceleratorFamily[] = ['blackwell', 'blackwell_gddr', 'cdna4'];

interface Choice {
  readonly model: ServingModel;
  readonly accelerator: ServingAccelerator;
  readonly weightPrecision: WeightPrecision;
  readonly kvPrecision: KvPrecision;
}

/** Bytes that one weight of this format takes, scales included. */
export function bytesPerWeight(precision: WeightPrecision): number {
  return BYTES_PER_WEIGHT[precision];
}

/** Bytes that one element of the KV cache takes. */
export function bytesPerKvElement(precision: KvPrecision): number {
  return precision === 'fp8' || precision === 'int8' ? 1 : 2;
}

/** The KV format an engine uses when none is asked for: FP8 for TensorRT-LLM with FP8 or FP4 weights, else 16-bit. */
export function usualKvPrecision(weightPrecision: WeightPrecision, engine: Engine): KvPrecision {
  if (weightPrecision === 'bf16') return 'bf16';
  const isNarrowFloat = weightPrecision === 'fp8' || weightPrecision === 'fp4';
  return engine === 'tensorrt-llm' && isNarrowFloat ? 'fp8' : 'fp16';
}

/** What the chosen formats mean on the chosen chip: bytes, dense peaks and the efficiency reached. */
export function arithmeticOf(choice: Choice, constants: EstimatorConstants): Arithmetic {
  const { model, accelerator, weightPrecision } = choice;
  return {
    bytesPerExpertWeight: bytesPerWeight(weightPrecision),
    bytesPerDenseWeight: bytesPerDenseWeight(model, weightPrecision),
    bytesPerKvElement: bytesPerKvElement(choice.kvPrecision),
    expertPeakFlops: peakFlops(accelerator, weightPrecision),
    densePeakFlops: peakFlops(accelerator, densePrecision(model, weightPrecision)),
    halfPrecisionPeakFlops: accelerator.f16Tflops * 1e12,
    computeEfficiency: computeEfficiency(accelerator, weightPrecision, constants),
    hasScaledExperts: hasScaledExperts(choice),
  };
}

function hasScaledExperts({ model, accelerator, weightPrecision }: Choice): boolean {
  if (!hasExperts(model)) return false;
  if (weightPrecision === 'fp8') return model.hasPerTensorFp8 !== true;
  return runsAsWeightOnly(accelerator, weightPrecision);
}

const isFourBit = (precision: WeightPrecision) =>
  precision === 'fp4' || precision === 'int4' || precision === 'w4a16';

/** Four-bit MoE checkpoints quantise the experts; the rest stays wider (16-bit, or an 8/16-bit mix of 1.25 bytes). */
function bytesPerDenseWeight(model: ServingModel, precision: WeightPrecision): number {
  if (!hasExperts(model) || !isFourBit(precision)) return bytesPerWeight(precision);
  return model.keepsNonExpertsAt16Bit === true || precision === 'int4' ? 2 : 1.25;
}

/** Format in which the non-expert products run. */
function densePrecision(model: ServingModel, precision: WeightPrecision): WeightPrecision {
  if (!hasExperts(model)) return precision;
  if (model.keepsNonExpertsAt16Bit === true) return 'fp16';
  return precision === 'fp4' ? 'fp8' : precision;
}

/** Dense peak in FLOP/s; formats a chip has no units for run at its 16-bit rate. */
function peakFlops(accelerator: ServingAccelerator, precision: WeightPrecision): number {
  return peakTflops(accelerator, precision) * 1e12;
}

function peakTflops(accelerator: ServingAccelerator, precision: WeightPrecision): number {
  const { f16Tflops, f8Tflops, f4Tflops, int8Tops } = accelerator;
  if (precision === 'fp8') return f8Tflops ?? f16Tflops;
  if (precision === 'int8') return int8Tops ?? f16Tflops;
  if (precision === 'fp4' && hasFp4Units(accelerator)) return f4Tflops ?? f16Tflops;
  return f16Tflops;
}

function hasFp4Units({ family, f4Tflops }: ServingAccelerator): boolean {
  return f4Tflops !== undefined && FAMILIES_WITH_FP4.includes(family);
}

/** Four-bit weights that are widened to 16 bits before every product. */
function runsAsWeightOnly(accelerator: ServingAccelerator, precision: WeightPrecision): boolean {
  if (precision === 'fp4') return !hasFp4Units(accelerator);
  return precision === 'int4' || precision === 'w4a16';
}

function computeEfficiency(
  accelerator: ServingAccelerator,
  precision: WeightPrecision,
  constants: EstimatorConstants,
): number {
  const { family } = accelerator;
  const reached = formatEfficiency(accelerator, precision, constants);
  if (family === 'blackwell') return constants.datacentreBlackwellEfficiency * reached;
  return isAmd(accelerator) ? constants.amd.computeEfficiency * reached : reached;
}

function formatEfficiency(
  accelerator: ServingAccelerator,
  precision: WeightPrecision,
  { computeEfficiency: { bits16, bits8, bits4 }, weightOnlyEfficiency }: EstimatorConstants,
): number {
  if (runsAsWeightOnly(accelerator, precision)) return weightOnlyEfficiency * bits16;
  // The fit found one efficiency per format on datacentre Hopper and Blackwell, one per family elsewhere.
  if (accelerator.family === 'ampere') return bits16;
  if (accelerator.family === 'blackwell_gddr') return bits4;
  if (accelerator.family === 'ada' || isAmd(accelerator)) return bits8;
  if (precision === 'fp4') return bits4;
  return precision === 'fp8' || (precision === 'int8' && accelerator.int8Tops !== undefined)
    ? bits8
    : bits16;
}
