import { band80Factors } from '@/lib/serving/band';
import type { BenchmarkCase } from './benchmark-cases';
import { quantile, rankCorrelation, statisticsOf } from './statistics';

/** ln(predicted / measured) of each case, by one way of predicting. */
export interface Predictions {
  readonly name: string;
  readonly cases: readonly BenchmarkCase[];
  readonly errors: readonly number[];
}

const groups: readonly { readonly name: string; readonly has: (each: BenchmarkCase) => boolean }[] =
  [
    { name: 'all', has: () => true },
    { name: 'dense', has: (each) => !each.isMixtureOfExperts },
    { name: 'MoE', has: (each) => each.isMixtureOfExperts },
    { name: 'vLLM', has: (each) => each.engine === 'vllm' },
    { name: 'SGLang', has: (each) => each.engine === 'sglang' },
    { name: 'TensorRT-LLM', has: (each) => each.engine === 'tensorrt-llm' },
    { name: 'DeepSeek family', has: (each) => each.hardware.model.multiHeadLatentAttention },
  ];

const head = ['', 'rows', 'median', 'mean', '90th', 'bias', 'within 25', 'rank', 'in 80 % band'];

/** The table of one way of predicting, by kind of row. */
export function printReport({ name, cases, errors }: Predictions): void {
  console.log(`\n${name}\n${line(head)}`);
  for (const group of groups) {
    const at = cases.flatMap((each, i) => (group.has(each) ? [i] : []));
    if (at.length === 0) continue;
    console.log(line([group.name, ...figures(at.map((i) => one(cases, errors, i)))]));
  }
}

interface Outcome {
  readonly given: BenchmarkCase;
  readonly error: number;
}

function one(cases: readonly BenchmarkCase[], errors: readonly number[], i: number): Outcome {
  const given = cases[i];
  const error = errors[i];
  if (given === undefined || error === undefined) throw new Error('A row has no prediction.');
  return { given, error };
}

function figures(outcomes: readonly Outcome[]): string[] {
  const { rows, median, mean, ninetieth, bias, within25 } = statisticsOf(
    outcomes.map(({ error }) => error),
  );
  const measured = outcomes.map(({ given }) => given.measuredTokensPerSecond);
  const rank = rankCorrelation(
    measured,
    outcomes.map(({ given, error }) => given.measuredTokensPerSecond * Math.exp(error)),
  );
  const inBand = outcomes.filter(isInBand).length / rows;
  return [
    String(rows),
    ...[median, mean, ninetieth, bias, within25].map(percent),
    rank.toFixed(4),
    percent(inBand),
  ];
}

function isInBand({ given, error }: Outcome): boolean {
  const [low, high] = band80Factors(given.hardware.model, true);
  const ratio = Math.exp(-error);
  return ratio >= low && ratio <= high;
}

/** The measured / predicted quantiles that an 80 % band would need, dense and MoE apart. */
export function printBand({ cases, errors }: Predictions): void {
  for (const isMoe of [false, true]) {
    const ratios = errors.flatMap((error, i) =>
      cases[i]?.isMixtureOfExperts === isMoe ? [Math.exp(-error)] : [],
    );
    const [low, high] = [quantile(ratios, 0.1), quantile(ratios, 0.9)];
    console.log(`  ${isMoe ? 'MoE' : 'dense'}: ${low.toFixed(3)} to ${high.toFixed(3)}`);
  }
}

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
const line = (cells: readonly string[]) =>
  cells.map((cell, i) => (i === 0 ? cell.padEnd(16) : cell.padStart(12))).join('');
