import { describe, expect, it } from 'vitest';
import { expectWithin } from '@/lib/testing/relative';
import { seededRandom } from '@/lib/testing/seeded-random';
import type { SizeAnswer, SizeEstimate } from './answer';
import { size } from './size';
import { TOY_CHIP, TOY_MODEL, TOY_MOE } from './testing/toys';
import type { ServingAccelerator, ServingModel } from './types';

const CARD: ServingAccelerator = { ...TOY_CHIP, id: 'rtx-4090', family: 'ada' };
const request = {
  model: 'toy',
  accelerator: 'rtx-4090',
  gpus: 1,
  weightPrecision: 'f16',
  engine: 'llama.cpp',
  inputTokens: 100,
  outputTokens: 100,
};
interface Hardware {
  readonly model?: ServingModel;
  readonly accelerator?: ServingAccelerator;
}

function ask(changes: object = {}, on: Hardware = {}): SizeAnswer {
  return size({ ...request, ...changes }, { model: TOY_MODEL, accelerator: CARD, ...on });
}

function answered(answer: SizeAnswer): SizeEstimate {
  if ('refusal' in answer) throw new Error(answer.refusal.message);
  if ('error' in answer) throw new Error(answer.error.message);
  return answer;
}

describe('a single-user engine', () => {
  it('waits for the weights, the head and the cache to be read, and for every layer', () => {
    // (1e9 + 50,000 x 1,000) x 2 B + 150 tokens x 2,000 x 2 B over 0.816 x 1e12 B/s = 2.574265 ms; 10 x 27 us
    const answer = answered(ask());
    expectWithin(answer.tpotMs, 2.574265 + 0.27, 1e-6);
    expectWithin(answer.outputTokensPerSecond, 1e3 / answer.tpotMs, 1e-12);
    expect(answer.concurrency).toBe(1);
  });

  it('computes the prompt and reads the weights once for it', () => {
    // 100 x (2e9 + 50 x 40,000) FLOP over 0.85 x 1e14 = 2.355294 ms; 2.1e9 B over 0.816e12 = 2.573529 ms; 0.27 ms
    expectWithin(answered(ask()).ttftMs, 2.355294 + 2.573529 + 0.27, 1e-6);
  });

  it('reads the weights again for every 512 prompt tokens', () => {
    // 513 tokens: 513 x (2e9 + 256.5 x 40,000) / 0.85e14 = 12.132510 ms and two readings of 2.843529 ms
    const answer = answered(ask({ inputTokens: 513 }));
    expectWithin(answer.ttftMs, 12.13251 + 2 * 2.843529, 1e-6);
  });

  it('reads only the experts a token is routed to', () => {
    // (1e9 + 2 x 1e8 + 5e7) x 2 B + 600,000 B = 2.5006e9 B over 0.816e12 = 3.064461 ms
    expectWithin(answered(ask({}, { model: TOY_MOE })).tpotMs, 3.064461 + 0.27, 1e-6);
  });

  it('counts 4-bit experts beside 8-bit other weights', () => {
    // 1.05e9 x 8.5008 / 8 B + 2e8 x 0.53125 B + 600,000 B = 1.22258e9 B over 0.816e12 = 1.498260 ms
    const answer = answered(ask({ weightPrecision: 'w4a16' }, { model: TOY_MOE }));
    expectWithin(answer.tpotMs, 1.49826 + 0.27, 1e-6);
  });

  it('makes further requests wait for whole answers, and says how llama.cpp can do better', () => {
    // TTFT of the third = own TTFT + two answers of TTFT + 99 x TPOT
    const one = answered(ask({ concurrency: 1 }));
    const three = answered(ask({ concurrency: 3 }));
    expectWithin(three.ttftMs, 3 * one.ttftMs + 2 * 99 * one.tpotMs, 1e-12);
    expect(three.outputTokensPerSecond).toBe(one.outputTokensPerSecond);
    expect(three.notes?.join(' ')).toContain('parallel slots');
  });

  it('answers the most requests whose queue meets a target', () => {
    const { concurrency } = answered(ask({ ttftMs: 2_000 }));
    expect(answered(ask({ ttftMs: 2_000, concurrency })).meets).toBe(true);
    expect(answered(ask({ ttftMs: 2_000, concurrency: concurrency + 1 })).meets).toBe(false);
    expect(ask({ tpotMs: 1 })).toMatchObject({ refusal: { code: 'target-out-of-reach' } });
  });

  it('fits what macOS leaves the GPU: 74 % of shared memory, 90 % of a card’s own', () => {
    // 1.1e9 parameters x 2 B + 200 x 2,000 x 2 B = 2.2008e9 B: 74 % of 2.974 GB, 90 % of 2.4453 GB
    const mac = (memoryGB: number) => ({
      accelerator: { ...CARD, family: 'apple' as const, memoryGB },
    });
    expect(ask({}, mac(2.975))).toHaveProperty('tpotMs');
    expect(ask({}, mac(2.973))).toMatchObject({ refusal: { code: 'does-not-fit' } });
    expect(ask({}, { accelerator: { ...CARD, memoryGB: 2.446 } })).toHaveProperty('tpotMs');
    expect(ask({}, { accelerator: { ...CARD, memoryGB: 2.445 } })).toHaveProperty('refusal');
  });
});

