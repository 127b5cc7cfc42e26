import { describe, expect, it } from 'vitest';
import { expectWithin } from '@/lib/testing/relative';
import { differencesFrom, evidenceDistance } from './evidence-differences';
import { compareWithMeasurement, nearestMeasurements } from './evidence';
import type { Measurement } from './measurement';
import { requestMeasured } from './measurement';
import type { SizeRequest } from './request';
import { parseSizeRequest, size } from './size';
import { TOY_CHIP, TOY_MODEL } from './testing/toys';

const asked: SizeRequest = {
  model: 'toy',
  accelerator: 'toy-chip',
  gpus: 1,
  weightPrecision: 'fp8',
  engine: 'vllm',
  inputTokens: 1_000,
  outputTokens: 500,
  concurrency: 16,
};
const EXACT: Measurement = {
  id: 'exact',
  model: 'toy',
  accelerator: 'toy-chip',
  engine: 'vllm',
  engineVersion: '0.1',
  weightPrecision: 'fp8',
  kvPrecision: 'fp8',
  gpus: 1,
  inputTokens: 1_000,
  outputTokens: 500,
  concurrency: 16,
  outputTokensPerSecond: 600,
  source: 'bench',
  date: '2026-01',
};
const row = (id: string, changes: Partial<Measurement> = {}): Measurement => ({
  ...EXACT,
  id,
  ...changes,
});
const order = (rows: readonly Measurement[], question = asked, most?: number) =>
  nearestMeasurements(rows, question, most).map(({ id }) => id);

describe('the nearest measurements', () => {
  it('are ordered by how many doublings they are away', () => {
    const rows = [
      row('accelerator', { accelerator: 'other-chip' }), // 6
      row('input-x8', { inputTokens: 8_000 }), // log2 8 = 3, and an older date than "engine"
      row('engine', { engine: 'sglang', date: '2026-02' }), // 3
      row('precision', { weightPrecision: 'fp4' }), // 4
      row('gpus-and-load', { gpus: 2, concurrency: 64 }), // 1 + 2 = 3, last by id
      row('output-half', { outputTokens: 250 }), // 1
      row('exact'), // 0
    ];
    expect(order(rows, asked, 7)).toEqual(
      ['exact', 'output-half', 'engine', 'gpus-and-load', 'input-x8', 'precision', 'accelerator'], // prettier-ignore
    );
  });

  it('are five unless another number is asked for', () => {
    const rows = [1, 2, 4, 8, 16, 32].map((times) =>
      row(`x${times}`, { inputTokens: 1_000 * times }),
    );
    expect(order(rows)).toEqual(['x1', 'x2', 'x4', 'x8', 'x16']);
    expect(order(rows, asked, 2)).toEqual(['x1', 'x2']);
  });

  it('are none where the model was not measured, however near the rest is', () => {
    expect(order([row('other', { model: 'toy-2' })])).toEqual([]);
  });

  it('include models of the same dimensions, after the model itself', () => {
    const rows = [
      row('twin', { model: 'llama-3.1-70b' }), // 0.5
      row('itself', { model: 'llama-3.3-70b', outputTokens: 600 }), // log2 1.2 = 0.26
      row('farther', { model: 'llama-3.3-70b', outputTokens: 1_000 }), // 1
      row('smaller', { model: 'llama-3.1-8b' }),
    ];
    expect(order(rows, { ...asked, model: 'llama-3.3-70b' })).toEqual([
      'itself',
      'twin',
      'farther',
    ]);
  });

  it('are the newest first where they are equally near', () => {
    const rows = [row('a', { date: '2025' }), row('b', { date: '2025-11-02' }), row('c')];
    expect(order(rows)).toEqual(['c', 'b', 'a']);
  });

  it('prefer maximum throughput where no concurrency is asked for', () => {
    const rows = [row('loaded'), row('max', { concurrency: 'max' })];
    const { concurrency, ...unbounded } = asked;
    expect(order(rows, unbounded)).toEqual(['max', 'loaded']);
    expect(order(rows, { ...unbounded, concurrency })).toEqual(['loaded', 'max']);
  });
});

