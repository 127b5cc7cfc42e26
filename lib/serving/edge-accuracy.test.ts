import { describe, expect, it } from 'vitest';
import { expectWithin } from '@/lib/testing/relative';
import { reportAbsent, sharedCsv } from '@/lib/testing/shared-data';
import type { SizeEstimate } from './answer';
import { fileBytes } from './edge-speed';
import { size } from './size';
import { edgeDevice } from './testing/edge-devices';
import type { Measured } from './testing/edge-rows';
import { FITTED_ROWS, fittedRows, quantile, servingModel } from './testing/edge-rows';

// Decoding speed of one request against published measurements: the rows the constants were
// fitted to, and others of the same tools that were not.

function estimate(row: Measured): SizeEstimate {
  const { device, model, weightPrecision, depth = 1, engine = 'llama.cpp' } = row;
  const accelerator = edgeDevice(device);
  const answer = size(
    {
      model,
      accelerator: accelerator.id,
      gpus: 1,
      weightPrecision,
      engine,
      inputTokens: depth,
      outputTokens: 128,
    },
    { model: servingModel(model), accelerator },
  );
  if (!('band80' in answer)) throw new Error(JSON.stringify(answer));
  return answer;
}

/** The reference: one share of bandwidth and one fixed time for every device. */
function naive(row: Measured): number {
  const accelerator = edgeDevice(row.device);
  const model = servingModel(row.model);
  const read = {
    ...model,
    experts: model.expertsPerToken,
    vocabularySize: model.vocabularySize / 2, // the head without the embedding
  };
  const request = {
    model: row.model,
    accelerator: accelerator.id,
    gpus: 1,
    weightPrecision: row.weightPrecision as 'q4_0', // one of the precisions the rows have
    inputTokens: 1,
    outputTokens: 128,
  };
  const bytes = fileBytes({ request, engine: 'llama.cpp', model: read, accelerator });
  return 1 / (bytes / (0.78e9 * accelerator.memoryBandwidthGBps) + 0.7e-3);
}

const errors = (rows: readonly Measured[], predict: (row: Measured) => number) =>
  rows.map((row) => Math.abs(predict(row) / row.tokensPerSecond - 1));
const predicted = (row: Measured) => estimate(row).outputTokensPerSecond;

// Spark: https://github.com/ggml-org/llama.cpp/blob/4c7e9893/benches/dgx-spark.md, 2025-11-02
// M3 Ultra: https://github.com/geerlingguy/beowulf-ai-cluster/issues/17, 2025-12-10
// Raspberry Pi 5: https://github.com/geerlingguy/ai-benchmarks/issues/7, 2025-01-09
// Mac mini M4: https://github.com/geerlingguy/ai-benchmarks/issues/2, 2024-11-20
const spark = { device: 'DGX Spark (GB10)' };
const ollama = { engine: 'ollama', weightPrecision: 'q4_k_m' };
const pi = { ...ollama, device: 'Raspberry Pi 5' };
const mini = { ...ollama, device: 'Mac Mini M4 16GB' };
const oss = { ...spark, model: 'gpt-oss-20b', weightPrecision: 'w4a16' };
const qwenMoe = { ...spark, model: 'qwen3-30b-a3b', weightPrecision: 'q8_0' };
const qwen = { ...spark, model: 'qwen2.5-7b', weightPrecision: 'q8_0' };
const ultra70b = { device: 'M3 Ultra 80c', model: 'llama-3.3-70b', weightPrecision: 'q4_k_m' };
const NOT_FITTED: readonly Measured[] = [
  { ...oss, tokensPerSecond: 84.1 },
  { ...oss, tokensPerSecond: 59.85, depth: 32_768 },
  { ...oss, model: 'gpt-oss-120b', tokensPerSecond: 41.35, depth: 32_768 },
  { ...qwenMoe, tokensPerSecond: 60.92 },
  { ...qwenMoe, tokensPerSecond: 30.8, depth: 32_768 },
  { ...qwen, tokensPerSecond: 29.3 },
  { ...qwen, tokensPerSecond: 22.7, depth: 32_768 },
  { ...spark, model: 'gemma-3-4b', weightPrecision: 'q4_0', tokensPerSecond: 78.97 },
  { ...ultra70b, tokensPerSecond: 14.41 },
  { ...pi, model: 'llama-3.2-3b', tokensPerSecond: 4.88 },
  { ...pi, model: 'llama-3.1-8b', tokensPerSecond: 2.17 },
  { ...pi, model: 'llama-2-13b', weightPrecision: 'q4_0', tokensPerSecond: 1.36 },
  { ...mini, model: 'llama-3.2-3b', tokensPerSecond: 41.04 },
  { ...mini, model: 'llama-3.1-8b', tokensPerSecond: 20.89 },
];

describe('the single-user estimate', () => {
  it('errs by 3.8 % in the median and 9.5 % at the 90th percentile of the rows it was fitted to, where one share of bandwidth errs by 9 % and 68 %', () => {
    const table = sharedCsv('throughput-edge.csv');
    if (table === undefined) {
      reportAbsent(FITTED_ROWS);
      return;
    }
    const rows = fittedRows(table);
    const ours = errors(rows, predicted);
    const reference = errors(rows, naive);
    expectWithin(quantile(ours, 0.5), 0.038, 0.02);
    expectWithin(quantile(ours, 0.9), 0.095, 0.02);
    expectWithin(quantile(reference, 0.5), 0.092, 0.02);
    expectWithin(quantile(reference, 0.9), 0.679, 0.02);
  });

  it('errs by 3.5 % in the median and 10.0 % at the 90th percentile of rows it was not fitted to', () => {
    const ours = errors(NOT_FITTED, predicted);
    expectWithin(quantile(ours, 0.5), 0.035, 0.02);
    expectWithin(quantile(ours, 0.9), 0.1, 0.02);
  });

  it('calls those rows validated, and its 80 % band holds 13 of the 14', () => {
    const inside = NOT_FITTED.filter((row) => {
      const { band80, validated } = estimate(row);
      expect(validated, row.model).toBe(true);
      return band80[0] <= row.tokensPerSecond && row.tokensPerSecond <= band80[1];
    });
    expect(inside).toHaveLength(13);
  });
});
