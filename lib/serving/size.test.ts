import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectWithin } from '@/lib/testing/relative';
import { SEVEN_CONSTANT_ESTIMATOR } from './constants';
import type { SizeAnswer, SizeEstimate } from './answer';
import { size } from './size';
import { TOY_CHIP, TOY_MODEL, TOY_MOE } from './testing/toys';
import type { ServingAccelerator, ServingModel } from './types';

// Llama 3.1 8B on one H100 SXM, the numbers written out so that this test needs no other file.
const LLAMA: ServingModel = {
  ...TOY_MODEL,
  id: 'llama-3.1-8b',
  layers: 32,
  hiddenSize: 4_096,
  vocabularySize: 128_256,
  denseParameters: 6_979_321_856,
  kvElementsPerToken: 65_536,
  kvHeads: 8,
  decodeAttentionFlops: 524_288,
  prefillAttentionFlops: 524_288,
};
const H100: ServingAccelerator = {
  id: 'h100-sxm-80gb',
  f16Tflops: 989,
  f8Tflops: 1_978,
  memoryBandwidthGBps: 3_350,
  memoryGB: 85.9,
  linkOneWayGBps: 450,
  family: 'hopper',
  nvlink: true,
};
const hardware = { model: LLAMA, accelerator: H100 };
const request = {
  model: 'llama-3.1-8b',
  accelerator: 'h100-sxm-80gb',
  gpus: 1,
  weightPrecision: 'fp8',
  engine: 'tensorrt-llm',
  inputTokens: 1_000,
  outputTokens: 1_000,
};

function answered(answer: SizeAnswer): SizeEstimate {
  if ('refusal' in answer) throw new Error(answer.refusal.message);
  if ('error' in answer) throw new Error(answer.error.message);
  return answer;
}
const ask = (
  changes: object,
  on: { model: ServingModel; accelerator: ServingAccelerator } = hardware,
) => size({ ...request, ...changes }, on);
/** The published vectors are of the seven-constant baseline. */
const askBaseline = (changes: object) =>
  size({ ...request, ...changes }, hardware, SEVEN_CONSTANT_ESTIMATOR);

describe('size', () => {
  it('answers at the concurrency asked for', () => {
    // published vector: 64 requests of 1000/1000, FP8 weights and cache
    const answer = answered(askBaseline({ concurrency: 64 }));
    expectWithin(answer.outputTokensPerSecond, 7090.316818390838, 1e-9);
    expectWithin(answer.tpotMs, 8.858594739892567, 1e-9);
    expectWithin(answer.ttftMs, 167.84578622113605, 1e-9);
    expectWithin(answer.kvCapacity, 538.0579516601563, 1e-9);
    expect(answer.validated).toBe(true);
    expect(answer.notes).toBeUndefined();
    expect(answer.meets).toBeUndefined();
    expectWithin(answer.band80[0] / answer.outputTokensPerSecond, 0.887, 1e-12);
    expectWithin(answer.band80[1] / answer.outputTokensPerSecond, 1.183, 1e-12);
  });

  it('answers maximum throughput when asked for neither load nor latency', () => {
    const answer = answered(askBaseline({}));
    expectWithin(answer.outputTokensPerSecond, 12988.734447424942, 1e-9);
    expect(answer.concurrency).toBe(answer.kvCapacity);
  });

  it('finds the largest concurrency that meets both targets', () => {
    const targets = { ttftMs: 2_000, tpotMs: 50 };
    const answer = answered(askBaseline(targets));
    expect(answer.concurrency).toBe(553);
    expect(answered(askBaseline({ ...targets, concurrency: 553 })).meets).toBe(true);
    expect(answered(askBaseline({ ...targets, concurrency: 554 })).meets).toBe(false);
  });

  it('shares the throughput among the GPUs of the replica', () => {
    const answer = answered(ask({ gpus: 2, concurrency: 64 }));
    expectWithin(answer.outputTokensPerSecondPerGpu * 2, answer.outputTokensPerSecond, 1e-12);
  });

  it('spares the prefill of a cached prompt, but not its memory', () => {
    const plain = answered(ask({ concurrency: 64 }));
    const cached = answered(ask({ concurrency: 64, cachedInputShare: 0.8 }));
    expect(cached.outputTokensPerSecond).toBeGreaterThan(plain.outputTokensPerSecond);
    expect(cached.ttftMs).toBeLessThan(plain.ttftMs);
    expect(cached.kvCapacity).toBe(plain.kvCapacity);
    expect(answered(ask({ concurrency: 64, cachedInputShare: 0 }))).toEqual(plain);
  });

  it('says that requests beyond the capacity wait', () => {
    const answer = answered(ask({ concurrency: 600 }));
    expect(answer.notes?.join(' ')).toContain('538 run at once');
    expect(answer.ttftMs).toBeGreaterThan(answered(ask({ concurrency: 538 })).ttftMs);
  });

  it.each([
    ['an engine without benchmarks', { engine: 'tgi' }, hardware, 'tgi'],
    ['INT8', { weightPrecision: 'int8' }, hardware, 'INT8'],
    ['FP4 on a chip without FP4 units', { weightPrecision: 'fp4' }, hardware, 'no FP4 units'],
    ['a prompt beyond the benchmarks', { inputTokens: 40_000 }, hardware, 'inputTokens is 40000'],
    ['more than eight GPUs', { gpus: 16 }, hardware, 'up to 8 GPUs'],
    ['an unknown model', {}, { model: TOY_MODEL, accelerator: H100 }, 'toy'],
    [
      'another accelerator',
      {},
      { model: LLAMA, accelerator: { ...TOY_CHIP, memoryGB: 80 } },
      'toy-chip',
    ],
    [
      'AMD',
      {},
      { model: LLAMA, accelerator: { ...H100, id: 'mi300x-192gb', family: 'cdna3' as const } },
      'AMD',
    ],
  ])('does not call %s validated, and says why', (...[, changes, on, word]) => {
    const answer = answered(ask(changes, on));
    expect(answer.validated).toBe(false);
    expect(answer.notes?.join(' ')).toContain(word);
    expectWithin(answer.band80[0] / answer.outputTokensPerSecond, 0.69, 1e-12);
    expectWithin(answer.band80[1] / answer.outputTokensPerSecond, 1.36, 1e-12);
  });
});

