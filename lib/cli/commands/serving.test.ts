import { beforeAll, describe, expect, it } from 'vitest';
import { latestRelease, loadRelease } from '@/data/releases/index';
import type { CommandContext } from '../command';
import { deployments } from './deployments';
import { evidence } from './evidence';
import { size } from './size';

let context: CommandContext;
beforeAll(async () => {
  context = { catalogue: (await loadRelease(latestRelease))!, today: '2026-11-21' };
});

const replica = {
  model: 'llama-3.1-70b',
  accelerator: 'h100-sxm-80gb',
  gpus: 4,
  weightPrecision: 'fp8',
  engine: 'tensorrt-llm',
  inputTokens: 1_000,
  outputTokens: 1_000,
};

describe('size', () => {
  const onPi = {
    model: 'llama-3.1-8b',
    accelerator: 'raspberry-pi-5-8gb',
    gpus: 1,
    weightPrecision: 'q4_k_m',
    inputTokens: 200,
    outputTokens: 100,
  };

  it('answers for a board with a single-user engine unless another is named', async () => {
    const plain = await size.answer(onPi, context);
    const named = await size.answer({ ...onPi, engine: 'llama.cpp' }, context);
    expect(plain).toEqual(named);
    expect(plain).toMatchObject({ value: { kvCapacity: 1 } });
  });

  it('refuses a server engine on a board, naming those that run there', async () => {
    const answer = await size.answer({ ...onPi, engine: 'vllm', weightPrecision: 'int4' }, context);
    expect(answer).toMatchObject({
      value: {
        refusal: {
          code: 'unsupported-engine',
          message: expect.stringContaining('ollama') as string,
        },
      },
    });
  });

  it('refuses a phone of which no figure was found', async () => {
    const answer = await size.answer({ ...onPi, accelerator: 'iphone-17-pro' }, context);
    expect(answer).toMatchObject({ value: { refusal: { code: 'specification-unknown' } } });
  });
});

describe('evidence', () => {
  it('puts the nearest public rows of the model beside the estimate, with their source', async () => {
    const answer = await evidence.answer({ ...replica, concurrency: 64 }, context);
    const { value } = answer as { value: { measurements: Record<string, unknown>[] } };
    expect(value.measurements).toHaveLength(5);
    for (const row of value.measurements) {
      expect(row).toMatchObject({
        measurement: { model: 'llama-3.1-70b' },
        source: { url: expect.stringMatching(/^https:/) as string },
      });
      // Within a factor of two, as every dense row of the file is: measured / estimated.
      expect(Math.abs(Math.log2(row['ratio'] as number))).toBeLessThan(1);
    }
  });

  it('is empty where nobody published a measurement of the model', async () => {
    const request = { ...replica, model: 'gemma-3-27b', concurrency: 8 };
    expect(await evidence.answer(request, context)).toMatchObject({ value: { measurements: [] } });
  });

  it('names what is wrong with a request', async () => {
    expect(await evidence.answer({ ...replica, gpus: 0 }, context)).toMatchObject({
      error: { path: 'gpus' },
    });
  });
});

describe('deployments', () => {
  it('ranks machines by cost, cheapest first, each with its reason to lose', async () => {
    const answer = await deployments.answer({ scenario: {} }, context);
    const { value } = answer as {
      value: { kind: string; ranked: { usdPerMonth: number }[]; lost: { message: string }[] };
    };
    expect(value.kind).toBe('planned');
    const costs = value.ranked.map(({ usdPerMonth }) => usdPerMonth);
    expect(costs.length).toBeGreaterThan(10);
    expect(costs).toEqual([...costs].sort((a, b) => a - b));
    for (const { message } of value.lost) expect(message).toMatch(/\.$/);
  });

  it.each([
    [{ scenario: {}, engines: ['ollama'] }, 'engines.0'],
    [{ scenario: { horizonMonths: -1 } }, 'scenario.horizonMonths'],
    [{ scenario: {}, gpus: 8 }, ''],
  ])('names the field of %j', async (request, path) => {
    expect(await deployments.answer(request, context)).toMatchObject({ error: { path } });
  });

  it('refuses a workload the scenario does not hold', async () => {
    const answer = await deployments.answer({ scenario: {}, workload: 'chess' }, context);
    expect(answer).toMatchObject({
      value: { kind: 'refused', refusal: { code: 'unknown-workload' } },
    });
  });
});
