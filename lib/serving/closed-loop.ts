import type { ServingSetup } from './setup';
import { promptSeconds, tokensPerStep, tpotSecondsBy } from './steady';
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
 * time, so fewer sequences decode than there are clients: as many as leave no client unaccounted for.
 */
export function closedLoop(setup: ServingSetup, loop: ClosedLoop): LoadedPerformance {
  const { lengths, concurrency, capacity } = loop;
  const { outputTokens } = lengths;
  const firstToken = firstTokenSeconds(setup, loop);
  const { running, tpotSeconds } = balance(setup, loop, firstToken);
  const outputTokensPerSecond = running / tpotSeconds;
  const waitingSeconds =
    (Math.max(concurrency - capacity, 0) * outputTokens) / outputTokensPerSecond;
  return {
    outputTokensPerSecond,
    ttftSeconds: firstToken + halfStep(setup, lengths) * tpotSeconds + waitingSeconds,
    tpotSeconds,
  };
}

/** Half an iteration in times per output token: half a token, or half of what a speculative step gives. */
function halfStep(setup: ServingSetup, lengths: Lengths): number {
  return tokensPerStep(setup, lengths) / 2;
}

/** TTFT but for half an iteration: network, the prompt itself, the prompts before it. */
function firstTokenSeconds(setup: ServingSetup, loop: ClosedLoop): number {
  const { concurrency, capacity, lengths } = loop;
  const prompt = promptSeconds(setup, lengths);
  const others = Math.max(Math.min(concurrency, capacity) - 1, 0); // a fraction of one sequence queues behind nobody
  return setup.constants.firstTokenSeconds + prompt + setup.constants.queueShare * others * prompt;
}

interface Balance {
  readonly running: number;
  readonly tpotSeconds: number;
}

function balance(setup: ServingSetup, loop: ClosedLoop, firstToken: number): Balance {
  const { closedLoopSteps } = setup.constants;
  return closedLoopSteps === undefined
    ? exactBalance(setup, loop, firstToken)
    : halfSteps(setup, loop, { firstToken, steps: closedLoopSteps });
}

const MOST_HALVINGS = 100;
/** Relative width at which a bracket is a point: a few units in the last place. */
const A_POINT = 1e-14;

/**
 * The number of running sequences at which decoding and waiting clients make up `concurrency`:
 * running · (1 + 1/2 step / outputTokens) + throughput / outputTokens · firstToken. The left side grows
 * with every running sequence, so the answer is one, and faster hardware or a shorter prompt
 * can only raise the throughput it leads to.
 */
function exactBalance(setup: ServingSetup, loop: ClosedLoop, firstToken: number): Balance {
  const { lengths, concurrency, capacity } = loop;
  const tpotAt = tpotSecondsBy(setup, lengths);
  const half = halfStep(setup, lengths);
  const surplus = (running: number, tpot: number) =>
    running + (running / lengths.outputTokens) * (half + firstToken / tpot) - concurrency;
  let high = Math.min(concurrency, capacity);
  let highTpot = tpotAt(high);
  let above = surplus(high, highTpot);
  if (above <= 0) return { running: high, tpotSeconds: highTpot };
  let low = 0;
  let below = -concurrency;
  // False position with the Illinois rule: the end that stays is halved, so both ends close in.
  for (let step = 0; step < MOST_HALVINGS && high - low > A_POINT * high; step++) {
    const running = high - (above * (high - low)) / (above - below);
    const tpot = tpotAt(running);
    const excess = surplus(running, tpot);
    if (excess === 0) return { running, tpotSeconds: tpot };
    if (excess > 0) {
      [high, highTpot, above] = [running, tpot, excess];
      below /= 2;
    } else {
      [low, below] = [running, excess];
      above /= 2;
    }
  }
  return { running: high, tpotSeconds: highTpot };
}

/** The same by half-steps from all admitted, whose count is part of the baseline's fit. */
function halfSteps(
  setup: ServingSetup,
  { lengths, concurrency, capacity }: ClosedLoop,
  { firstToken, steps }: { firstToken: number; steps: number },
): Balance {
  let running = Math.min(concurrency, capacity);
  const tpotAt = tpotSecondsBy(setup, lengths);
  let tpotSeconds = tpotAt(running);
  for (let step = 0; step < steps; step++) {
    tpotSeconds = tpotAt(running);
    const answering = lengths.outputTokens * tpotSeconds;
    const wait = firstToken + halfStep(setup, lengths) * tpotSeconds;
    const decoding = Math.min(capacity, (concurrency * answering) / (answering + wait));
    running = (running + decoding) / 2;
  }
  return { running, tpotSeconds };
}