describe('the differences from a question', () => {
  const sentences = (changes: Partial<Measurement>, question = asked) =>
    differencesFrom(row('row', changes), question).map(({ sentence }) => sentence);

  it('are none for just what was asked, nor between the two 16-bit formats', () => {
    expect(sentences({})).toEqual([]);
    expect(sentences({ weightPrecision: 'bf16' }, { ...asked, weightPrecision: 'fp16' })).toEqual(
      [],
    );
  });

  it.each([
    [{ accelerator: 'chip-2' }, 'Measured on chip-2, not toy-chip.'],
    [{ gpus: 8 }, 'Measured on 8 GPUs, not 1.'],
    [{ engine: 'sglang' }, 'Measured with sglang, not vllm.'],
    [{ weightPrecision: 'w4a16' }, 'Measured with w4a16 weights, not fp8.'],
    [{ inputTokens: 922 }, 'Measured with 922 input tokens, not 1000.'],
    [{ concurrency: 1 }, 'Measured with 1 request in flight, not 16.'],
    [{ concurrency: 'max' }, 'Measured at maximum throughput, not with 16 requests in flight.'],
    [{ dataParallelAttention: 8 }, 'Measured with 8 attention groups, not 1.'],
    [{ pipelineParallel: 2 }, 'Measured with 2 pipeline stages, not 1.'],
    [{ expertParallel: 4 }, 'Measured with 4 groups of experts, not 1.'],
  ] as const)('%j are put into words', (changes, sentence) => {
    expect(sentences(changes)).toEqual([sentence]);
  });

  it('name a cache format only where both sides say theirs', () => {
    const bf16 = { ...asked, kvPrecision: 'bf16' } as const;
    expect(sentences({}, bf16)).toEqual(['Measured with a KV cache in fp8, not bf16.']);
    expect(sentences({ kvPrecision: undefined, kvPrecisionRead: 'fp8' }, bf16)).toEqual([]);
  });

  it('name prefix caching, which no measurement has', () => {
    expect(sentences({}, { ...asked, cachedInputShare: 0.5 })).toEqual([
      'Measured without prefix caching, not with 0.5 of the input cached.',
    ]);
  });

  it('add up to the distance', () => {
    // sglang 3 + half the output 1 + four times the requests 2
    const far = row('far', { engine: 'sglang', outputTokens: 250, concurrency: 64 });
    expectWithin(evidenceDistance(far, asked), 6, 1e-12);
  });
});

describe('a measurement beside its estimate', () => {
  const hardware = { model: TOY_MODEL, accelerator: TOY_CHIP };

  it('is sized with its own load, not the load asked for', () => {
    const measured = row('measured', { concurrency: 4, inputTokens: 2_000 });
    const answer = size(
      { ...asked, concurrency: 4, inputTokens: 2_000, kvPrecision: 'fp8' },
      hardware,
    );
    const compared = compareWithMeasurement(measured, hardware, asked);
    if (!('outputTokensPerSecond' in answer)) throw new Error('the toy fits');
    expect(compared.estimatedTokensPerSecond).toBe(answer.outputTokensPerSecond);
    expectWithin(compared.ratio ?? NaN, 600 / answer.outputTokensPerSecond, 1e-12);
    expect(compared.differences.map(({ field }) => field)).toEqual(['inputTokens', 'concurrency']);
  });

  it('asks for maximum throughput where that was measured', () => {
    expect(requestMeasured(row('max', { concurrency: 'max' }))).toEqual({
      ...asked,
      concurrency: undefined,
      kvPrecision: 'fp8',
    });
  });

  it('is a question whose fields hold, layout included', () => {
    const spread = row('spread', { gpus: 8, dataParallelAttention: 8, expertParallel: 8 });
    expect(parseSizeRequest(requestMeasured(spread))).toMatchObject({
      gpus: 8,
      dataParallelAttention: 8,
      expertParallel: 8,
    });
  });

  it('says why where the estimator refuses', () => {
    // 1e9 parameters in FP8 are 1 GB; the chip of this test holds 0.5 GB
    const small = { ...hardware, accelerator: { ...TOY_CHIP, memoryGB: 0.5 } };
    const compared = compareWithMeasurement(EXACT, small, asked);
    expect(compared.ratio).toBeUndefined();
    expect(compared.why).toContain('GB');
  });

  it('does not take another model or accelerator for its own', () => {
    const other = { ...hardware, accelerator: { ...TOY_CHIP, id: 'other' } };
    expect(() => compareWithMeasurement(EXACT, other, asked)).toThrow('exact was not measured on');
  });
});
