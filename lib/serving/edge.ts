import type { SizeAnswer, SizeEstimate } from './answer';
import { inWords, refuse } from './answer';
import { bytesPerKvElement, bytesPerWeight } from './arithmetic';
import { band80Factors } from './band';
import type { Latency } from './latency-target';
import { hasTarget, meetsTarget, targetOutOfReach } from './latency-target';
import type { SizeRequest } from './request';
import { largestMeeting } from './target';
import type { Engine, ServingAccelerator, ServingModel } from './types';

// Single-user engines on laptops, workstations and boards. At batch 1 every token waits
// until the weights have been read once, so memory bandwidth decides. The constants
// are fitted by eye to 17 devices running a 7B at Q4_0 in llama.cpp (7.6 % median error).

/** Share of memory bandwidth reached: consumer cards and laptops; HBM and two-die Apple chips. */
const BANDWIDTH_EFFICIENCY = { usual: 0.78, wide: 0.42 };
/** Memory faster than this, GB/s, is HBM, which one request cannot keep busy. */
const HBM_FROM_GBPS = 1_900;
/** Share of the dense 16-bit peak reached while reading a prompt, from the prompt rates of the same rows. */
const PROMPT_EFFICIENCY = { usual: 0.3, wide: 0.15 };
const SECONDS_PER_TOKEN = 0.7e-3;
/** Share of memory a model may take: a card of its own; memory shared with the system, where macOS allows a GPU about this. */
const MEMORY_SHARE = { own: 0.9, shared: 0.75 };
const CONCURRENCY_LIMIT = 65_536;

/** A request to a single-user engine, with the model and chip it names. */
export interface EdgeQuestion {
  readonly request: SizeRequest;
  readonly engine: Engine;
  readonly model: ServingModel;
  readonly accelerator: ServingAccelerator;
}

/** What a single-user engine does. It answers one request at a time; further ones wait their turn. */
export function sizeEdge(question: EdgeQuestion): SizeAnswer {
  const { request, model, accelerator } = question;
  const needed = fileBytes(question) + kvBytes(question);
  const usable = usableBytes(question);
  if (needed > usable)
    return refuse(
      'does-not-fit',
      `${model.id} at ${request.weightPrecision} does not fit on ${request.gpus} x ${accelerator.id}: weights and KV cache take ${inWords(needed / 1e9)} GB, ${inWords((needed - usable) / 1e9)} GB more than the ${inWords(usable / 1e9)} GB usable.`,
    );
  const alone = latencyAlone(question);
  const at = (concurrency: number) => queued(alone, request.outputTokens, concurrency);
  if (request.concurrency !== undefined) {
    const verdict = hasTarget(request)
      ? { meets: meetsTarget(at(request.concurrency), request) }
      : {};
    return { ...estimateOf(question, at(request.concurrency), request.concurrency), ...verdict };
  }
  const most = hasTarget(request)
    ? largestMeeting((n) => meetsTarget(at(n), request), CONCURRENCY_LIMIT)
    : 1;
  return most === undefined
    ? targetOutOfReach(alone, request)
    : estimateOf(question, at(most), most);
}

function estimateOf(question: EdgeQuestion, latency: Latency, concurrency: number): SizeEstimate {
  const outputTokensPerSecond = 1e3 / latency.tpotMs;
  const [low, high] = band80Factors(question.model, false);
  return {
    outputTokensPerSecond,
    outputTokensPerSecondPerGpu: outputTokensPerSecond / question.request.gpus,
    ...latency,
    concurrency,
    kvCapacity: 1,
    band80: [low * outputTokensPerSecond, high * outputTokensPerSecond],
    validated: false,
    notes: notesOf(question, concurrency),
  };
}

function notesOf({ request, engine }: EdgeQuestion, concurrency: number): string[] {
  const notes = [
    `${engine} is estimated from memory bandwidth alone and answers one request at a time; outputTokensPerSecond is its rate while answering, without the time to read the prompt (ttftMs).`,
  ];
  if (concurrency > 1)
    notes.push(`Of ${concurrency} requests one runs; the others wait, which TTFT includes.`);
  if (request.gpus > 1)
    notes.push('Several GPUs hold the layers in turn: they add memory, not speed.');
  return notes;
}

/** Mean latencies of one request with nobody else waiting. */
function latencyAlone({ request, model, accelerator }: EdgeQuestion): Latency {
  const kind = isWide(accelerator) ? 'wide' : 'usual';
  const activeParameters =
    model.denseParameters +
    model.expertsPerToken * model.expertParameters +
    model.vocabularySize * model.hiddenSize;
  const bytes = activeParameters * bytesPerWeight(request.weightPrecision);
  const readSeconds = bytes / (BANDWIDTH_EFFICIENCY[kind] * accelerator.memoryBandwidthGBps * 1e9);
  const tpotSeconds = readSeconds + SECONDS_PER_TOKEN;
  const { inputTokens, cachedInputShare = 0 } = request;
  const promptFlops =
    inputTokens *
    (1 - cachedInputShare) *
    (2 * activeParameters + (inputTokens / 2) * model.prefillAttentionFlops);
  const promptSeconds = promptFlops / (PROMPT_EFFICIENCY[kind] * accelerator.f16Tflops * 1e12);
  return { ttftMs: (promptSeconds + tpotSeconds) * 1e3, tpotMs: tpotSeconds * 1e3 };
}

/** The others' whole requests come first. */
function queued(alone: Latency, outputTokens: number, concurrency: number): Latency {
  const requestMs = alone.ttftMs + (outputTokens - 1) * alone.tpotMs;
  return { ...alone, ttftMs: alone.ttftMs + (concurrency - 1) * requestMs };
}

function isWide({ family, memoryBandwidthGBps }: ServingAccelerator): boolean {
  return family === 'apple_ultra' || memoryBandwidthGBps >= HBM_FROM_GBPS;
}

function fileBytes({ model, request }: EdgeQuestion): number {
  const embeddingAndHead = 2 * model.vocabularySize * model.hiddenSize;
  const parameters =
    model.denseParameters + model.experts * model.expertParameters + embeddingAndHead;
  return parameters * bytesPerWeight(request.weightPrecision);
}

function kvBytes({ model, request }: EdgeQuestion): number {
  const tokens = request.inputTokens + request.outputTokens;
  const windowTokens = Math.min(tokens, model.slidingWindowTokens);
  const elements =
    tokens * model.kvElementsPerToken +
    windowTokens * model.windowKvElementsPerToken +
    2 * model.stateElements; // kept at 4 bytes, twice an f16 element
  return elements * bytesPerKvElement(request.kvPrecision ?? 'fp16');
}

function usableBytes({ accelerator, request }: EdgeQuestion): number {
  const sharesMemory = ['apple', 'apple_ultra', 'other'].includes(accelerator.family);
  const share = sharesMemory ? MEMORY_SHARE.shared : MEMORY_SHARE.own;
  return accelerator.memoryGB * 1e9 * share * request.gpus;
}
