/** What one replica does for the asked load. Latencies are means; a p99 target needs a margin. */
export interface SizeEstimate {
  readonly outputTokensPerSecond: number;
  readonly outputTokensPerSecondPerGpu: number;
  readonly ttftMs: number;
  readonly tpotMs: number;
  /** Requests in flight: as asked, the most that meet the targets, or (maximum throughput) the mean number running. */
  readonly concurrency: number;
  /** Sequences the replica can run at once. */
  readonly kvCapacity: number;
  /** 80 % band of outputTokensPerSecond. */
  readonly band80: readonly [low: number, high: number];
  /** 80 % band of ttftMs; absent for single-user engines, of which too few first tokens were published. */
  readonly ttftBand80Ms?: readonly [low: number, high: number];
  /** True inside the range of the public benchmarks the estimator was fitted on. */
  readonly validated: boolean;
  /** Why not validated, one sentence a reason; absent where it is. */
  readonly doubts?: readonly string[];
  /** The doubts, and what else the reader should know; sentences. */
  readonly notes?: readonly string[];
  /** Whether the asked concurrency meets the asked targets; present when both were given. */
  readonly meets?: boolean;
}

/** A fair question whose answer is "cannot be done". */
export interface SizeRefusal {
  readonly refusal: {
    readonly code: 'does-not-fit' | 'target-out-of-reach' | 'unsupported-precision';
    readonly message: string;
  };
}

/** A question that is not one: bad input, naming the field. */
export interface SizeError {
  readonly error: {
    readonly code: 'invalid-request';
    readonly message: string;
    readonly path: string;
  };
}

/** The answer to a size question. */
export type SizeAnswer = SizeEstimate | SizeRefusal | SizeError;

/** A refusal of the given kind. */
export function refuse(code: SizeRefusal['refusal']['code'], message: string): SizeRefusal {
  return { refusal: { code, message } };
}

/** Bad input at `path`. */
export function invalid(path: string, message: string): SizeError {
  return { error: { code: 'invalid-request', message, path } };
}

/** A number for a sentence: three significant digits. */
export function inWords(value: number): string {
  if (!(Math.abs(value) < 1000)) return String(Math.round(value));
  const step = 10 ** (2 - Math.floor(Math.log10(Math.abs(value) + Number.MIN_VALUE)));
  return String(Math.round(value * step) / step);
}