const FAMILIES = ['ampere', 'ada', 'hopper', 'blackwell_gddr', 'apple', 'apple_ultra', 'other'];
const PRECISIONS = ['q4_0', 'q4_k_m', 'q5_k_m', 'q6_k', 'q8_0', 'f16', 'w4a16'];
const WINDOWED: ServingModel = {
  ...TOY_MODEL,
  windowKvElementsPerToken: 3_000,
  slidingWindowTokens: 512,
  windowAttentionFlops: 40_000,
  stateElements: 1_000_000,
};
const MODELS = [TOY_MODEL, TOY_MOE, WINDOWED];

/** A request, its hardware, and a factor above 1 by which one thing is then changed. */
function drawn(random: () => number) {
  const from = <Value>(values: readonly Value[]) =>
    values[Math.floor(random() * values.length)] as Value; // the index is below the length
  const upTo = (most: number) => 1 + Math.floor(most ** random());
  const accelerator = {
    ...CARD,
    family: from(FAMILIES) as ServingAccelerator['family'],
    id: from(['rtx-4090', 'a100-sxm-80gb', 'dgx-spark', 'raspberry-pi-5-8gb']),
    memoryBandwidthGBps: 10 * upTo(800),
    f16Tflops: upTo(2_000),
    memoryGB: upTo(200),
  };
  const changes = {
    weightPrecision: from(PRECISIONS),
    inputTokens: upTo(200_000),
    outputTokens: upTo(20_000),
    cachedInputShare: random() * 0.99,
    concurrency: upTo(50),
  };
  return { changes, on: { model: from(MODELS), accelerator }, factor: 1 + 4 * random() };
}

describe('for any of 10,000 requests a single-user engine', () => {
  it('is never slower for more bandwidth, compute or memory, nor faster for a longer prompt', () => {
    const random = seededRandom(20_261_121);
    let answers = 0;
    for (let run = 0; run < 10_000; run += 1) {
      const { changes, on, factor } = drawn(random);
      const base = ask(changes, on);
      if (!('tpotMs' in base)) continue;
      answers += 1;
      for (const field of ['memoryBandwidthGBps', 'f16Tflops', 'memoryGB'] as const) {
        const accelerator = { ...on.accelerator, [field]: on.accelerator[field] * factor };
        const better = answered(ask(changes, { ...on, accelerator }));
        expect(better.outputTokensPerSecond, field).toBeGreaterThanOrEqual(
          base.outputTokensPerSecond,
        );
        expect(better.ttftMs, field).toBeLessThanOrEqual(base.ttftMs);
      }
      const longer = ask({ ...changes, inputTokens: changes.inputTokens * factor }, on);
      if (!('tpotMs' in longer)) continue;
      expect(longer.outputTokensPerSecond).toBeLessThanOrEqual(base.outputTokensPerSecond);
      expect(longer.ttftMs).toBeGreaterThanOrEqual(base.ttftMs);
      expect(longer.ttftMs).toBeLessThan(Infinity);
    }
    expect(answers).toBeGreaterThan(5_000);
  });
});
