import { inWords } from './answer';
import type { EdgeQuestion } from './edge-question';
import { parametersPerToken } from './edge-speed';
import type { WeightPrecision } from './types';
import { GGUF_PRECISIONS } from './types';

// What the public single-user figures cover. Outside it the same equation is used, but
// nobody has compared it with a measurement.

/** Devices of a measured row, or with the chip of one; H100 is read as the SXM card. */
const DEVICES: ReadonlySet<string> = new Set([
  'rtx-3060',
  'rtx-3090',
  'rtx-4090',
  'rtx-5080',
  'rtx-5090',
  'rtx-pro-6000',
  'a100-sxm-80gb',
  'a100-pcie-80gb',
  'h100-sxm-80gb',
  'dgx-spark',
  'jetson-agx-orin-64gb',
  'mac-mini-m4-16gb',
  'mac-mini-m4-pro-24gb',
  'mac-studio-m3-ultra-96gb',
  'macbook-pro-m5-max-128gb',
  'raspberry-pi-5-8gb',
  'raspberry-pi-5-16gb',
]);

/** Engines of the rows. LM Studio and LocalAI run llama.cpp too, but no figure of theirs was read. */
const ENGINES: readonly EdgeQuestion['engine'][] = ['llama.cpp', 'ollama'];
const PRECISIONS: readonly WeightPrecision[] = ['q4_0', 'q4_k_m', 'q8_0', 'w4a16'];
/** Formats that a GGUF file can hold; MXFP4 is what w4a16 stands for. */
const GGUF_FORMATS: readonly WeightPrecision[] = [...GGUF_PRECISIONS, 'bf16', 'fp16', 'w4a16'];
const PARAMETERS_PER_TOKEN = { least: 2.8e9, most: 71e9 };
const MOST_CONTEXT_TOKENS = 33_000;

/** Observed over predicted tokens/s with the device left out of the fit, 10th and 90th percentile of 21 rows. */
const VALIDATED_BAND = [0.89, 1.15] as const;
/** Outside the range wider than the lowest and highest of the same ratios, 0.85 and 1.30; the widening is assumed. */
const WIDE_BAND = [0.7, 1.4] as const;

/** Factors that turn a single-user estimate into its 80 % band. */
export function edgeBand80(isValidated: boolean): readonly [low: number, high: number] {
  return isValidated ? VALIDATED_BAND : WIDE_BAND;
}

/** Why an answer for `concurrency` requests lies outside the measured range, one sentence a reason; empty inside it. */
export function edgeReasonsNotValidated(question: EdgeQuestion, concurrency: number): string[] {
  return [
    ...machineReasons(question),
    ...modelReasons(question),
    ...requestReasons(question, concurrency),
  ];
}

function machineReasons({ engine, accelerator, request }: EdgeQuestion): string[] {
  const reasons: string[] = [];
  if (!DEVICES.has(accelerator.id))
    reasons.push(
      `No public single-user figure of ${accelerator.id} was compared with the estimate.`,
    );
  if (!ENGINES.includes(engine))
    reasons.push(
      `${engine} runs llama.cpp underneath; the figures are of llama.cpp and Ollama, none of ${engine}.`,
    );
  if (request.gpus > 1)
    reasons.push(`gpus is ${request.gpus}; the single-user figures are of one GPU.`);
  return reasons;
}

function modelReasons({ model, request }: EdgeQuestion): string[] {
  const { weightPrecision } = request;
  const reasons: string[] = [];
  const parameters = parametersPerToken(model);
  if (parameters < PARAMETERS_PER_TOKEN.least || parameters > PARAMETERS_PER_TOKEN.most)
    reasons.push(
      `${model.id} reads ${inWords(parameters / 1e9)} billion parameters a token; the figures cover ${PARAMETERS_PER_TOKEN.least / 1e9} to ${PARAMETERS_PER_TOKEN.most / 1e9}.`,
    );
  if (!GGUF_FORMATS.includes(weightPrecision))
    reasons.push(
      `${weightPrecision} is not a format of GGUF files, which single-user engines read; only its bytes a weight are taken over.`,
    );
  else if (!PRECISIONS.includes(weightPrecision))
    reasons.push(
      `No public single-user figure with ${weightPrecision} weights was compared with the estimate.`,
    );
  return reasons;
}

function requestReasons({ request }: EdgeQuestion, concurrency: number): string[] {
  const reasons: string[] = [];
  const context = request.inputTokens + request.outputTokens;
  if (context > MOST_CONTEXT_TOKENS)
    reasons.push(
      `inputTokens and outputTokens make ${context} tokens; the figures cover up to ${MOST_CONTEXT_TOKENS}.`,
    );
  if (concurrency > 1)
    reasons.push(
      `concurrency is ${concurrency}; the figures compared are of one request at a time.`,
    );
  if (request.kvPrecision === 'fp8' || request.kvPrecision === 'int8')
    reasons.push(`The figures have a 16-bit KV cache; ${request.kvPrecision} was not measured.`);
  return reasons;
}
