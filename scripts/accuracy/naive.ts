import type { BenchmarkCase } from './benchmark-cases';
import { quantile } from './statistics';

/** What most calculators do: one tokens/s per GPU for a model on a chip, here the median of the very rows. */
export function naiveErrors(cases: readonly BenchmarkCase[]): number[] {
  const keyOf = ({ model, gpu }: BenchmarkCase) => `${model}/${gpu}`;
  const perGpu = (each: BenchmarkCase) => each.measuredTokensPerSecond / each.gpus;
  const rates = new Map<string, number[]>();
  for (const each of cases)
    rates.set(keyOf(each), [...(rates.get(keyOf(each)) ?? []), perGpu(each)]);
  const medians = new Map([...rates].map(([key, all]) => [key, quantile(all, 0.5)]));
  return cases.map((each) => Math.log((medians.get(keyOf(each)) ?? NaN) / perGpu(each)));
}