describe('size refuses', () => {
  it('a model whose weights are larger than the memory, saying by how much', () => {
    // 405e9 x 2 B against 85.9 x 0.95 - 2 = 79.6 GB usable
    const model = { ...LLAMA, denseParameters: 405e9 };
    expect(ask({ weightPrecision: 'bf16' }, { model, accelerator: H100 })).toMatchObject({
      refusal: {
        code: 'does-not-fit',
        message: expect.stringContaining('of the 79.6 GB usable') as string,
      },
    });
  });

  it('a request whose cache does not fit beside the weights', () => {
    // 800,000 x 65,536 B = 52.4 GB fits once in 71.6 GB; 2,000,000 tokens do not
    expect(ask({ inputTokens: 2_000_000 })).toMatchObject({ refusal: { code: 'does-not-fit' } });
  });

  it('a target that one request alone misses, saying by how much', () => {
    const answer = askBaseline({ tpotMs: 1 });
    expect(answer).toMatchObject({ refusal: { code: 'target-out-of-reach' } });
    expect(JSON.stringify(answer)).toContain('4.62 times the 1 ms asked for');
  });

  it('a GGUF file on a server engine', () => {
    expect(ask({ weightPrecision: 'q4_k_m' })).toMatchObject({
      refusal: { code: 'unsupported-precision' },
    });
  });
});

describe('size rejects', () => {
  it.each([
    [
      { inputTokens: 0 },
      'inputTokens',
      'inputTokens is 0; it must be a number of tokens from 1 to 10000000.',
    ],
    [{ outputTokens: -5 }, 'outputTokens', 'outputTokens is -5'],
    [{ inputTokens: NaN }, 'inputTokens', 'inputTokens is NaN'],
    [{ inputTokens: Infinity }, 'inputTokens', 'inputTokens is Infinity'],
    [{ inputTokens: '1000' }, 'inputTokens', 'inputTokens is "1000"'],
    [{ outputTokens: undefined }, 'outputTokens', 'outputTokens is missing'],
    [{ cachedInputShare: 1 }, 'cachedInputShare', 'cachedInputShare is 1; it must be a share'],
    [{ gpus: 1.5 }, 'gpus', 'gpus is 1.5; it must be a whole number from 1 to 4096.'],
    [{ concurrency: 0 }, 'concurrency', 'concurrency is 0'],
    [{ ttftMs: 0 }, 'ttftMs', 'ttftMs is 0; it must be a number of milliseconds above 0.'],
    [{ tpotMs: -Infinity }, 'tpotMs', 'tpotMs is -Infinity'],
    [
      { weightPrecision: 'fp3' },
      'weightPrecision',
      'weightPrecision is "fp3"; it must be one of bf16',
    ],
    [{ engine: 'magic' }, 'engine', 'engine is "magic"'],
    [{ kvPrecision: 'fp4' }, 'kvPrecision', 'kvPrecision is "fp4"'],
    [
      { gpus: 8, pipelineParallel: 3 },
      'pipelineParallel',
      'pipelineParallel is 3; it must divide the 8 GPUs.',
    ],
    [
      { gpus: 8, tensorParallel: 4 },
      'tensorParallel',
      'tensorParallel is 4; times pipelineParallel (1)',
    ],
    [
      { gpus: 8, dataParallelAttention: 3 },
      'dataParallelAttention',
      'must divide the 8 GPUs of a pipeline stage',
    ],
    [
      { gpus: 8, expertParallel: 5 },
      'expertParallel',
      'must divide the 8 GPUs of a pipeline stage',
    ],
    [{ gpus: 64, pipelineParallel: 64 }, 'pipelineParallel', "at most the model's 32 layers"],
    [{ quantization: 'fp8' }, 'quantization', 'quantization is not a field of a size request'],
  ])('%j', (changes, path, message) => {
    expect(ask(changes)).toMatchObject({
      error: { code: 'invalid-request', path, message: expect.stringContaining(message) as string },
    });
  });

  it('what is not an object', () => {
    expect(size(null, hardware)).toMatchObject({
      error: { path: '', message: expect.stringContaining('null') as string },
    });
  });
});

