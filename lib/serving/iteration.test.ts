import { describe, expect, it } from 'vitest';
import { expectWithin } from '@/lib/testing/relative';
import type { Batch } from './iteration';
import {
  allReduceSeconds,
  decodeAttentionSeconds,
  denseSeconds,
  expertExchangeSeconds,
  expertSeconds,
  fixedSeconds,
  headSeconds,
  iterationSeconds,
  prefillAttentionSeconds,
  shareOfExpertsTouched,
} from './iteration';
import { layoutOf } from './layout';
import { TOY_CHIP, TOY_MODEL, TOY_MOE, TOY_SETUP } from './testing/toys';

// Reached rates on the toy chip: 5e13 FLOP/s (dense), 2.5e13 (experts), 5e11 B/s, link 5e10 B/s.
const EXACT = 1e-12;
const batch: Batch = {
  decodes: 10,
  decodeContext: 1_000,
  prefillTokens: 90,
  prefillContext: 500,
  firstTokens: 1,
};
const moe = { ...TOY_SETUP, model: TOY_MOE };
const onTwo = { ...TOY_SETUP, layout: layoutOf({ gpus: 2 }) };

describe('one engine iteration', () => {
  it('multiplies dense weights for every token and reads them once', () => {
    // 2 x 1e9 x 100 / 5e13 = 4 ms; 1e9 x 2 B / 5e11 = 4 ms
    expectWithin(denseSeconds(TOY_SETUP, batch), 8e-3, EXACT);
  });

  it('halves the dense time on two GPUs', () => {
    expectWithin(denseSeconds(onTwo, batch), 4e-3, EXACT);
  });

  it('repeats dense weights in each attention group while the products are shared', () => {
    // two groups: 4 ms / 2 to multiply, 4 ms to read all of them
    const grouped = { ...TOY_SETUP, layout: layoutOf({ gpus: 2, dataParallelAttention: 2 }) };
    expectWithin(denseSeconds(grouped, batch), 6e-3, EXACT);
  });

  it('touches a quarter of the experts with one token and nearly half with two', () => {
    // 2 of 8; then 1 - (3/4)^2 = 7/16
    expectWithin(shareOfExpertsTouched(moe, 1), 0.25, EXACT);
    expectWithin(shareOfExpertsTouched(moe, 2), 0.4375, EXACT);
  });

  it('reads only the experts that were touched', () => {
    // 2 x 1e8 x 2 x 2 / 2.5e13 = 32 µs; 7/16 x 8 x 1e8 x 2 B / 5e11 = 1.4 ms
    const two = { ...batch, decodes: 2, prefillTokens: 0 };
    expectWithin(expertSeconds(moe, two), 1.432e-3, EXACT);
  });

  it('needs no expert time for a dense model', () => {
    expect(expertSeconds(TOY_SETUP, batch)).toBe(0);
  });

  it('runs the head for decoded and first tokens only', () => {
    // 2 x 5e7 x 11 / 5e13 = 22 µs; 2 B x 5e7 / 5e11 = 200 µs
    expectWithin(headSeconds(TOY_SETUP, batch), 222e-6, EXACT);
  });

  it('reads the KV cache of every sequence', () => {
    // 10 x 1000 x 2000 x 2 B / 5e11 = 80 µs, above 10 x 1000 x 40000 / 5e13 = 8 µs
    expectWithin(decodeAttentionSeconds(TOY_SETUP, batch), 80e-6, EXACT);
  });

  it('reads a sliding-window layer inside its window and the recurrent state once each way', () => {
    // per sequence (1000 x 2000 + 128 x 500) x 2 B + 8 B x 9000 = 4.2e6 B; x 10 / 5e11 = 84 µs
    const model = {
      ...TOY_MODEL,
      windowKvElementsPerToken: 500,
      slidingWindowTokens: 128,
      stateElements: 9_000,
    };
    expectWithin(decodeAttentionSeconds({ ...TOY_SETUP, model }, batch), 84e-6, EXACT);
  });

  it('stops dividing the KV cache at the KV heads', () => {
    // 4 GPUs, 2 KV heads: 80 µs / 2
    const onFour = { ...TOY_SETUP, layout: layoutOf({ gpus: 4 }) };
    expectWithin(decodeAttentionSeconds(onFour, batch), 40e-6, EXACT);
  });

  it('replicates a latent cache under tensor parallelism', () => {
    const model = { ...TOY_MODEL, multiHeadLatentAttention: true };
    const onFour = { ...TOY_SETUP, model, layout: layoutOf({ gpus: 4 }) };
    expectWithin(decodeAttentionSeconds(onFour, batch), 80e-6, EXACT);
  });

  it('lets decode attention be limited by arithmetic', () => {
    // 10 x 1000 x 1e6 / 5e13 = 200 µs, above 80 µs
    const model = { ...TOY_MODEL, decodeAttentionFlops: 1e6 };
    expectWithin(decodeAttentionSeconds({ ...TOY_SETUP, model }, batch), 200e-6, EXACT);
  });

  it('attends prompts with all and with windowed layers', () => {
    // 90 x (500 x 40000 + 128 x 10000) / 5e13 = 38.304 µs
    const model = { ...TOY_MODEL, windowAttentionFlops: 10_000, slidingWindowTokens: 128 };
    expectWithin(prefillAttentionSeconds({ ...TOY_SETUP, model }, batch), 38.304e-6, EXACT);
  });

  it('reduces twice a layer over NVLink', () => {
    // 20 x (10 µs + 2 x 1/2 x 100 x 2 x 1000 B / 5e10) = 20 x 14 µs
    expectWithin(allReduceSeconds(onTwo, batch), 280e-6, EXACT);
    expect(allReduceSeconds(TOY_SETUP, batch)).toBe(0);
  });

  it('waits five times as long for each reduction to begin over PCIe', () => {
    const accelerator = { ...TOY_CHIP, nvlink: false };
    expectWithin(allReduceSeconds({ ...onTwo, accelerator }, batch), 1_080e-6, EXACT);
  });

  it('sends tokens to their experts under attention data parallelism', () => {
    // 20 x (10 µs + 100/4 x 2 x 1.5 x 1000 B / 5e10) = 20 x 11.5 µs
    const layout = layoutOf({ gpus: 4, dataParallelAttention: 4 });
    expectWithin(expertExchangeSeconds({ ...moe, layout }, batch), 230e-6, EXACT);
    expect(expertExchangeSeconds(moe, batch)).toBe(0);
  });

  it('spends fixed time per layer, per iteration and per sequence', () => {
    // 10 x 10 µs + 1 µs + 10 x 20 µs
    expectWithin(fixedSeconds(TOY_SETUP, batch), 301e-6, EXACT);
  });

  it('is the sum of its terms', () => {
    // 8000 + 222 + 80 + 36 (= 90 x 500 x 40000 / 5e13) + 301 µs
    expectWithin(iterationSeconds(TOY_SETUP, batch), 8_639e-6, EXACT);
  });
});
