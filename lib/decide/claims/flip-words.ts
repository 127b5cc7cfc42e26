import { formatTokens } from '@/lib/format/count';
import { formatQuantity } from '@/lib/format/quantity';
import { formatPercent } from '@/lib/format/ratio';
import type { Flip } from './claim';
import { readingUnit, type FoundFlip, type LeverSearch } from './flip-search';

/** A lever's reading as a reader writes it. */
function readingText(value: number, unit: string): string {
  if (unit === 'tok/month') return `${formatTokens(value)} a month`;
  if (unit === '1') return formatPercent(value);
  return formatQuantity(value, unit);
}

interface Turn {
  readonly makesItTrue: boolean;
  /** Where the search asked for the cheapest route, not for the claim. */
  readonly changesRoute: boolean;
}

export function flipInWords(found: FoundFlip, { makesItTrue, changesRoute }: Turn): Flip {
  const { lever, from, at } = found;
  const unit = readingUnit(lever);
  const what = lever.what.charAt(0).toUpperCase() + lever.what.slice(1);
  const effect = changesRoute
    ? 'another route becomes the cheapest'
    : `the claim becomes ${makesItTrue ? 'true' : 'false'}`;
  return {
    lever: lever.kind,
    what: lever.what,
    cellId: lever.reading.id,
    from,
    at,
    unit,
    makesItTrue: makesItTrue && !changesRoute,
    sentence: `${what}: at ${readingText(at, unit)} in place of ${readingText(from, unit)}, ${effect}.`,
  };
}

/** What was searched to both ends without a change; null where that is nothing. */
export function stillInWords(
  { still, flips }: LeverSearch,
  { holds, changesRoute }: { holds: boolean; changesRoute: boolean },
): string | null {
  if (still.length === 0) return null;
  const list = still.map(({ name, range }) => `${name} (${range})`).join(', ');
  const effect = changesRoute
    ? 'make another route the cheapest'
    : `make it ${holds ? 'false' : 'true'}`;
  const these = flips.length === 0 ? 'None of these' : 'None of the others';
  return `${these}, moved alone within the searched range, would ${effect}: ${list}.`;
}
