import type { SizeAnswer, SizeRefusal } from './answer';
import { inWords, invalid, refuse } from './answer';
import { arithmeticOf, usualKvPrecision } from './arithmetic';
import { band80Factors, TTFT_BAND80 } from './band';
import { reasonsNotValidated } from './calibration';
import { closedLoop } from './closed-loop';
import type { EstimatorConstants } from './constants';
import type { Latency } from './latency-target';
import { hasTarget, meetsTarget, targetOutOfReach } from './latency-target';
import { layoutOf } from './layout';
import { longestRequest } from './length-mixture';
import type { MemoryPlan } from './memory';
import { planMemory } from './memory';
import type { SizeRequest } from './request';
import type { ServingSetup } from './setup';
import { steadyThroughput, steadyTpotSeconds } from './steady';
import { largestMeeting } from './target';
import type { Lengths, ServerEngine, ServingAccelerator, ServingModel } from './types';

/** A request to a continuously batching engine, with the model and chip it names. */
export interface ServerQuestion {
  readonly request: SizeRequest;
  readonly engine: ServerEngine;
  readonly model: ServingModel;
  readonly accelerator: ServingAccelerator;
  readonly constants: EstimatorConstants;
}

interface Load extends Latency {
  readonly concurrency: number;
  readonly outputTokensPerSecond: number;
}

/** What one replica of a continuously batching engine does, or why it cannot. */
export function sizeServer(question: ServerQuestion): SizeAnswer {
  const { request, model } = question;
  const { pipelineParallel = 1, concurrency } = request;
  if (pipelineParallel > model.layers)
    return invalid(
      'pipelineParallel',
      `pipelineParallel is ${pipelineParallel}; it must be at most the model's ${model.layers} layers.`,
    );
  const setup = setupOf(question);
  const memory = planMemory(setup, request);
  const longest = longestRequest(request);
  const fitting = request.lengths === undefined ? memory : planMemory(setup, longest);
  if (fitting.sequencesThatFit <= 1) return doesNotFit(question, fitting, longest);

  const at = (asked: number) =>
    loadAt({ setup, request, concurrency: asked, capacity: memory.sequences });
  if (concurrency !== undefined) {
    const load = at(concurrency);
    const verdict = hasTarget(request) ? { meets: meetsTarget(load, request) } : {};
    return { ...estimateOf(question, load, memory.sequences), ...verdict };
  }
  if (!hasTarget(request))
    return estimateOf(question, maximumLoad(setup, request, memory.sequences), memory.sequences);
  const best = largestMeeting(
    (count) => meetsTarget(at(count), request),
    question.constants.concurrencyLimit,
  );
  if (best === undefined) return targetOutOfReach(at(1), request);
  return estimateOf(question, at(best), memory.sequences);
}

function setupOf({ request, engine, model, accelerator, constants }: ServerQuestion): ServingSetup {
  const { weightPrecision, kvPrecision = usualKvPrecision(weightPrecision, engine) } = request;
  const { draftTokens, draftAcceptance } = request;
  const arithmetic = arithmeticOf({ model, accelerator, weightPrecision, kvPrecision }, constants);
  const setup = { model, accelerator, engine, constants, arithmetic, layout: layoutOf(request) };
  return draftTokens === undefined || draftAcceptance === undefined
    ? setup
    : { ...setup, speculation: { draftTokens, draftAcceptance } };
}

interface AskedLoad {
  readonly setup: ServingSetup;
  readonly request: SizeRequest;
  readonly concurrency: number;
  readonly capacity: number;
}

function loadAt({ setup, request, concurrency, capacity }: AskedLoad): Load {
  const reached = closedLoop(setup, { lengths: request, concurrency, capacity });
  return {
    concurrency,
    outputTokensPerSecond: reached.outputTokensPerSecond,
    ttftMs: reached.ttftSeconds * 1e3,
    tpotMs: reached.tpotSeconds * 1e3,
  };
}

/** Maximum throughput: as many sequences as fit, all the time; TTFT is that of a full replica with nobody waiting. */
function maximumLoad(setup: ServingSetup, request: SizeRequest, capacity: number): Load {
  return {
    ...loadAt({ setup, request, concurrency: capacity, capacity }),
    outputTokensPerSecond: steadyThroughput(setup, request, capacity),
    tpotMs: steadyTpotSeconds(setup, request, capacity) * 1e3,
  };
}

function estimateOf(question: ServerQuestion, load: Load, kvCapacity: number) {
  const reasons = reasonsNotValidated(question);
  const validated = reasons.length === 0;
  const [low, high] = band80Factors(question.model, validated);
  const notes =
    load.concurrency > kvCapacity ? [...reasons, queueNote(load.concurrency, kvCapacity)] : reasons;
  const { outputTokensPerSecond, ttftMs, tpotMs, concurrency } = load;
  return {
    outputTokensPerSecond,
    outputTokensPerSecondPerGpu: outputTokensPerSecond / question.request.gpus,
    ttftMs,
    tpotMs,
    concurrency,
    kvCapacity,
    band80: [low * outputTokensPerSecond, high * outputTokensPerSecond] as const,
    ttftBand80Ms: [TTFT_BAND80[0] * ttftMs, TTFT_BAND80[1] * ttftMs] as const,
    validated,
    ...(validated ? {} : { doubts: reasons }),
    ...(notes.length > 0 ? { notes } : {}),
  };
}

function queueNote(concurrency: number, kvCapacity: number): string {
  return `Of ${concurrency} requests in flight ${inWords(kvCapacity)} run at once; the others wait, which TTFT includes.`;
}

function doesNotFit(
  { request, model, accelerator }: ServerQuestion,
  memory: MemoryPlan,
  longest: Lengths,
): SizeRefusal {
  const gigabytes = (bytes: number) => `${inWords(bytes / 1e9)} GB`;
  const { weightsPerGpu, usablePerGpu, bytesPerSequence, sequencesThatFit } = memory;
  const start = `${model.id} at ${request.weightPrecision} does not fit on ${request.gpus} x ${accelerator.id}: its weights take ${gigabytes(weightsPerGpu)} of the ${gigabytes(usablePerGpu)} usable on each GPU`;
  if (weightsPerGpu >= usablePerGpu)
    return refuse('does-not-fit', `${start}, ${gigabytes(weightsPerGpu - usablePerGpu)} too many.`);
  const tokens = longest.inputTokens + longest.outputTokens;
  return refuse(
    'does-not-fit',
    `${start}, and what is left holds ${inWords(sequencesThatFit)} of one request of ${tokens} tokens (${gigabytes(bytesPerSequence)} of KV cache); more than one must fit.`,
  );
}
