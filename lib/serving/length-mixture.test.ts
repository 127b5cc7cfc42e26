import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectWithin } from '@/lib/testing/relative';
import type { SizeAnswer, SizeEstimate } from './answer';
import { longestRequest, meanLengths, meanOver } from './length-mixture';
import { planMemory } from './memory';
import { parseSizeRequest, size } from './size';
import { promptSeconds, steadyTpotSeconds } from './steady';
import { TOY_CHIP, TOY_CONSTANTS, TOY_MODEL, TOY_MOE, TOY_SETUP } from './testing/toys';
import type { ServingModel } from './types';

const EXACT = 1e-12;
/** Three short requests for every long one. */
const lengths = [
  { share: 0.75, inputTokens: 200, outputTokens: 100 },
  { share: 0.25, inputTokens: 1_000, outputTokens: 500 },
];
/** 0.75 x 200 + 0.25 x 1000; 0.75 x 100 + 0.25 x 500. */
const mixed = { inputTokens: 400, outputTokens: 200, lengths };
const plain = { inputTokens: 400, outputTokens: 200 };

const asked = {
  ...{ model: 'toy', accelerator: 'toy-chip', gpus: 1, weightPrecision: 'bf16' },
};
const hardware = { model: TOY_MODEL, accelerator: TOY_CHIP };
const ask = (changes: object, model: ServingModel = TOY_MODEL) =>
  size({ ...asked, ...changes }, { ...hardware, model });
function answered(answer: SizeAnswer): SizeEstimate {
  if (!('tpotMs' in answer)) throw new Error(JSON.stringify(answer));
  return answer;
}

describe('a mixture of lengths', () => {
  it('has the means of its requests', () => {
    expect(meanLengths(lengths)).toEqual(plain);
    const parsed = parseSizeRequest({ ...asked, lengths });
    expect(parsed).toMatchObject(mixed);
    expect(parseSizeRequest(parsed)).toEqual(parsed);
  });

  it('weighs its requests', () => {
    // (0.75 x 100 x 200 + 0.25 x 500 x 1000) / 200 = 700
    const input = { value: (each: typeof plain) => each.inputTokens };
    const byOutput = { ...input, weight: (each: typeof plain) => each.outputTokens };
    expectWithin(meanOver(mixed, byOutput), 700, EXACT);
    expect(meanOver(plain, byOutput)).toBe(400);
    expect(longestRequest(mixed)).toMatchObject({ inputTokens: 1_000, outputTokens: 500 });
    expect(longestRequest(plain)).toBe(plain);
  });

  it('keeps the cache of those that run, long answers for longer', () => {
    // (75 x 300 + 125 x 1500) / 200 = 1,050 tokens against 600; x 2000 elements x 2 B
    expectWithin(planMemory(TOY_SETUP, plain).bytesPerSequence, 2.4e6, EXACT);
    expectWithin(planMemory(TOY_SETUP, mixed).bytesPerSequence, 4.2e6, EXACT);
  });

  it('decodes at the context of those that run and reads prompts at the square of their length', () => {
    // contexts (75 x 250 + 125 x 1250) / 200 = 875 against 500; prompts (150 x 100 + 250 x 500) / 400 = 350
    // against 200. Per step of 10: cache 10 x 375 x 2000 x 2 B / 5e11 = 30 µs more, and 10 x 400 / 200 = 20
    // prompt tokens x 150 x 40000 / 5e13 = 2.4 µs more
    const more = steadyTpotSeconds(TOY_SETUP, mixed, 10) - steadyTpotSeconds(TOY_SETUP, plain, 10);
    expectWithin(more, 32.4e-6, 1e-9);
    // one prompt of 400 tokens: 400 x 150 x 40000 / 5e13 = 48 µs more
    const prompt = promptSeconds(TOY_SETUP, mixed) - promptSeconds(TOY_SETUP, plain);
    expectWithin(prompt, 48e-6, 1e-9);
  });

  it('reads long prompts in pieces and short ones whole', () => {
    // pieces of at most 250: 0.75 of 200, and 0.25 x 4 of 250, so 400 / 1.75 tokens in the mean;
    // a mean of 400 for all would be pieces of 250. With 1 running 2 tokens are due a step.
    const constants = { ...TOY_CONSTANTS, prefillChunkTokens: 250 };
    const moe = { ...TOY_SETUP, constants, model: TOY_MOE };
    const seconds = (each: typeof plain) => steadyTpotSeconds(moe, each, 1);
    // experts touched by 1 + 228.57 tokens: all but 0.75^229.57; by 1: 1/4. Steps with a piece: 2 / 228.57
    // against 2 / 250, each reading 3/4 x 8 x 1e8 x 2 B / 5e11 = 2.4 ms more, and the first-token head
    // products 2 x 5e7 / 200 / 5e13 = 10 ns; contexts as above: 3 µs of cache, 2 x 150 x 40000 / 5e13 = 0.24 µs
    const steps = 1.75 / 200 - 2 / 250;
    expectWithin(seconds(mixed) - seconds(plain), steps * (2.4e-3 + 1e-8) + 3.24e-6, 1e-9);
  });

  it.each([[[1]], [[0.5, 0.5]], [[0.2, 0.3, 0.5]]])(
    'of one length in shares of %j is the plain request',
    (shares) => {
      const alike = shares.map((share) => ({ share, inputTokens: 700, outputTokens: 300 }));
      for (const load of [{}, { concurrency: 40 }, { cachedInputShare: 0.4, concurrency: 9_000 }]) {
        const one = answered(ask({ inputTokens: 700, outputTokens: 300, ...load }, TOY_MOE));
        const same = answered(ask({ lengths: alike, ...load }, TOY_MOE));
        for (const field of ['outputTokensPerSecond', 'ttftMs', 'tpotMs', 'kvCapacity'] as const)
          expectWithin(same[field], one[field], EXACT);
      }
    },
  );

  it('is not called validated', () => {
    const answer = answered(ask({ lengths }));
    expect(answer.validated).toBe(false);
    expect(answer.notes?.join(' ')).toContain('spread is computed');
  });

  it('does not fit where its longest request does not', () => {
    // 20 million tokens x 4 kB = 80 GB against 67.8 GB, however rare
    const rare = { share: 0.001, inputTokens: 1e7, outputTokens: 1e7 };
    const answer = ask({ lengths: [{ share: 0.999, inputTokens: 10, outputTokens: 10 }, rare] });
    expect(answer).toMatchObject({ refusal: { code: 'does-not-fit' } });
    expect(JSON.stringify(answer)).toContain('one request of 20000000 tokens');
  });

  it.each([
    [{ lengths: [] }, 'lengths', 'lengths is an empty list'],
    [{ lengths: 3 }, 'lengths', 'lengths is 3'],
    [{ lengths: [lengths[0]] }, 'lengths', 'The shares of lengths add up to 0.75'],
    [{ lengths: [4] }, 'lengths.0', 'An entry of lengths is 4'],
    [{ lengths: [{ ...lengths[0], share: 0 }] }, 'lengths.0.share', 'share is 0'],
    [
      { lengths: [lengths[0], { ...lengths[1], outputTokens: 0 }] },
      'lengths.1.outputTokens',
      'outputTokens is 0',
    ],
    [{ lengths: [{ ...lengths[0], tokens: 1 }] }, 'tokens', 'not a field of an entry of lengths'],
    [{ lengths, inputTokens: 300 }, 'inputTokens', 'must be left out where lengths are given'],
    [{ lengths, engine: 'llama.cpp' }, 'lengths', 'lengths is given for llama.cpp'],
  ])('is refused as %j', (changes, path, message) => {
    expect(ask(changes)).toMatchObject({
      error: { path, message: expect.stringContaining(message) as string },
    });
  });
});