const workload = {
  gpus: fc.constantFrom(1, 2, 4, 8),
  weightPrecision: fc.constantFrom('bf16', 'fp8', 'int8', 'int4', 'w4a16'),
  engine: fc.constantFrom('vllm', 'sglang', 'tensorrt-llm', 'tgi'),
  inputTokens: fc.integer({ min: 1, max: 20_000 }),
  outputTokens: fc.integer({ min: 1, max: 4_000 }),
};
const concurrency = fc.integer({ min: 1, max: 2_000 });
const targets = {
  ttftMs: fc.integer({ min: 100, max: 20_000 }),
  tpotMs: fc.integer({ min: 5, max: 500 }),
};
const loads = fc.record({ ...workload, concurrency });
const questions = fc.record({ ...workload, ...targets });
const models = fc.constantFrom(LLAMA, TOY_MOE, { ...LLAMA, multiHeadLatentAttention: true });
const times = { numRuns: 1_000, seed: 20_261_121 };

describe('size, for any request', () => {
  it('gives more with more bandwidth and more compute', () => {
    fc.assert(
      fc.property(loads, models, (load, model) => {
        const faster = { ...H100, memoryBandwidthGBps: 4_800, f16Tflops: 2_000, f8Tflops: 4_000 };
        const slow = answered(ask(load, { model, accelerator: H100 }));
        const fast = answered(ask(load, { model, accelerator: faster }));
        expect(fast.outputTokensPerSecond).toBeGreaterThanOrEqual(slow.outputTokensPerSecond);
        expect(fast.tpotMs).toBeLessThanOrEqual(slow.tpotMs);
      }),
      times,
    );
  });

  it('never serves more requests under a tighter target', () => {
    fc.assert(
      fc.property(questions, models, (target, model) => {
        const on = { model, accelerator: H100 };
        const tight = ask(target, on);
        if (!('concurrency' in tight)) return;
        const loose = answered(
          ask({ ...target, ttftMs: target.ttftMs * 2, tpotMs: target.tpotMs * 2 }, on),
        );
        expect(loose.concurrency).toBeGreaterThanOrEqual(tight.concurrency);
      }),
      times,
    );
  });

  it('finds a concurrency that meets the target when the next one does not', () => {
    fc.assert(
      fc.property(questions, models, (target, model) => {
        const on = { model, accelerator: H100 };
        const best = ask(target, on);
        if (!('concurrency' in best) || best.concurrency === 65_536) return;
        expect(answered(ask({ ...target, concurrency: best.concurrency }, on)).meets).toBe(true);
        expect(answered(ask({ ...target, concurrency: best.concurrency + 1 }, on)).meets).toBe(
          false,
        );
      }),
      times,
    );
  });

  it('never exceeds maximum throughput', () => {
    fc.assert(
      fc.property(loads, models, (load, model) => {
        const on = { model, accelerator: H100 };
        const loaded = answered(ask(load, on));
        const most = answered(ask({ ...load, concurrency: undefined }, on));
        expect(loaded.outputTokensPerSecond).toBeLessThanOrEqual(
          most.outputTokensPerSecond * (1 + 1e-12),
        );
      }),
      times,
    );
  });
});
