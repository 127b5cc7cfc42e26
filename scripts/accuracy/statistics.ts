/** How a set of ln(predicted / measured) reads. Shares, not percent. */
export interface ErrorStatistics {
  readonly rows: number;
  readonly median: number;
  readonly mean: number;
  readonly ninetieth: number;
  /** Geometric mean of predicted / measured, less 1. */
  readonly bias: number;
  readonly within25: number;
}

/** Absolute relative errors |predicted / measured − 1| and their spread. */
export function statisticsOf(logErrors: readonly number[]): ErrorStatistics {
  const errors = logErrors.map((error) => Math.abs(Math.expm1(error)));
  const rows = errors.length;
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / rows;
  return {
    rows,
    median: quantile(errors, 0.5),
    mean: mean(errors),
    ninetieth: quantile(errors, 0.9),
    bias: Math.expm1(mean(logErrors)),
    within25: errors.filter((error) => error < 0.25).length / rows,
  };
}

/** Linear interpolation between the order statistics. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)] ?? NaN;
  const high = sorted[Math.ceil(at)] ?? NaN;
  return low + (high - low) * (at - Math.floor(at));
}

/** Spearman's ρ: the correlation of the ranks, ties given their mean rank. */
export function rankCorrelation(a: readonly number[], b: readonly number[]): number {
  const [x, y] = [ranks(a), ranks(b)];
  const mean = (x.length + 1) / 2;
  const product = (p: readonly number[], q: readonly number[]) =>
    p.reduce((sum, value, i) => sum + (value - mean) * ((q[i] ?? mean) - mean), 0);
  return product(x, y) / Math.sqrt(product(x, x) * product(y, y));
}

function ranks(values: readonly number[]): number[] {
  const order = values.map((value, at) => ({ value, at })).sort((a, b) => a.value - b.value);
  const result = new Array<number>(values.length).fill(0);
  for (let start = 0; start < order.length;) {
    let end = start;
    while (end < order.length && order[end]?.value === order[start]?.value) end++;
    for (let i = start; i < end; i++) result[order[i]?.at ?? 0] = (start + end + 1) / 2;
    start = end;
  }
  return result;
}
