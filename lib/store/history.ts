import type { Draft } from './draft';

/** Steps that can be undone and redone. Typing in one field is one step until it is left. */
export interface History {
  readonly past: readonly Draft[];
  readonly future: readonly Draft[];
  /** Field of the step that typing may still extend. */
  readonly open: string | null;
}

export const emptyHistory: History = { past: [], future: [], open: null };

const STEPS_KEPT = 200;

/** The history after an edit of `field` (null: an edit that stands alone). */
export function recorded(history: History, before: Draft, field: string | null): History {
  if (field !== null && field === history.open) return { ...history, future: [] };
  return { past: [...history.past, before].slice(-STEPS_KEPT), future: [], open: field };
}

/** One step back: the draft to show and the history then; null at the beginning. */
export function undone(history: History, now: Draft): { draft: Draft; history: History } | null {
  const draft = history.past.at(-1);
  if (draft === undefined) return null;
  const past = history.past.slice(0, -1);
  return { draft, history: { past, future: [now, ...history.future], open: null } };
}

/** One step forward again; null where nothing was undone. */
export function redone(history: History, now: Draft): { draft: Draft; history: History } | null {
  const [draft, ...future] = history.future;
  if (draft === undefined) return null;
  return { draft, history: { past: [...history.past, now], future, open: null } };
}
