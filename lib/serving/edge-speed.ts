import { bytesPerKvElement, bytesPerWeight } from './arithmetic';
import { EDGE_PLATFORMS, edgePlatform } from './edge-constants';
import type { EdgeQuestion } from './edge-question';
import type { Latency } from './latency-target';
import type { SizeRequest } from './request';
import { hasExperts } from './setup';
import type { ServingAccelerator, ServingModel, WeightPrecision } from './types';

// At batch 1 a token waits until the weights it uses and the whole KV cache have been read once.

/** Prompt tokens llama.cpp computes in one pass over the weights: its default physical batch (`--ubatch-size`). */
const PROMPT_TOKENS_PER_PASS = 512;
/** Recurrent-state elements are kept as 32-bit floats, and read and written once a token. */
const STATE_BYTES = { kept: 4, moved: 8 };
/** Formats whose GGUF files quantise the experts only; the rest is Q8_0, as in gpt-oss-120b's 59.02 GiB. */
const EXPERT_ONLY_PRECISIONS: readonly WeightPrecision[] = ['fp4', 'int4', 'w4a16'];

/** Bytes of the whole file: every expert, embedding and head. */
export function fileBytes(question: EdgeQuestion): number {
  const { model } = question;
  const { perDenseWeight, perExpertWeight } = bytesOf(question);
  const everywhere = model.denseParameters + 2 * headParameters(model);
  return everywhere * perDenseWeight + model.experts * model.expertParameters * perExpertWeight;
}

/** Bytes of the KV cache and recurrent state that stay in memory until the answer ends. */
export function keptBytes({ request, model }: EdgeQuestion): number {
  const tokens = request.inputTokens + request.outputTokens;
  return cacheElements(model, tokens) * kvBytes(request) + model.stateElements * STATE_BYTES.kept;
}

/** Parameters read for one token: of the experts, only those it is routed to; one row of the embedding is nothing. */
export function parametersPerToken(model: ServingModel): number {
  const experts = model.expertsPerToken * model.expertParameters;
  return model.denseParameters + experts + headParameters(model);
}

/** Mean latencies of one request with nobody else waiting. */
export function latencyAlone(question: EdgeQuestion): Latency {
  return { ttftMs: promptSeconds(question) * 1e3, tpotMs: tokenSeconds(question) * 1e3 };
}

/** Seconds per answer token at the answer's mean context. */
function tokenSeconds(question: EdgeQuestion): number {
  const { request, model, accelerator } = question;
  const { sparseAttentionTokens = Infinity } = model;
  const context = request.inputTokens + request.outputTokens / 2;
  const cache = cacheElements(model, Math.min(context, sparseAttentionTokens)) * kvBytes(request);
  const state = model.stateElements * STATE_BYTES.moved;
  const { secondsPerLayer } = EDGE_PLATFORMS[edgePlatform(accelerator)];
  const bytes = weightBytesRead(question, 1) + cache + state;
  return readSeconds(accelerator, bytes) + model.layers * secondsPerLayer;
}

/** Seconds until the first token: the prompt's arithmetic, and one reading of the weights for every pass. */
function promptSeconds(question: EdgeQuestion): number {
  const { request, model, accelerator } = question;
  const { secondsPerLayer, promptEfficiency } = EDGE_PLATFORMS[edgePlatform(accelerator)];
  const { inputTokens, cachedInputShare = 0 } = request;
  const tokens = inputTokens * (1 - cachedInputShare);
  const attended = (inputTokens * (1 + cachedInputShare)) / 2;
  const { sparseAttentionTokens = Infinity } = model;
  const perToken =
    2 * (parametersPerToken(model) - headParameters(model)) + // the head serves the last token only
    Math.min(attended, sparseAttentionTokens) * model.prefillAttentionFlops +
    Math.min(attended, model.slidingWindowTokens) * model.windowAttentionFlops;
  const passes = Math.ceil(tokens / PROMPT_TOKENS_PER_PASS);
  const read = weightBytesRead(question, Math.min(tokens, PROMPT_TOKENS_PER_PASS));
  return (
    (tokens * perToken) / (promptEfficiency * accelerator.f16Tflops * 1e12) +
    passes * (readSeconds(accelerator, read) + model.layers * secondsPerLayer)
  );
}

function readSeconds(accelerator: ServingAccelerator, bytes: number): number {
  const { bandwidthEfficiency } = EDGE_PLATFORMS[edgePlatform(accelerator)];
  return bytes / (bandwidthEfficiency * accelerator.memoryBandwidthGBps * 1e9);
}

/** Bytes of weights one pass over `tokens` tokens reads: more tokens touch more experts. */
function weightBytesRead(question: EdgeQuestion, tokens: number): number {
  const { model } = question;
  const { perDenseWeight, perExpertWeight } = bytesOf(question);
  const dense = (model.denseParameters + headParameters(model)) * perDenseWeight;
  if (!hasExperts(model)) return dense;
  const missed = (1 - model.expertsPerToken / model.experts) ** Math.max(tokens, 1);
  return dense + (1 - missed) * model.experts * model.expertParameters * perExpertWeight;
}

function bytesOf({ model, request }: EdgeQuestion) {
  const { weightPrecision } = request;
  const expertsOnly = hasExperts(model) && EXPERT_ONLY_PRECISIONS.includes(weightPrecision);
  return {
    perExpertWeight: bytesPerWeight(weightPrecision),
    perDenseWeight: bytesPerWeight(expertsOnly ? 'q8_0' : weightPrecision),
  };
}

function headParameters({ vocabularySize, hiddenSize }: ServingModel): number {
  return vocabularySize * hiddenSize;
}

function cacheElements(model: ServingModel, tokens: number): number {
  const windowTokens = Math.min(tokens, model.slidingWindowTokens);
  return tokens * model.kvElementsPerToken + windowTokens * model.windowKvElementsPerToken;
}

function kvBytes({ kvPrecision = 'fp16' }: SizeRequest): number {
  return bytesPerKvElement(kvPrecision);
}
