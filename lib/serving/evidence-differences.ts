import type { Measurement } from './measurement';
import type { SizeRequest } from './request';

/** One way in which a measurement is not what was asked. */
export interface EvidenceDifference {
  readonly field: keyof SizeRequest;
  /** How much it matters, counted in doublings of a length; see `DOUBLINGS`. */
  readonly doublings: number;
  /** The difference in words, with catalogue ids. */
  readonly sentence: string;
}

/**
 * What counts as how many doublings of a length, of GPUs or of requests in flight. Judgements,
 * not fits: another chip or number format says less about a replica than another length does.
 */
const DOUBLINGS = {
  accelerator: 6,
  weightPrecision: 4,
  engine: 3,
  load: 3,
  pipelineParallel: 2,
  dataParallelAttention: 2,
  expertParallel: 1,
  kvPrecision: 1,
  cachedInputShare: 1,
  model: 0.5,
} as const;

/**
 * Every way in which a measurement of the same dimensions is not what was asked, in reading order.
 * A question without concurrency asks for maximum throughput, one without an engine for vLLM. A
 * question with latency targets has to name the concurrency its estimate arrived at.
 */
export function differencesFrom(
  measurement: Measurement,
  question: SizeRequest,
): EvidenceDifference[] {
  return [
    ...hardwareDifferences(measurement, question),
    ...softwareDifferences(measurement, question),
    ...layoutDifferences(measurement, question),
    ...loadDifferences(measurement, question),
  ];
}

/** How far a measurement is from a question, in doublings. */
export function evidenceDistance(measurement: Measurement, question: SizeRequest): number {
  return differencesFrom(measurement, question).reduce((sum, { doublings }) => sum + doublings, 0);
}

function hardwareDifferences(measured: Measurement, asked: SizeRequest): EvidenceDifference[] {
  return [
    ...when(measured.model !== asked.model, {
      field: 'model',
      doublings: DOUBLINGS.model,
      sentence: `Measured with ${measured.model}, which has the dimensions of ${asked.model}.`,
    }),
    ...when(measured.accelerator !== asked.accelerator, {
      field: 'accelerator',
      doublings: DOUBLINGS.accelerator,
      sentence: `Measured on ${measured.accelerator}, not ${asked.accelerator}.`,
    }),
    ...amountDifference({ field: 'gpus', had: measured.gpus, wanted: asked.gpus }),
  ];
}

function softwareDifferences(measured: Measurement, asked: SizeRequest): EvidenceDifference[] {
  const { engine = 'vllm', weightPrecision, kvPrecision } = asked;
  const bothSayCache = measured.kvPrecision !== undefined && kvPrecision !== undefined;
  return [
    ...when(measured.engine !== engine, {
      field: 'engine',
      doublings: DOUBLINGS.engine,
      sentence: `Measured with ${measured.engine}, not ${engine}.`,
    }),
    ...when(!isSameWidth(measured.weightPrecision, weightPrecision), {
      field: 'weightPrecision',
      doublings: DOUBLINGS.weightPrecision,
      sentence: `Measured with ${measured.weightPrecision} weights, not ${weightPrecision}.`,
    }),
    ...when(bothSayCache && !isSameWidth(measured.kvPrecision, kvPrecision), {
      field: 'kvPrecision',
      doublings: DOUBLINGS.kvPrecision,
      sentence: `Measured with a KV cache in ${String(measured.kvPrecision)}, not ${String(kvPrecision)}.`,
    }),
  ];
}

/** The two 16-bit formats take the same bytes and the same arithmetic. */
function isSameWidth(one: string | undefined, other: string | undefined): boolean {
  const is16Bit = (format: string | undefined) => format === 'bf16' || format === 'fp16';
  return one === other || (is16Bit(one) && is16Bit(other));
}

function layoutDifferences(measured: Measurement, asked: SizeRequest): EvidenceDifference[] {
  const fields = ['pipelineParallel', 'dataParallelAttention', 'expertParallel'] as const;
  return fields.flatMap((field) => {
    const { [field]: had = 1 } = measured;
    const { [field]: wanted = 1 } = asked;
    return when(had !== wanted, {
      field,
      doublings: DOUBLINGS[field],
      sentence: `Measured with ${counted(had, field)}, not ${wanted}.`,
    });
  });
}

function loadDifferences(measured: Measurement, asked: SizeRequest): EvidenceDifference[] {
  const { cachedInputShare = 0 } = asked;
  const lengths = ['inputTokens', 'outputTokens'] as const;
  return [
    ...lengths.flatMap((field) =>
      amountDifference({ field, had: measured[field], wanted: asked[field] }),
    ),
    ...concurrencyDifference(measured.concurrency, asked.concurrency ?? 'max'),
    ...when(cachedInputShare > 0, {
      field: 'cachedInputShare',
      doublings: DOUBLINGS.cachedInputShare,
      sentence: `Measured without prefix caching, not with ${cachedInputShare} of the input cached.`,
    }),
  ];
}

function concurrencyDifference(
  had: Measurement['concurrency'],
  wanted: Measurement['concurrency'],
): EvidenceDifference[] {
  if (had !== 'max' && wanted !== 'max')
    return amountDifference({ field: 'concurrency', had, wanted });
  const words = (load: number | 'max') =>
    load === 'max' ? 'at maximum throughput' : `with ${counted(load, 'concurrency')}`;
  return when(had !== wanted, {
    field: 'concurrency',
    doublings: DOUBLINGS.load,
    sentence: `Measured ${words(had)}, not ${words(wanted)}.`,
  });
}

interface Amount {
  readonly field: 'gpus' | 'inputTokens' | 'outputTokens' | 'concurrency';
  readonly had: number;
  readonly wanted: number;
}

const NOUNS = {
  gpus: ['GPU', 'GPUs'],
  pipelineParallel: ['pipeline stage', 'pipeline stages'],
  dataParallelAttention: ['attention group', 'attention groups'],
  expertParallel: ['group of experts', 'groups of experts'],
  inputTokens: ['input token', 'input tokens'],
  outputTokens: ['output token', 'output tokens'],
  concurrency: ['request in flight', 'requests in flight'],
} as const;

function counted(count: number, field: keyof typeof NOUNS): string {
  const [one, several] = NOUNS[field];
  return `${count} ${count === 1 ? one : several}`;
}

function amountDifference({ field, had, wanted }: Amount): EvidenceDifference[] {
  return when(had !== wanted, {
    field,
    doublings: Math.abs(Math.log2(had / wanted)),
    sentence: `Measured ${field === 'gpus' ? 'on' : 'with'} ${counted(had, field)}, not ${wanted}.`,
  });
}

function when(differs: boolean, difference: EvidenceDifference): EvidenceDifference[] {
  return differs ? [difference] : [];
}
