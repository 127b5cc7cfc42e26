import { beforeAll, describe, expect, it } from 'vitest';
import { latestRelease, loadRelease } from '@/data/releases/index';
import type { Catalogue } from '@/lib/catalogue/catalogue';
import { sizedHardware } from '@/lib/decide/lookup/serving';
import type { SizedHardware } from '@/lib/serving/size';
import { size } from '@/lib/serving/size';
import { seededRandom } from '@/lib/testing/seeded-random';

// What must hold of every sizing question whatever the constants are, on every catalogue model and
// chip: 10,000 seeded questions, each asked once more with one thing better or worse.

const QUESTIONS = 10_000;
/** Rounding of some thirty operations in doubles, far below anything shown. */
const ROUNDING = 1e-9;

describe('of 10,000 random questions', () => {
  let hardware: SizedHardware[];
  beforeAll(async () => {
    hardware = everyHardware((await loadRelease(latestRelease))!);
  });

  /** Asks each question plainly and changed; both must be answered for the pair to count. */
  function compare({ seed, changed, holds, add = () => ({}), ...given }: Comparison): Compared {
    const { questions = QUESTIONS } = given;
    const random = seededRandom(seed);
    const broken: string[] = [];
    let compared = 0;
    for (let i = 0; i < questions; i++) {
      const plain = randomQuestion(hardware, random, add(random));
      const other = changed(plain, random);
      const [a, b] = [answer(plain), answer(other)];
      if (a === undefined || b === undefined) continue;
      compared++;
      if (!holds(a, b)) broken.push(JSON.stringify({ plain, a, b }));
    }
    return { compared, broken: broken.slice(0, 3) };
  }
  const atLeast = (a: Answer, b: Answer) =>
    b.outputTokensPerSecond >= a.outputTokensPerSecond * (1 - ROUNDING);
  const atMost = (a: Answer, b: Answer) =>
    b.outputTokensPerSecond <= a.outputTokensPerSecond * (1 + ROUNDING);
  const withLoad = (random: () => number) => ({ concurrency: whole(random, 1, 2_000) });
  const withTargets = (random: () => number) => ({
    ttftMs: whole(random, 100, 20_000),
    tpotMs: whole(random, 5, 500),
  });
  const faster =
    (...fields: (keyof SizedHardware['accelerator'])[]) =>
    (given: Question, random: () => number) => {
      const factor = 1 + random();
      const { accelerator } = given.hardware;
      const better = Object.fromEntries(
        fields.map((field) => [field, Number(accelerator[field] ?? NaN) * factor]),
      );
      const known = Object.fromEntries(Object.entries(better).filter(([, v]) => !Number.isNaN(v)));
      return {
        ...given,
        hardware: { ...given.hardware, accelerator: { ...accelerator, ...known } },
      };
    };
  const expectAllHold = ({ compared, broken }: Compared) => {
    expect(broken).toEqual([]);
    expect(compared).toBeGreaterThan(QUESTIONS / 4);
  };

  it('more bandwidth never lowers throughput', () => {
    expectAllHold(
      compare({
        seed: 1,
        changed: faster('memoryBandwidthGBps', 'linkOneWayGBps'),
        holds: atLeast,
        add: withLoad,
      }),
    );
  });

  it('more compute never lowers throughput', () => {
    const compute = faster('f16Tflops', 'f8Tflops', 'f4Tflops', 'int8Tops');
    expectAllHold(compare({ seed: 2, changed: compute, holds: atLeast, add: withLoad }));
  });

  it('neither lowers what meets a latency target', () => {
    const both = faster('memoryBandwidthGBps', 'f16Tflops', 'f8Tflops', 'f4Tflops', 'int8Tops');
    const { broken, compared } = compare({
      seed: 3,
      changed: both,
      holds: atLeast,
      add: withTargets,
    });
    expect(broken).toEqual([]);
    expect(compared).toBeGreaterThan(QUESTIONS / 10);
  });

  it('more memory never lowers maximum throughput', () => {
    expectAllHold(compare({ seed: 4, changed: faster('memoryGB'), holds: atLeast }));
  });

  it('a longer input never raises output tokens per second', () => {
    const longer = (given: Question, random: () => number) => {
      const inputTokens = given.request.inputTokens + whole(random, 1, 8_000);
      return { ...given, request: { ...given.request, inputTokens } };
    };
    expectAllHold(compare({ seed: 5, changed: longer, holds: atMost, add: withLoad }));
    expectAllHold(compare({ seed: 6, changed: longer, holds: atMost }));
  });

  it('concurrency never lowers throughput before the memory bound', () => {
    const busier = (given: Question, random: () => number) => {
      const concurrency = (given.request.concurrency ?? 1) + whole(random, 1, 500);
      return { ...given, request: { ...given.request, concurrency } };
    };
    const holds = (a: Answer, b: Answer) => b.concurrency > b.kvCapacity || atLeast(a, b);
    expectAllHold(compare({ seed: 7, changed: busier, holds, add: withLoad }));
  });

  it('a tighter target never lets a replica serve more', () => {
    const tighter = (given: Question, random: () => number) => {
      const { ttftMs = 1, tpotMs = 1 } = given.request;
      const request = {
        ...given.request,
        ttftMs: ttftMs * (0.5 + random() / 2),
        tpotMs: tpotMs * (0.5 + random() / 2),
      };
      return { ...given, request };
    };
    const { broken, compared } = compare({
      seed: 8,
      changed: tighter,
      holds: atMost,
      add: withTargets,
    });
    expect(broken).toEqual([]);
    expect(compared).toBeGreaterThan(QUESTIONS / 10);
  });

  it('speculative decoding keeps to all this, and gains nothing where nothing is accepted', () => {
    const questions = 2_000;
    const add = (random: () => number) => ({
      ...withLoad(random),
      draftTokens: whole(random, 1, 16),
      draftAcceptance: random(),
    });
    const changing =
      (change: (request: Question['request'], random: () => number) => object) =>
      (given: Question, random: () => number) => ({
        ...given,
        request: { ...given.request, ...change(given.request, random) },
      });
    const busier = changing(({ concurrency = 1 }, random) => ({
      concurrency: concurrency + whole(random, 1, 500),
    }));
    const longer = changing(({ inputTokens }, random) => ({
      inputTokens: inputTokens + whole(random, 1, 8_000),
    }));
    const accepted = changing(({ draftAcceptance = NaN }, random) => ({
      draftAcceptance: draftAcceptance + random() * (1 - draftAcceptance),
    }));
    const refused = changing((_, random) => ({
      draftTokens: whole(random, 1, 16),
      draftAcceptance: 0,
    }));
    const fasterChip = faster('memoryBandwidthGBps', 'f16Tflops', 'f8Tflops', 'f4Tflops');
    const belowBound = (a: Answer, b: Answer) => b.concurrency > b.kvCapacity || atLeast(a, b);
    const results = [
      compare({ seed: 9, changed: fasterChip, holds: atLeast, add, questions }),
      compare({ seed: 10, changed: busier, holds: belowBound, add, questions }),
      compare({ seed: 11, changed: longer, holds: atMost, add, questions }),
      compare({ seed: 12, changed: accepted, holds: atLeast, add, questions }),
      compare({ seed: 13, changed: refused, holds: atMost, add: withLoad, questions }),
      compare({ seed: 14, changed: refused, holds: atMost, questions }),
    ];
    expect(results.flatMap(({ broken }) => broken)).toEqual([]);
    for (const { compared } of results) expect(compared).toBeGreaterThan(questions / 4);
  });
});

