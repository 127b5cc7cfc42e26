/** Token counts: of a month, or of one request. */
export interface TokenCounts {
  readonly inputTokens: number;
  readonly outputTokens: number;
}

/**
 * How many requests a month's tokens stand for, at a length per request. Where input and output do
 * not agree, the side that needs more requests decides, so that no measured token is left unserved.
 */
export function requestsForTokens(month: TokenCounts, perRequest: TokenCounts): number {
  return Math.max(
    month.inputTokens / perRequest.inputTokens,
    month.outputTokens / perRequest.outputTokens,
  );
}
