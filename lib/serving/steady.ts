import type { Batch } from './iteration';
import { iterationSeconds } from './iteration';
import type { ServingSetup } from './setup';
import { attendedTokens } from './setup';
import type { Lengths } from './types';

/**
 * The iteration of a stage in steady continuous batching: `running` sequences over the whole
 * replica, and so many prompt tokens mixed in.
 */
function steadyBatch(
  setup: ServingSetup,
  lengths: Lengths,
  { running, prefillTokens }: { running: number; prefillTokens: number },
): Batch {
  const { inputTokens, outputTokens } = lengths;
  const decodes = running / setup.layout.pipelineStages;
  return {
    decodes,
    decodeContext: attendedTokens(setup.model, inputTokens + outputTokens / 2),
    prefillTokens,
    prefillContext: attendedTokens(setup.model, inputTokens / 2),
    firstTokens: prefillTokens === 0 ? 0 : decodes / outputTokens,
  };
}

/** Prompt tokens that have to be read: all but those found in the prefix cache. */
function uncachedTokens({ inputTokens, cachedInputShare = 0 }: Lengths): number {
  return inputTokens * (1 - cachedInputShare);
}

/**
 * Seconds of a mean iteration of a stage. As earlier answers finish, so many prompt tokens are due
 * per iteration. They come in pieces: a share of the iterations reads one, the others none.
 */
function meanIterationSeconds(setup: ServingSetup, lengths: Lengths, running: number): number {
  const prompt = uncachedTokens(lengths);
  const due = ((running / setup.layout.pipelineStages) * prompt) / lengths.outputTokens;
  const { prefillChunkTokens } = setup.constants;
  const seconds = (prefillTokens: number) =>
    iterationSeconds(setup, steadyBatch(setup, lengths, { running, prefillTokens }));
  if (prefillChunkTokens === undefined) return seconds(due);
  const piece = Math.max(due, Math.min(prompt, prefillChunkTokens));
  const share = due / piece;
  return share < 1 ? (1 - share) * seconds(0) + share * seconds(piece) : seconds(due);
}

/** Mean time per output token in seconds when `running` sequences share the replica. */
export function steadyTpotSeconds(setup: ServingSetup, lengths: Lengths, running: number): number {
  return setup.layout.pipelineStages * meanIterationSeconds(setup, lengths, running);
}

/** Output tokens per second of the replica when `running` sequences share it. */
export function steadyThroughput(setup: ServingSetup, lengths: Lengths, running: number): number {
  return running / steadyTpotSeconds(setup, lengths, running);
}

/** Seconds an otherwise idle stage takes to read one whole prompt. */
export function promptSeconds(setup: ServingSetup, lengths: Lengths): number {
  return iterationSeconds(setup, {
    decodes: 0,
    decodeContext: 1,
    prefillTokens: uncachedTokens(lengths),
    prefillContext: attendedTokens(setup.model, lengths.inputTokens / 2),
    firstTokens: 0,
  });
}
