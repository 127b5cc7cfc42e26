import type { BreakEven, Payback } from '@/lib/decide/evaluation';
import { formatTokens } from '@/lib/format/count';
import { formatRange } from '@/lib/format/range';
import { formatMonths } from '@/lib/format/time';

// Payback and break-even in words: as a table cell, and as part of a sentence.

/** When a route has paid back, as a table cell. */
export function paybackText(payback: Payback): string {
  switch (payback.kind) {
    case 'baseline':
      return 'today’s route';
    case 'from-the-start':
      return 'from the start';
    case 'at':
      return payback.months < 1 ? 'within 1 month' : formatMonths(payback.months);
    case 'never':
      return 'never';
  }
}

/** "after 1.3 months", "within 1 month": the same words where a sentence says when. */
export function paybackTime(months: number): string {
  const text = paybackText({ kind: 'at', months });
  return months < 1 ? text : `after ${text}`;
}

type At = Extract<BreakEven, { kind: 'at' }>;

/** The volumes at which a route costs less than today's, as a table cell. */
export function breakEvenText(breakEven: BreakEven): string {
  switch (breakEven.kind) {
    case 'baseline':
      return 'today’s route';
    case 'always':
      return 'at any volume';
    case 'never':
      return 'never';
    case 'not-within-range':
      return breakEven.searchedToTokensPerMonth > 0
        ? `not up to ${aMonth(breakEven.searchedToTokensPerMonth)}`
        : 'not known';
    case 'at':
      return volumes(breakEven).text;
  }
}

/** "costs less from 18.6 billion tokens a month", after the name of what does; null where nothing is known. */
export function breakEvenPhrase(breakEven: BreakEven): string | null {
  switch (breakEven.kind) {
    case 'baseline':
      return null;
    case 'always':
      return 'costs less at any volume';
    case 'never':
      return 'never costs less';
    case 'not-within-range':
      return breakEven.searchedToTokensPerMonth > 0
        ? `does not cost less up to ${aMonth(breakEven.searchedToTokensPerMonth)}, as far as was searched`
        : null;
    case 'at': {
      const { lead, text } = volumes(breakEven);
      return `costs less ${lead}${text}`;
    }
  }
}

/** The volume at which it starts to be cheaper, or, where it is cheaper at once, stops to be. */
export function firstCrossing(breakEven: At): number {
  const [first] = breakEven.cheaper;
  return first?.toTokensPerMonth != null && first.fromTokensPerMonth <= 1
    ? first.toTokensPerMonth
    : breakEven.tokensPerMonth;
}

/** Ranges in words, and what leads them in a sentence. A range that reaches the end of the search is taken to go on. */
function volumes(breakEven: At): { lead: '' | 'at ' | 'from '; text: string } {
  const { cheaper, searchedToTokensPerMonth } = breakEven;
  const first = cheaper[0];
  const last = cheaper.at(-1);
  if (first === undefined || last === undefined)
    throw new RangeError('a break-even volume without a range');
  const end = closedEnd(last.toTokensPerMonth, searchedToTokensPerMonth);
  const firstEnd = closedEnd(first.toTokensPerMonth, searchedToTokensPerMonth);
  const start = formatTokens(first.fromTokensPerMonth);
  const again = formatTokens(last.fromTokensPerMonth);
  if (first.fromTokensPerMonth <= 1) {
    if (firstEnd === null) return { lead: '', text: 'at any volume searched' };
    const upTo = `up to ${aMonth(firstEnd)}`;
    if (cheaper.length === 1) return { lead: '', text: upTo };
    const text = end === null ? `${upTo} and again from ${again}` : `at times up to ${aMonth(end)}`;
    return { lead: '', text };
  }
  if (end === null) {
    const text = cheaper.length === 1 || again === start ? '' : ` (for good from ${again})`;
    return { lead: 'from ', text: `${start} a month${text}` };
  }
  if (cheaper.length === 1) {
    const range = { low: first.fromTokensPerMonth, high: end };
    return { lead: 'at ', text: `${formatRange(range, formatTokens)} a month` };
  }
  return { lead: '', text: `at times between ${start} and ${aMonth(end)}` };
}

function closedEnd(to: number | null, searchedTo: number): number | null {
  return to === null || to >= searchedTo ? null : to;
}

function aMonth(tokens: number): string {
  return `${formatTokens(tokens)} a month`;
}
