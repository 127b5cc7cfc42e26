import { describe, expect, it } from 'vitest';
import { expectWithin } from '@/lib/testing/relative';
import type { ServingProfile } from './profile';
import { profileReplica } from './profile';
import { parseSizeRequest, sizeParsed } from './size';
import { TOY_CHIP, TOY_CONSTANTS, TOY_MODEL } from './testing/toys';

const EXACT = 1e-12;
const hardware = { model: TOY_MODEL, accelerator: TOY_CHIP };
const asked = {
  model: 'toy',
  accelerator: 'toy-chip',
  gpus: 1,
  weightPrecision: 'bf16',
  inputTokens: 900,
  outputTokens: 100,
};

function requestOf(change: object) {
  const request = parseSizeRequest({ ...asked, ...change });
  if ('error' in request) throw new Error(request.error.message);
  return request;
}

function profiled(change: object = {}): ServingProfile {
  const profile = profileReplica({
    request: requestOf(change),
    hardware,
    constants: TOY_CONSTANTS,
  });
  if (!('points' in profile)) throw new Error(JSON.stringify(profile));
  return profile;
}

describe('one replica at every load', () => {
  it('goes from one request to one and a half times what the KV cache holds', () => {
    // 16,950 sequences of 4 MB would fit; the engine runs 4,096 of them: 1.5 x 4,096 = 6,144.
    const loads = profiled().points.map(({ concurrency }) => concurrency);
    expect(loads[0]).toBe(1);
    expect(loads.at(-1)).toBe(6144);
    expect(loads).toEqual([...new Set(loads)].sort((a, b) => a - b));
    expect(loads.every(Number.isInteger)).toBe(true);
    expect(loads.length).toBeGreaterThan(20);
    expect(loads.length).toBeLessThanOrEqual(26);
  });

  it('is what size answers at each load', () => {
    for (const point of profiled({ tpotMs: 40 }).points) {
      const request = requestOf({ concurrency: point.concurrency, tpotMs: 40 });
      expect(sizeParsed({ request, hardware, constants: TOY_CONSTANTS })).toMatchObject(point);
    }
  });

  it('holds the largest load within the targets, and what the next request would miss', () => {
    const { points, workedAt, nextMisses } = profiled({ ttftMs: 1e6, tpotMs: 40 });
    const within = points.filter(({ meets }) => meets);
    expect(within.at(-1)?.concurrency).toBe(workedAt.concurrency);
    expect(nextMisses).toEqual(['tpot']);
    const next = requestOf({ concurrency: workedAt.concurrency + 1, tpotMs: 40 });
    expect(sizeParsed({ request: next, hardware, constants: TOY_CONSTANTS })).toMatchObject({
      meets: false,
    });
    expect(profiled({ ttftMs: 300 }).nextMisses).toEqual(['ttft']);
  });

  it('misses nothing where nothing is asked for', () => {
    const { points, nextMisses } = profiled();
    expect(points.every(({ meets }) => meets)).toBe(true);
    expect(nextMisses).toEqual([]);
  });

  it('reaches the target where that lies beyond a full KV cache', () => {
    // One sequence more than fits waits; a first token may take ten minutes here.
    const { points, workedAt } = profiled({ ttftMs: 600_000 });
    expect(workedAt.concurrency).toBeGreaterThan(6144);
    expect(points.at(-1)?.concurrency).toBe(workedAt.concurrency);
  });

  it('hands on why there is no replica', () => {
    const big = { ...TOY_MODEL, denseParameters: 1e11 };
    const refused = profileReplica({
      request: requestOf({}),
      hardware: { ...hardware, model: big },
    });
    expect(refused).toMatchObject({ refusal: { code: 'does-not-fit' } });
    const late = profileReplica({ request: requestOf({ ttftMs: 1 }), hardware });
    expect(late).toMatchObject({ refusal: { code: 'target-out-of-reach' } });
  });
});

describe('the memory of one GPU', () => {
  it('is weights, KV cache, reserve and the rest', () => {
    // 80 GB; 2.2 GB of weights; a tenth (8 GB) and 2 GB kept back. Full: 4,096 x 4 MB = 16.384 GB of KV.
    const { memory } = profiled();
    if (memory === null) throw new Error('a server engine plans its memory');
    expectWithin(memory.memory, 80e9, EXACT);
    expectWithin(memory.weights, 2.2e9, EXACT);
    expectWithin(memory.engineReserve, 10e9, EXACT);
    expectWithin(memory.runningKv, 16.384e9, EXACT);
    expectWithin(memory.unused, 51.416e9, EXACT);
  });

  it('holds the KV cache of the requests in flight, split like the cache', () => {
    // 2 KV heads on 2 GPUs: each holds half of every sequence's 4 MB.
    const { memory, workedAt } = profiled({ gpus: 2, tpotMs: 10 });
    expect(workedAt.concurrency).toBeLessThan(4096);
    expectWithin(memory?.runningKv ?? NaN, workedAt.concurrency * 2e6, EXACT);
  });

  it('plans the very sequences that size says fit', () => {
    const { memory, workedAt } = profiled({ inputTokens: 90_000 });
    expectWithin(memory?.runningSequences ?? NaN, workedAt.kvCapacity, EXACT);
    // 67.8 GB / (90,100 x 4,000 B = 0.3604 GB) = 188.12 sequences: nothing is left.
    expectWithin(workedAt.kvCapacity, 67.8 / 0.3604, EXACT);
    expect(Math.abs(memory?.unused ?? NaN)).toBeLessThan(1);
  });

  it('rests on the estimator that size answers with where none is named', () => {
    const { memory, workedAt } = profileReplica({
      request: requestOf({ inputTokens: 90_000 }),
      hardware,
    }) as ServingProfile; // the toy fits with either estimator
    expectWithin(memory?.runningSequences ?? NaN, workedAt.kvCapacity, EXACT);
    expect(workedAt).toEqual(sizeParsed({ request: requestOf({ inputTokens: 90_000 }), hardware }));
  });

  it('is not planned for an engine that answers one request at a time', () => {
    const { memory, points } = profiled({ engine: 'llama.cpp', weightPrecision: 'q8_0' });
    expect(memory).toBeNull();
    expect(points.map(({ concurrency }) => concurrency)).toEqual([1, 2]);
  });
});
