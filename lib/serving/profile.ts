import type { SizeAnswer, SizeError, SizeEstimate, SizeRefusal } from './answer';
import { arithmeticOf, usualKvPrecision } from './arithmetic';
import type { EstimatorConstants } from './constants';
import { FOURTEEN_CONSTANT_ESTIMATOR } from './constants';
import { hasTarget, meetsTarget } from './latency-target';
import { layoutOf } from './layout';
import { planMemory } from './memory';
import type { SizeRequest } from './request';
import { kvShards } from './setup';
import type { SizedHardware } from './size';
import { sizeParsed } from './size';
import type { ServerEngine } from './types';
import { SERVER_ENGINES } from './types';

/** About so many loads are tried, each the same factor above the one before. */
const STEPS = 25;
/** The curve runs on past a full KV cache, so that the queue behind it can be seen. */
const PAST_CAPACITY = 1.5;

/** What one replica does at one number of requests in flight. Latencies are means, the queue included. */
export interface ServingPoint {
  readonly concurrency: number;
  readonly outputTokensPerSecond: number;
  readonly ttftMs: number;
  readonly tpotMs: number;
  /** Whether every latency asked for is reached; true where none is asked for. */
  readonly meets: boolean;
}

/** How the memory of one GPU of the replica is spent at the worked-at load, in bytes. The four parts make up the whole. */
export interface MemoryUse {
  readonly memory: number;
  readonly weights: number;
  /** KV cache of the sequences running at once, each at its full length. */
  readonly runningKv: number;
  /** Kept from the KV cache: the engine's margin, activations, graphs and workspace. */
  readonly engineReserve: number;
  readonly unused: number;
  /** Sequences running at once: those in flight, or as many as fit. */
  readonly runningSequences: number;
}

/** Throughput and latency of one replica from a single request to past a full KV cache. */
export interface ServingProfile {
  readonly points: readonly ServingPoint[];
  /** The largest load that meets the targets; maximum throughput where none is asked for. */
  readonly workedAt: SizeEstimate;
  /** What one more request in flight would miss; empty where no target ends the load. */
  readonly nextMisses: readonly ('ttft' | 'tpot')[];
  /** Null for single-user engines, which plan no KV cache for several sequences. */
  readonly memory: MemoryUse | null;
}

interface ProfileQuestion {
  /** Checked already; a concurrency in it is not looked at. */
  readonly request: SizeRequest;
  readonly hardware: SizedHardware;
  readonly constants?: EstimatorConstants;
}

/** One replica at every load, or why it has none. The curve is what `size` answers, load by load. */
export function profileReplica(
  question: ProfileQuestion,
): ServingProfile | SizeRefusal | SizeError {
  const request = { ...question.request, concurrency: undefined };
  const workedAt = sizeParsed({ ...question, request });
  if (!isEstimate(workedAt)) return workedAt;
  const at = (concurrency: number) => pointAt(question, concurrency);
  const whole = Math.floor(workedAt.concurrency);
  const loads = hasTarget(request) ? [...loadsUpTo(workedAt), whole] : loadsUpTo(workedAt);
  const points = [...new Set(loads)].sort((a, b) => a - b).map(at);
  return {
    points,
    workedAt,
    nextMisses: hasTarget(request) ? missesAt(at(whole + 1), request) : [],
    memory: memoryUse(question, workedAt),
  };
}

function isEstimate(answer: SizeAnswer): answer is SizeEstimate {
  return !('error' in answer || 'refusal' in answer);
}

/** Whole numbers of requests from one on, each about the same factor above the one before. */
function loadsUpTo({ kvCapacity, concurrency }: SizeEstimate): number[] {
  const last = Math.max(2, Math.ceil(kvCapacity * PAST_CAPACITY), Math.floor(concurrency));
  return Array.from({ length: STEPS }, (_, step) => Math.round(last ** (step / (STEPS - 1))));
}

function pointAt({ request, ...rest }: ProfileQuestion, concurrency: number): ServingPoint {
  const answer = sizeParsed({ ...rest, request: { ...request, concurrency } });
  if (!isEstimate(answer))
    throw new Error(`${concurrency} requests at once are refused where the largest load is not`);
  const { outputTokensPerSecond, ttftMs, tpotMs } = answer;
  const meets = meetsTarget(answer, request);
  return { concurrency, outputTokensPerSecond, ttftMs, tpotMs, meets };
}

function missesAt(
  { ttftMs, tpotMs }: ServingPoint,
  target: SizeRequest,
): ServingProfile['nextMisses'] {
  return [
    ...(meetsTarget({ ttftMs, tpotMs: 0 }, target) ? [] : (['ttft'] as const)),
    ...(meetsTarget({ ttftMs: 0, tpotMs }, target) ? [] : (['tpot'] as const)),
  ];
}

function memoryUse(question: ProfileQuestion, { concurrency }: SizeEstimate): MemoryUse | null {
  const { request, hardware, constants = FOURTEEN_CONSTANT_ESTIMATOR } = question;
  const { weightPrecision, engine = 'vllm' } = request;
  if (!isServerEngine(engine)) return null;
  const { kvPrecision = usualKvPrecision(weightPrecision, engine) } = request;
  const arithmetic = arithmeticOf({ ...hardware, weightPrecision, kvPrecision }, constants);
  const layout = layoutOf(request);
  const setup = { ...hardware, engine, constants, arithmetic, layout };
  const plan = planMemory(setup, request);
  const memory = hardware.accelerator.memoryGB * 1e9;
  const runningSequences = Math.min(concurrency, plan.sequences);
  const bytesPerSequence = plan.bytesPerSequence / (kvShards(setup) * layout.pipelineStages);
  return {
    memory,
    weights: plan.weightsPerGpu,
    runningKv: runningSequences * bytesPerSequence,
    engineReserve: memory - plan.usablePerGpu,
    unused: (plan.sequencesThatFit - runningSequences) * bytesPerSequence,
    runningSequences,
  };
}

function isServerEngine(engine: NonNullable<SizeRequest['engine']>): engine is ServerEngine {
  return SERVER_ENGINES.some((each) => each === engine);
}
