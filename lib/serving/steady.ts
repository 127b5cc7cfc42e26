import type { Batch } from './iteration';
import { iterationSeconds } from './iteration';
import type { Weighted } from './length-mixture';
import { meanOver } from './length-mixture';
import type { ServingSetup } from './setup';
import { attendedTokens } from './setup';
import type { Lengths } from './types';

/** Tokens in the cache of a decoding sequence: an answer twice as long is met twice as often. */
const DECODE_CONTEXT: Weighted = {
  value: ({ inputTokens, outputTokens }) => inputTokens + outputTokens / 2,
  weight: ({ outputTokens }) => outputTokens,
};
/** Tokens before a prompt token: a mean over tokens, so that long prompts count by their square. */
const PROMPT_CONTEXT: Weighted = {
  value: ({ inputTokens }) => inputTokens / 2,
  weight: ({ inputTokens }) => inputTokens,
};

/** What the requests ask of a replica however many of them run. All in tokens, as means. */
interface Stream {
  readonly decodeContext: number;
  readonly promptContext: number;
  /** Prompt tokens that have to be read: all but those found in the prefix cache. */
  readonly promptTokens: number;
  /** Prompt tokens read in one go; absent: as many as are due. */
  readonly pieceTokens: number | undefined;
  readonly outputTokens: number;
  readonly tokensPerStep: number;
}

function streamOf(setup: ServingSetup, lengths: Lengths): Stream {
  const { prefillChunkTokens } = setup.constants;
  return {
    decodeContext: attendedTokens(setup.model, meanOver(lengths, DECODE_CONTEXT)),
    promptContext: attendedTokens(setup.model, meanOver(lengths, PROMPT_CONTEXT)),
    promptTokens: uncachedTokens(lengths),
    pieceTokens:
      prefillChunkTokens === undefined ? undefined : meanPiece(lengths, prefillChunkTokens),
    outputTokens: lengths.outputTokens,
    tokensPerStep: tokensPerStep(setup, lengths),
  };
}

function uncachedTokens({
  inputTokens,
  cachedInputShare = 0,
}: Pick<Lengths, 'inputTokens' | 'cachedInputShare'>): number {
  return inputTokens * (1 - cachedInputShare);
}

/** Mean tokens of the pieces in which prompts are read. */
function meanPiece(lengths: Lengths, most: number): number {
  const { cachedInputShare } = lengths;
  const prompt = (inputTokens: number) => uncachedTokens({ inputTokens, cachedInputShare });
  const piece = (inputTokens: number) => Math.min(prompt(inputTokens), most);
  return meanOver(lengths, {
    value: ({ inputTokens }) => piece(inputTokens),
    weight: ({ inputTokens }) => prompt(inputTokens) / piece(inputTokens),
  });
}

/**
 * Tokens a sequence gets from one iteration: the one it is owed and the proposed ones up to the first
 * refused, 1 + a + ... + a^k in the mean, never more than the answer has; 1 without speculation.
 * @see https://arxiv.org/abs/2211.17192 Leviathan et al., equation 1
 */
export function tokensPerStep({ speculation }: ServingSetup, { outputTokens }: Lengths): number {
  if (speculation === undefined) return 1;
  const { draftTokens, draftAcceptance } = speculation;
  let expected = 1;
  for (let token = 0; token < draftTokens; token++) expected = 1 + draftAcceptance * expected;
  return Math.min(expected, outputTokens);
}

/**
 * The iteration of a stage in steady continuous batching: so many sequences decoding in it, and so
 * many prompt tokens mixed in.
 */
function steadyBatch(
  { speculation }: ServingSetup,
  stream: Stream,
  { decodes, prefillTokens }: { decodes: number; prefillTokens: number },
): Batch {
  return {
    decodes,
    draftTokens: speculation?.draftTokens,
    decodeContext: stream.decodeContext,
    prefillTokens,
    prefillContext: stream.promptContext,
    firstTokens: prefillTokens === 0 ? 0 : (decodes * stream.tokensPerStep) / stream.outputTokens,
  };
}

/**
 * Seconds of a mean iteration of a stage. As earlier answers finish, so many prompt tokens are due
 * per iteration. They come in pieces: a share of the iterations reads one, the others none.
 */
function meanIterationSeconds(setup: ServingSetup, stream: Stream, running: number): number {
  const { promptTokens, pieceTokens, outputTokens } = stream;
  const decodes = running / setup.layout.pipelineStages;
  const due = (decodes * stream.tokensPerStep * promptTokens) / outputTokens;
  const seconds = (prefillTokens: number) =>
    iterationSeconds(setup, steadyBatch(setup, stream, { decodes, prefillTokens }));
  if (pieceTokens === undefined) return seconds(due);
  const piece = Math.max(due, pieceTokens);
  const share = due / piece;
  return share < 1 ? (1 - share) * seconds(0) + share * seconds(piece) : seconds(due);
}

/** Mean time per output token in seconds, by the number of sequences that share the replica. */
export function tpotSecondsBy(setup: ServingSetup, lengths: Lengths): (running: number) => number {
  const stream = streamOf(setup, lengths);
  const { pipelineStages } = setup.layout;
  return (running) =>
    (pipelineStages * meanIterationSeconds(setup, stream, running)) / stream.tokensPerStep;
}

/** Mean time per output token in seconds when `running` sequences share the replica. */
export function steadyTpotSeconds(setup: ServingSetup, lengths: Lengths, running: number): number {
  return tpotSecondsBy(setup, lengths)(running);
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
    prefillContext: attendedTokens(setup.model, meanOver(lengths, PROMPT_CONTEXT)),
    firstTokens: 0,
  });
}
