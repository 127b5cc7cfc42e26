import type { ServingSetup } from './setup';
import { promptSeconds, steadyTpotSeconds } from './steady';
import type { Lengths } from './types';

/** What users see at one load. Latencies are means, in seconds. */
export interface LoadedPerformance {
  readonly outputTokensPerSecond: number;
  readonly ttftSeconds: number;
  readonly tpotSeconds: number;
}

/** A closed loop of `concurrency` clients, each sending its next request when its answer is complete. */
export interface ClosedLoop {
  readonly lengths: Lengths;
  readonly concurrency: number;
  /** Sequences the replica can run at once. */
  readonly capacity: number;
}

/**
 * Throughput and latency of a closed loop. A client waits for its first token part of the
 * time, so fewer sequences decode than there are clients; their number is found by
 * half-steps, whose count is part of the fitted estimator.
 */
export function closedLoop(setup: ServingSetup, loop: ClosedLoop): LoadedPerformance {
  const { lengths, concurrency, capacity } = loop;
  const admitted = Math.min(concurrency, capacity);
  const prompt = promptSeconds(setup, lengths);
  const queueing = setup.constants.queueShare * Math.max(admitted - 1, 0) * prompt; // a fraction of one sequence queues behind nobody
  let running = admitted;
  let tpotSeconds = steadyTpotSeconds(setup, lengths, running);
  let ttftSeconds = setup.constants.firstTokenSeconds + prompt + queueing + tpotSeconds / 2;
  for (let step = 0; step < setup.constants.closedLoopSteps; step++) {
    tpotSeconds = steadyTpotSeconds(setup, lengths, running);
    ttftSeconds = setup.constants.firstTokenSeconds + prompt + queueing + tpotSeconds / 2;
    const answering = lengths.outputTokens * tpotSeconds;
    const decoding = Math.min(capacity, (concurrency * answering) / (answering + ttftSeconds));
    running = (running + decoding) / 2;
  }
  const outputTokensPerSecond = running / tpotSeconds;
  const waitingSeconds =
    (Math.max(concurrency - capacity, 0) * lengths.outputTokens) / outputTokensPerSecond;
  return { outputTokensPerSecond, ttftSeconds: ttftSeconds + waitingSeconds, tpotSeconds };
}
