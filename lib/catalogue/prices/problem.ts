/**
 * Why a price could not be given. An `error` is a request that cannot be answered (unknown model,
 * negative count); a `refusal` is a sound question whose answer is "cannot be done" (no batch tier).
 */
export type PriceProblem = {
  readonly kind: 'error' | 'refusal';
  readonly code:
    | 'invalid-request'
    | 'unknown-provider'
    | 'unknown-model'
    | 'tier-not-offered'
    | 'before-first-price';
  /** The field at fault, as a dotted path into the request. */
  readonly path: string;
  /** One sentence: field, value, rule. */
  readonly message: string;
};

/** True where a look-up answered with a problem instead of a value. */
export function isPriceProblem(answer: object): answer is PriceProblem {
  return 'kind' in answer && (answer.kind === 'error' || answer.kind === 'refusal');
}
