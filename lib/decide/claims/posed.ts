import type { Cell } from '@/lib/graph/cell';
import type { Values } from '@/lib/graph/evaluate';
import { formatMoney } from '@/lib/format/money';
import { formatRange } from '@/lib/format/range';
import type { ClaimEntry, ClaimFigure, ClaimVerdict } from './claim';
import type { ClaimContext } from './context';
import type { ClaimMix } from './mix';
import type { FlipQuestion, LeverSearch } from './flip-search';

/** A claim made into a question to the ledger, searched on its levers. */
export interface Asked extends FlipQuestion {
  readonly kind: 'asked';
  readonly figures: readonly { readonly cell: Cell; readonly label?: string }[];
  /** The finding, in words; `read` is null where a figure has no value. */
  readonly sentence: (found: {
    read: (cell: Cell) => number | null;
    values: Values;
    holds: boolean;
  }) => string;
  /** Where true and false do not follow from the question's own answer alone. */
  readonly verdict?: (search: LeverSearch) => ClaimVerdict;
}

/** A claim answered without a search. */
export interface Settled {
  readonly kind: 'settled';
  readonly verdict: ClaimVerdict;
  readonly figures: readonly ClaimFigure[];
  readonly sentence: string;
  /** Why no lever was searched; null where there is nothing to search. */
  readonly searched: string | null;
}

export type Posed = Asked | Settled;

/** What a claim is put to. */
export interface ClaimQuestion {
  readonly context: ClaimContext;
  readonly portfolio: ClaimMix | null;
  readonly entry: ClaimEntry;
}

/** Something is missing, and the sentence says what. */
export function cannotSay(sentence: string): Settled {
  return { kind: 'settled', verdict: 'cannot-say', figures: [], sentence, searched: null };
}

/** An end of the claimed range; a claim without it is our own mistake. */
export function claimed(entry: ClaimEntry, end: 'low' | 'high'): number {
  const value = entry[end];
  if (value === undefined) throw new RangeError(`the claim ${entry.id} has no ${end} end`);
  return value;
}

export const perMTok = (usd: number | null) =>
  usd === null ? 'no value' : `${formatMoney(usd, { style: 'unit-price' })} per million tokens`;

export const money = (usd: number | null) =>
  usd === null ? 'no value' : formatMoney(usd, { style: 'compact' });

export function claimedRange(entry: ClaimEntry, format: (value: number) => string): string {
  return formatRange({ low: claimed(entry, 'low'), high: claimed(entry, 'high') }, format);
}