interface Comparison {
  readonly seed: number;
  readonly changed: (given: Question, random: () => number) => Question;
  readonly holds: (plain: Answer, other: Answer) => boolean;
  /** Load or targets of the questions; maximum throughput where left out. */
  readonly add?: (random: () => number) => object;
  readonly questions?: number;
}

interface Compared {
  readonly compared: number;
  readonly broken: string[];
}

interface Question {
  readonly hardware: SizedHardware;
  readonly request: {
    readonly inputTokens: number;
    readonly concurrency?: number;
    readonly draftAcceptance?: number;
    readonly ttftMs?: number;
    readonly tpotMs?: number;
  };
}

interface Answer {
  readonly outputTokensPerSecond: number;
  readonly concurrency: number;
  readonly kvCapacity: number;
}

function answer({ hardware, request }: Question): Answer | undefined {
  const sized = size(request, hardware);
  if ('error' in sized) throw new Error(sized.error.message);
  if ('refusal' in sized) return undefined;
  for (const value of Object.values(sized))
    if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true);
  return sized;
}

function everyHardware(catalogue: Catalogue): SizedHardware[] {
  return Object.keys(catalogue.models).flatMap((model) =>
    Object.keys(catalogue.accelerators).flatMap((accelerator) => {
      const found = sizedHardware({ catalogue, model, accelerator });
      return 'code' in found ? [] : [found];
    }),
  );
}

const whole = (random: () => number, low: number, high: number) =>
  Math.floor(low + random() * (high - low + 1));
const oneOf = <T>(random: () => number, values: readonly T[]): T =>
  values[Math.floor(random() * values.length)]!;

function randomQuestion(
  all: readonly SizedHardware[],
  random: () => number,
  added: object,
): Question {
  const hardware = oneOf(random, all);
  const gpus = oneOf(random, [1, 2, 4, 8]);
  const pipelineParallel = oneOf(random, [1, 1, 1, Math.min(gpus, 2)]);
  const perStage = gpus / pipelineParallel;
  return {
    hardware,
    request: {
      ...{ model: hardware.model.id, accelerator: hardware.accelerator.id, gpus, pipelineParallel },
      dataParallelAttention: oneOf(random, [1, 1, perStage]),
      weightPrecision: oneOf(random, ['bf16', 'fp8', 'fp4', 'int8', 'int4', 'w4a16']),
      engine: oneOf(random, ['vllm', 'sglang', 'tensorrt-llm', 'tgi']),
      ...(random() < 0.3 ? { cachedInputShare: random() * 0.9 } : {}),
      inputTokens: Math.ceil(10 ** (random() * 4.5)),
      outputTokens: Math.ceil(10 ** (random() * 3.7)),
      ...added,
    } as Question['request'],
  };
}
