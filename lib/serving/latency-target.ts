import type { SizeRefusal } from './answer';
import { inWords, refuse } from './answer';

/** Mean latencies asked for; either may be left open. */
export interface LatencyTarget {
  readonly ttftMs?: number | undefined;
  readonly tpotMs?: number | undefined;
}

/** Mean latencies reached. */
export interface Latency {
  readonly ttftMs: number;
  readonly tpotMs: number;
}

/** True when at least one latency is asked for. */
export function hasTarget({ ttftMs, tpotMs }: LatencyTarget): boolean {
  return ttftMs !== undefined || tpotMs !== undefined;
}

/** True when every latency asked for is reached. */
export function meetsTarget(
  latency: Latency,
  { ttftMs = Infinity, tpotMs = Infinity }: LatencyTarget,
): boolean {
  return latency.ttftMs <= ttftMs && latency.tpotMs <= tpotMs;
}

/** The refusal for a target that even a single request misses, saying by how much. */
export function targetOutOfReach(alone: Latency, target: LatencyTarget): SizeRefusal {
  const misses = [
    missed('ttftMs', alone.ttftMs, target.ttftMs),
    missed('tpotMs', alone.tpotMs, target.tpotMs),
  ].filter((each) => each !== undefined);
  return refuse(
    'target-out-of-reach',
    `Even one request alone misses the target: ${misses.join(', and ')}.`,
  );
}

function missed(field: string, reached: number, asked: number | undefined): string | undefined {
  if (asked === undefined || reached <= asked) return undefined;
  return `${field} is ${inWords(reached)} ms, ${inWords(reached / asked)} times the ${inWords(asked)} ms asked for`;
}
