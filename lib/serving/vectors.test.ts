import { describe, expect, it } from 'vitest';
import { reportAbsent, sharedCsv } from '@/lib/testing/shared-data';
import { relativeError } from '@/lib/testing/relative';
import { arithmeticOf } from './arithmetic';
import { closedLoop } from './closed-loop';
import { SEVEN_CONSTANT_ESTIMATOR } from './constants';
import { layoutOf } from './layout';
import { planMemory } from './memory';
import type { ServingSetup } from './setup';
import { steadyThroughput } from './steady';
import { largestMeeting } from './target';
import { acceleratorFromSpecs, modelFromDims } from './testing/tables';
import type { KvPrecision, WeightPrecision } from './types';

const vectors = sharedCsv('throughput-vectors.csv');
const dims = sharedCsv('throughput-model-dims.csv');
const specs = sharedCsv('throughput-gpu-specs.csv');
type Row = Record<string, string>;
const number = (row: Row, key: string) => Number(row[key]);
const labelOf = (row: Row) =>
  ['model', 'weight', 'gpu', 'n_gpus', 'isl', 'osl', 'concurrency']
    .map((key) => row[key])
    .join(' ');

function setupOf(row: Row): ServingSetup {
  const model = modelFromDims(dims!.find((each) => each['name'] === row['model'])!);
  const accelerator = acceleratorFromSpecs(specs!.find((each) => each['name'] === row['gpu'])!);
  const constants = SEVEN_CONSTANT_ESTIMATOR;
  const weightPrecision = row['weight'] as WeightPrecision;
  const kvPrecision = row['kv'] as KvPrecision;
  return {
    model,
    accelerator,
    constants,
    engine: 'tensorrt-llm',
    arithmetic: arithmeticOf({ model, accelerator, weightPrecision, kvPrecision }, constants),
    layout: layoutOf({
      gpus: number(row, 'n_gpus'),
      pipelineParallel: number(row, 'pp'),
      dataParallelAttention: number(row, 'dp_attn'),
    }),
  };
}

function answer(row: Row): Record<string, number> {
  const setup = setupOf(row);
  const lengths = { inputTokens: number(row, 'isl'), outputTokens: number(row, 'osl') };
  const capacity = planMemory(setup, lengths).sequences;
  const at = (concurrency: number) => closedLoop(setup, { lengths, concurrency, capacity });
  const meets = (concurrency: number) => {
    const { ttftSeconds, tpotSeconds } = at(concurrency);
    return (
      ttftSeconds * 1e3 <= number(row, 'slo_ttft_ms') &&
      tpotSeconds * 1e3 <= number(row, 'slo_tpot_ms')
    );
  };
  const best = largestMeeting(meets, setup.constants.concurrencyLimit)!;
  const loaded = at(number(row, 'concurrency'));
  return {
    out_tok_s: loaded.outputTokensPerSecond,
    tpot_ms: loaded.tpotSeconds * 1e3,
    ttft_ms: loaded.ttftSeconds * 1e3,
    kv_capacity: capacity,
    max_out_tok_s: steadyThroughput(setup, lengths, capacity),
    slo_concurrency: best,
    slo_out_tok_s: at(best).outputTokensPerSecond,
  };
}

describe('the seven-constant estimator', () => {
  if (vectors === undefined || dims === undefined || specs === undefined) {
    it('runs without the reference vectors', () => {
      reportAbsent(18);
    });
    return;
  }
  it.each(vectors.map((row) => [labelOf(row), row] as const))('reproduces %s', (_, row) => {
    const errors = Object.entries(answer(row)).map(([key, value]) => [
      key,
      relativeError(value, number(row, key)),
    ]);
    expect(errors.filter(([, error]) => !(Number(error) <= 1e-9))).toEqual([]);
  });
});