describe('lengths spread further around the same means', () => {
  const models = fc.constantFrom<ServingModel>(
    TOY_MODEL,
    TOY_MOE,
    { ...TOY_MOE, sparseAttentionTokens: 2_048 },
    {
      ...TOY_MODEL,
      ...{ windowKvElementsPerToken: 4_000, slidingWindowTokens: 1_024 },
      windowAttentionFlops: 80_000,
    },
  );
  const question = fc.record({
    inputTokens: fc.integer({ min: 20, max: 20_000 }),
    outputTokens: fc.integer({ min: 20, max: 4_000 }),
    share: fc.double({ min: 0.05, max: 0.95, noNaN: true }),
    spread: fc.tuple(fc.double({ min: 0, max: 0.9, noNaN: true }), fc.constantFrom(0, 0.5, 1)),
    of: fc.constantFrom('inputTokens', 'outputTokens', 'both'),
    load: fc.constantFrom({}, { concurrency: 5 }, { concurrency: 300 }),
    model: models,
  });

  it('never give more throughput, prompts and answers being long together or apart from each other', () => {
    fc.assert(
      fc.property(question, ({ inputTokens, outputTokens, share, spread, of, load, model }) => {
        const [wide, part] = spread;
        const throughput = (by: number) => {
          // below the mean by `by`, and above it by as much as keeps the mean
          const low = share >= 0.5 ? (by * (1 - share)) / share : by;
          const high = (low * share) / (1 - share);
          const at = (factor: number) => ({
            inputTokens: inputTokens * (of === 'outputTokens' ? 1 : factor),
            outputTokens: outputTokens * (of === 'inputTokens' ? 1 : factor),
          });
          const spreadOut = [
            { share, ...at(1 - low) },
            { share: 1 - share, ...at(1 + high) },
          ];
          return answered(ask({ ...load, lengths: spreadOut }, model)).outputTokensPerSecond;
        };
        expect(throughput(wide)).toBeLessThanOrEqual(throughput(wide * part) * (1 + 1e-9));
      }),
      { numRuns: 1_000, seed: 20_261_121 },
    );
  });
});
