import type { Lengths, LengthShare } from './types';

// Requests of several lengths together. The estimator is linear in the lengths but for what is weighted
// here. A sliding window or a sparse-attention limit is applied to the mean context and a prompt read
// alone has the mean length: both err on the slow side. Spread costs throughput, except where long prompts
// have short answers: then fewer of the running sequences are long ones than the means suggest.

type Pair = Pick<Lengths, 'inputTokens' | 'outputTokens'>;

/** A quantity of one request, and what the mean over the requests counts. */
export interface Weighted {
  readonly value: (request: Pair) => number;
  readonly weight: (request: Pair) => number;
}

/** Mean of `value` weighted by share times `weight`; requests all alike have no use for the weights. */
export function meanOver(lengths: Lengths, { value, weight }: Weighted): number {
  if (lengths.lengths === undefined) return value(lengths);
  let sum = 0;
  let total = 0;
  for (const each of lengths.lengths) {
    const counted = each.share * weight(each);
    sum += counted * value(each);
    total += counted;
  }
  return sum / total;
}

/** Mean prompt and answer length of a mixture. */
export function meanLengths(lengths: readonly LengthShare[]): Pair {
  const mean = (field: keyof Pair) =>
    lengths.reduce((sum, each) => sum + each.share * each[field], 0) /
    lengths.reduce((sum, { share }) => sum + share, 0);
  return { inputTokens: mean('inputTokens'), outputTokens: mean('outputTokens') };
}

/** The request that needs the most KV cache, alone. */
export function longestRequest(lengths: Lengths): Pair {
  const tokens = ({ inputTokens, outputTokens }: Pair) => inputTokens + outputTokens;
  return (lengths.lengths ?? []).reduce<Pair>(
    (longest, each) => (tokens(each) > tokens(longest) ? each : longest),
    lengths,
  );
}
