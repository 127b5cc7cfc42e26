import type { SizeAnswer, SizeEstimate } from './answer';
import { inWords, refuse } from './answer';
import type { EdgeQuestion } from './edge-question';
import { edgeBand80, edgeReasonsNotValidated } from './edge-range';
import { fileBytes, keptBytes, latencyAlone } from './edge-speed';
import type { Latency } from './latency-target';
import { hasTarget, meetsTarget, targetOutOfReach } from './latency-target';
import { largestMeeting } from './target';
import type { ServingAccelerator } from './types';

// Single-user engines on laptops, workstations and boards.

/**
 * Share of memory a model may take: on a card of its own, and where the system shares it. macOS gave the
 * GPU 11.84 of 16 GB (https://github.com/AlexsJones/llmfit/pull/754, 2026-07-15) and 107.5 of 128 GiB
 * (https://github.com/antirez/ds4/pull/909, 2026-08-30); the rest of a Raspberry Pi's or a phone's share is assumed alike.
 */
const MEMORY_SHARE = { own: 0.9, shared: 0.74 };
const FAMILIES_SHARING_MEMORY: readonly ServingAccelerator['family'][] = [
  'apple',
  'apple_ultra',
  'other',
];
const CONCURRENCY_LIMIT = 65_536;

/** What a single-user engine does. It answers one request at a time; further ones wait their turn. */
export function sizeEdge(question: EdgeQuestion): SizeAnswer {
  const { request, model, accelerator } = question;
  const needed = fileBytes(question) + keptBytes(question);
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
  const reasons = edgeReasonsNotValidated(question, concurrency);
  const validated = reasons.length === 0;
  const [low, high] = edgeBand80(validated);
  return {
    outputTokensPerSecond,
    outputTokensPerSecondPerGpu: outputTokensPerSecond / question.request.gpus,
    ...latency,
    concurrency,
    kvCapacity: 1,
    band80: [low * outputTokensPerSecond, high * outputTokensPerSecond],
    validated,
    ...(validated ? {} : { doubts: reasons }),
    notes: [...reasons, ...remarks(question, concurrency)],
  };
}

function remarks({ request, engine }: EdgeQuestion, concurrency: number): string[] {
  const notes = [
    `${engine} is estimated as answering one request at a time, each token waiting for the weights and the KV cache to be read; outputTokensPerSecond is its rate while answering, without the time to read the prompt (ttftMs), which is known within a factor of 1.6 only.`,
  ];
  if (concurrency > 1)
    notes.push(
      `Of ${concurrency} requests one runs; the others wait, which TTFT includes. llama.cpp can be started with parallel slots: gpt-oss-120b then gave 1.7 times the tokens per second in all at 4 requests and 2 to 2.8 times at 8 (DGX Spark, M2 Ultra), which is not estimated here.`,
    );
  if (request.gpus > 1)
    notes.push('Several GPUs hold the layers in turn: they add memory, not speed.');
  return notes;
}

/** The others' whole requests come first. */
function queued(alone: Latency, outputTokens: number, concurrency: number): Latency {
  const requestMs = alone.ttftMs + (outputTokens - 1) * alone.tpotMs;
  return { ...alone, ttftMs: alone.ttftMs + (concurrency - 1) * requestMs };
}

function usableBytes({ accelerator, request }: EdgeQuestion): number {
  const share = FAMILIES_SHARING_MEMORY.includes(accelerator.family)
    ? MEMORY_SHARE.shared
    : MEMORY_SHARE.own;
  return accelerator.memoryGB * 1e9 * share * request.gpus;
}
