import type { SizeRequest } from './request';
import type { KvPrecision, WeightPrecision } from './types';

/**
 * One public measurement of a replica, as data/measurements.json holds it: mean lengths, output
 * tokens per second of all GPUs together; degrees of parallelism left out are 1 (none).
 */
export interface Measurement {
  readonly id: string;
  readonly model: string;
  readonly accelerator: string;
  /** The engines of which public measurements were found. */
  readonly engine: 'vllm' | 'sglang' | 'tensorrt-llm';
  readonly engineVersion: string;
  readonly weightPrecision: WeightPrecision;
  readonly kvPrecision?: KvPrecision | undefined;
  /** How the row is read where its source does not say the cache format. */
  readonly kvPrecisionRead?: KvPrecision | undefined;
  readonly gpus: number;
  readonly pipelineParallel?: number | undefined;
  readonly dataParallelAttention?: number | undefined;
  readonly expertParallel?: number | undefined;
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** Requests in flight, or "max" for a run at maximum throughput. */
  readonly concurrency: number | 'max';
  readonly outputTokensPerSecond: number;
  readonly ttftMs?: number | undefined;
  readonly tpotMs?: number | undefined;
  /** Id of the source in the same file. */
  readonly source: string;
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly date: string;
}

/** The question a measurement answers; without concurrency it asks for maximum throughput. */
export function requestMeasured(measurement: Measurement): SizeRequest {
  const { concurrency, kvPrecision = measurement.kvPrecisionRead } = measurement;
  const { model, accelerator, engine, gpus, weightPrecision } = measurement;
  const { inputTokens, outputTokens } = measurement;
  const { pipelineParallel, dataParallelAttention, expertParallel } = measurement;
  return {
    ...{ model, accelerator, engine, gpus, weightPrecision, inputTokens, outputTokens },
    ...{ pipelineParallel, dataParallelAttention, expertParallel, kvPrecision },
    ...(concurrency === 'max' ? {} : { concurrency }),
  };
}
