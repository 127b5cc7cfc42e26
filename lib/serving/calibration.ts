import type { SizeRequest } from './request';
import { hasExperts } from './setup';
import type { ServerEngine, ServingAccelerator, ServingModel } from './types';

// What the public benchmark rows cover. Inside it the bands were measured; outside the
// same equations are used, but nobody has compared them with a measurement.

const MODELS: ReadonlySet<string> = new Set([
  'llama-2-7b',
  'llama-2-70b',
  'llama-3.1-8b',
  'llama-3.1-70b',
  'llama-3.1-405b',
  'llama-4-scout',
  'llama-4-maverick',
  'mistral-7b',
  'mixtral-8x7b',
  'mixtral-8x22b',
  'falcon-180b',
  'deepseek-r1',
  'qwen3-32b',
  'qwen3-30b-a3b',
  'qwen3-235b-a22b',
  'qwen3.5-397b-a17b',
  'gpt-oss-20b',
  'gpt-oss-120b',
  'minimax-m2.5',
  'kimi-k2.5',
  'glm-5',
]);

/**
 * Models with exactly the dimensions of a benchmarked one, which is all the
 * estimator looks at: the benchmarks of the one are benchmarks of the other.
 */
export const SAME_DIMENSIONS_AS: Readonly<Record<string, string>> = {
  'llama-3-8b': 'llama-3.1-8b',
  'deepseek-r1-distill-llama-8b': 'llama-3.1-8b',
  'llama-3-70b': 'llama-3.1-70b',
  'llama-3.3-70b': 'llama-3.1-70b',
  'deepseek-r1-distill-llama-70b': 'llama-3.1-70b',
  'deepseek-v3': 'deepseek-r1',
  'deepseek-v3.1': 'deepseek-r1',
  'minimax-m2': 'minimax-m2.5',
  'minimax-m2.7': 'minimax-m2.5',
  'kimi-k2': 'kimi-k2.5',
  'kimi-k2.6': 'kimi-k2.5',
  'kimi-k2.7-code': 'kimi-k2.5',
  'glm-5.1': 'glm-5',
  'glm-5.2': 'glm-5',
};

const ACCELERATORS: ReadonlySet<string> = new Set([
  'a100-sxm-80gb',
  'a100-pcie-80gb',
  'a40',
  'l40s',
  'rtx-4090',
  'rtx-pro-6000',
  'h100-sxm-80gb',
  'h200-sxm-141gb',
  'h200-nvl-141gb',
  'gh200-96gb',
  'b200-180gb',
  'gb200',
  'b300-288gb',
  'gb300',
]);

const ENGINES: readonly ServerEngine[] = ['vllm', 'sglang', 'tensorrt-llm'];
const PRECISIONS: readonly SizeRequest['weightPrecision'][] = [
  'bf16',
  'fp16',
  'fp8',
  'fp4',
  'int4',
  'w4a16',
];
const INPUT_TOKENS = [128, 32_768] as const;
const OUTPUT_TOKENS = [100, 32_768] as const;
const MOST_GPUS = 8;

const SPECULATION =
  'Speculative decoding is computed, not measured: a proposed token is charged one layer and the head, as in multi-token prediction, and a separate draft model and its memory are left out. Public DeepSeek-R1 and Qwen3.5 rows ran 1.4 to 2 times as fast with it at few requests at once; where arithmetic is the limit it gains little or loses.';

interface Question {
  readonly request: SizeRequest;
  readonly engine: ServerEngine;
  readonly model: ServingModel;
  readonly accelerator: ServingAccelerator;
}

/** Why an answer lies outside the calibrated range, one sentence a reason; empty inside it. */
export function reasonsNotValidated(question: Question): string[] {
  return [...hardwareReasons(question), ...precisionReasons(question), ...loadReasons(question)];
}

function hardwareReasons({ engine, model, accelerator }: Question): string[] {
  const reasons: string[] = [];
  if (!MODELS.has(SAME_DIMENSIONS_AS[model.id] ?? model.id))
    reasons.push(`No public benchmark of ${model.id} was used to calibrate the estimator.`);
  if (accelerator.family === 'cdna3' || accelerator.family === 'cdna4')
    reasons.push(
      'AMD estimates rest on a few public MI300X figures: Llama 70B and 405B in FP8 reach 0.7 to 1 times them, DeepSeek on early-2025 engines half.',
    );
  else if (!ACCELERATORS.has(accelerator.id))
    reasons.push(`No public benchmark on ${accelerator.id} was used to calibrate the estimator.`);
  if (!ENGINES.includes(engine))
    reasons.push(`No public benchmark of ${engine} was used to calibrate the estimator.`);
  return reasons;
}

function precisionReasons({ request, model, accelerator }: Question): string[] {
  const { weightPrecision } = request;
  if (weightPrecision === 'int8') {
    const compute =
      accelerator.int8Tops === undefined
        ? 'its 16-bit compute rate, because no dense INT8 rate is known for it'
        : 'its dense INT8 compute rate at the efficiency measured for FP8';
    return [
      `INT8 weights are taken as 1 byte each and ${accelerator.id} at ${compute}; no benchmark confirms this.`,
    ];
  }
  if (!PRECISIONS.includes(weightPrecision))
    return [
      `No public benchmark with ${weightPrecision} weights was used to calibrate the estimator.`,
    ];
  const hasNoFp4 = !['blackwell', 'blackwell_gddr', 'cdna4'].includes(accelerator.family);
  if (weightPrecision === 'fp4' && hasNoFp4)
    return [
      `${accelerator.id} has no FP4 units; FP4 weights are multiplied at 16 bits, which no benchmark confirms.`,
    ];
  if (weightPrecision === 'w4a16' && !hasExperts(model))
    return ['The 4-bit weight-only benchmarks are all of mixture-of-experts models.'];
  return [];
}

function loadReasons({ request }: Question): string[] {
  const reasons: string[] = [];
  const { gpus, pipelineParallel = 1, dataParallelAttention = 1 } = request;
  const within = (
    field: 'inputTokens' | 'outputTokens',
    [low, high]: readonly [number, number],
  ) => {
    if (request[field] < low || request[field] > high)
      reasons.push(`${field} is ${request[field]}; the benchmarks cover ${low} to ${high}.`);
  };
  within('inputTokens', INPUT_TOKENS);
  within('outputTokens', OUTPUT_TOKENS);
  if (gpus > MOST_GPUS)
    reasons.push(`gpus is ${gpus}; the benchmarks cover replicas of up to ${MOST_GPUS} GPUs.`);
  if (dataParallelAttention > 1 && dataParallelAttention !== gpus / pipelineParallel)
    reasons.push(
      `dataParallelAttention is ${dataParallelAttention}; the benchmarks have it at 1 or at all GPUs of a stage.`,
    );
  if (request.cachedInputShare !== undefined && request.cachedInputShare > 0)
    reasons.push('The benchmarks have no prefix caching; its saving is computed, not measured.');
  if (request.kvPrecision === 'int8')
    reasons.push('No public benchmark with an INT8 KV cache was used.');
  if (request.draftTokens !== undefined) reasons.push(SPECULATION);
  if (request.lengths !== undefined && request.lengths.length > 1)
    reasons.push(
      'The benchmarks have requests of about one length each; the effect of their spread is computed, not measured.',
    );
  return reasons;
}
