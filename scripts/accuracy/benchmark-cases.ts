// The rows of the calibration table as questions to the estimator, with what was measured.
import type { Catalogue } from '@/lib/catalogue/catalogue';
import { sizedHardware } from '@/lib/decide/lookup/serving';
import type { SizedHardware } from '@/lib/serving/size';
import type { KvPrecision, ServerEngine, WeightPrecision } from '@/lib/serving/types';

type Row = Readonly<Record<string, string>>;

/** One measured row: the question, what was measured, and what it is grouped by. */
export interface BenchmarkCase {
  readonly hardware: SizedHardware;
  readonly engine: ServerEngine;
  readonly weightPrecision: WeightPrecision;
  readonly kvPrecision: KvPrecision;
  readonly gpus: number;
  readonly pipelineParallel: number;
  readonly dataParallelAttention: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** Undefined: maximum throughput. */
  readonly concurrency: number | undefined;
  readonly measuredTokensPerSecond: number;
  readonly model: string;
  readonly gpu: string;
  readonly source: string;
  readonly isMixtureOfExperts: boolean;
  /** Weight in the fit: 1 / √(rows of the same source, model and GPU). */
  readonly weight: number;
  /** One sweep that reaches 87 % of peak FLOP/s, likely prefix-cache hits: reported, never fitted. */
  readonly isSuspect: boolean;
}

/** The continuous rows; static batches are another way of serving. */
export function benchmarkCases(
  rows: readonly Row[],
  names: readonly Row[],
  catalogue: Catalogue,
): BenchmarkCase[] {
  const ids = new Map(names.map((row) => [`${row['kind']}/${row['name_in_benchmarks']}`, row]));
  const idOf = (kind: string, name: string) => {
    const id = ids.get(`${kind}/${name}`)?.['catalogue_id'];
    if (id === undefined) throw new Error(`names.csv has no catalogue id for the ${kind} ${name}`);
    return id;
  };
  const continuous = rows.filter((row) => row['sched'] !== 'static');
  const group = (row: Row) => `${row['source']}/${row['model']}/${row['gpu']}`;
  const sizes = new Map<string, number>();
  for (const row of continuous) sizes.set(group(row), (sizes.get(group(row)) ?? 0) + 1);
  return continuous.map((row) => {
    const text = (key: string) => row[key] ?? '';
    const hardware = sizedHardware({
      catalogue,
      model: idOf('model', text('model')),
      accelerator: idOf('accelerator', text('gpu')),
    });
    if ('code' in hardware)
      throw new Error(`${text('model')} on ${text('gpu')} is not in the catalogue`);
    const engine = engineOf(text('engine'));
    return {
      hardware,
      engine,
      weightPrecision: text('weight_prec') as WeightPrecision,
      kvPrecision: kvPrecisionOf(row, engine),
      gpus: Number(row['n_gpus']),
      pipelineParallel: Number(row['pp']),
      dataParallelAttention:
        Number(row['dp_attn']) > 1 ? Number(row['n_gpus']) / Number(row['pp']) : 1,
      inputTokens: Number(row['input_len']),
      outputTokens: Number(row['output_len']),
      concurrency: text('concurrency') === 'max' ? undefined : Number(row['concurrency']),
      measuredTokensPerSecond: Number(row['out_tok_s_total']),
      model: text('model'),
      gpu: text('gpu'),
      source: text('source'),
      isMixtureOfExperts: hardware.model.experts > 0,
      weight: 1 / Math.sqrt(sizes.get(group(row)) ?? 1),
      isSuspect: isSuspect(row),
    };
  });
}

function engineOf(name: string): ServerEngine {
  if (name.startsWith('trtllm')) return 'tensorrt-llm';
  return name.startsWith('sglang') ? 'sglang' : 'vllm';
}

/** A blank cell is read as the engine's and the benchmark's habit at the time. */
function kvPrecisionOf(row: Row, engine: ServerEngine): KvPrecision {
  const published = row['kv_prec'] ?? '';
  if (published !== '') return published as KvPrecision;
  const isNarrow = ['fp8', 'fp4'].includes(row['weight_prec'] ?? '');
  const isInferenceXOnBlackwell =
    row['source'] === 'inferencex-dashboard(aic)' && /^G?B[23]00$/.test(row['gpu'] ?? '');
  const is16Bit = ['bf16', 'fp16'].includes(row['weight_prec'] ?? '');
  return !is16Bit && ((engine === 'tensorrt-llm' && isNarrow) || isInferenceXOnBlackwell)
    ? 'fp8'
    : 'fp16';
}

function isSuspect(row: Row): boolean {
  return (
    row['engine'] === 'vllm-0.12.0' &&
    row['model'] === 'llama3.1-8b' &&
    row['gpu'] === 'H200' &&
    row['weight_prec'] === 'fp8'
  );
}
