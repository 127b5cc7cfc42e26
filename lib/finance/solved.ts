/** The answer to a question that may have none: "never" and "no such rate" are answers, not errors. */
export type Solved =
  | { readonly kind: 'value'; readonly value: number }
  | { readonly kind: 'none'; readonly reason: string };

/** An answer that is there. */
export const solved = (value: number): Solved => ({ kind: 'value', value });

/** No answer, and why: one sentence. */
export const unsolved = (reason: string): Solved => ({ kind: 'none', reason });
