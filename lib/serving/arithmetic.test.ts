import { describe, expect, it } from 'vitest';
import { arithmeticOf, usualKvPrecision } from './arithmetic';
import { TOY_CHIP, TOY_CONSTANTS, TOY_MODEL, TOY_MOE } from './testing/toys';
import type { AcceleratorFamily, ServingModel, WeightPrecision } from './types';

const constants = {
  ...TOY_CONSTANTS,
  computeEfficiency: { bits16: 0.8, bits8: 0.7, bits4: 0.4 },
  weightOnlyEfficiency: 0.5,
};
const gptOss: ServingModel = { ...TOY_MOE, keepsNonExpertsAt16Bit: true };

function arithmetic(
  weightPrecision: WeightPrecision,
  family: AcceleratorFamily,
  model: ServingModel = TOY_MODEL,
) {
  const accelerator = { ...TOY_CHIP, family, f4Tflops: 400, int8Tops: 210 };
  return arithmeticOf({ model, accelerator, weightPrecision, kvPrecision: 'fp8' }, constants);
}

describe('number formats', () => {
  it.each([
    ['bf16', 'hopper', 100e12, 0.8],
    ['fp8', 'hopper', 200e12, 0.7],
    ['int8', 'hopper', 210e12, 0.7],
    ['fp4', 'blackwell', 400e12, 0.4],
    ['fp4', 'hopper', 100e12, 0.4], // no FP4 units: 16-bit peak at the weight-only 0.5 x 0.8
    ['w4a16', 'hopper', 100e12, 0.4],
    ['int4', 'blackwell', 100e12, 0.4],
    ['fp8', 'ampere', 200e12, 0.8],
    ['fp16', 'ada', 100e12, 0.7],
    ['fp16', 'cdna3', 100e12, 0.7],
    ['fp8', 'blackwell_gddr', 200e12, 0.4],
  ] as const)(
    'runs %s on %s at %d FLOP/s and efficiency %d',
    (...[precision, family, peak, efficiency]) => {
      const found = arithmetic(precision, family);
      expect(found.expertPeakFlops).toBe(peak);
      expect(found.computeEfficiency).toBe(efficiency);
    },
  );

  it.each([
    ['fp4', TOY_MOE, 1.25, 200e12],
    ['w4a16', TOY_MOE, 1.25, 100e12],
    ['int4', TOY_MOE, 2, 100e12],
    ['fp4', gptOss, 2, 100e12],
    ['fp8', gptOss, 1, 100e12],
    ['fp4', TOY_MODEL, 0.5625, 400e12],
  ] as const)(
    'keeps the rest of a %s checkpoint wider where its experts are narrow',
    (...[precision, model, bytes, peak]) => {
      const found = arithmetic(precision, 'blackwell', model);
      expect(found.bytesPerDenseWeight).toBe(bytes);
      expect(found.densePeakFlops).toBe(peak);
    },
  );

  it('uses an FP8 cache by itself only in TensorRT-LLM with FP8 or FP4 weights', () => {
    expect(usualKvPrecision('fp8', 'tensorrt-llm')).toBe('fp8');
    expect(usualKvPrecision('fp4', 'tensorrt-llm')).toBe('fp8');
    expect(usualKvPrecision('w4a16', 'tensorrt-llm')).toBe('fp16');
    expect(usualKvPrecision('fp8', 'vllm')).toBe('fp16');
    expect(usualKvPrecision('bf16', 'tensorrt-llm')).toBe('bf16');
  });
});
