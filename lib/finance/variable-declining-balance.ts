import type { Asset } from './depreciation';
import { atLeast, DomainError, finite, moreThan, within } from './domain';

/** A stretch of an asset's life and how it is written off. */
export interface Stretch extends Asset {
  /** In periods from the purchase; fractions count in proportion within their period. */
  readonly start: number;
  readonly end: number;
  /** 2 is double declining. */
  readonly factor: number;
  /** True: stay on the declining balance even where straight line would write off more. */
  readonly noSwitch: boolean;
}

/** More periods than a lifetime of days is a mistake, and would be worked off one by one. */
const MOST_PERIODS = 100_000;

/**
 * Variable declining balance, as Excel's VDB: the declining balance from `start` to `end`, with a switch
 * to straight line over what is left as soon as that is more. Throws DomainError for a negative cost
 * or salvage, a life outside 0 … 100,000 periods, factor ≤ 0, or 0 ≤ start ≤ end ≤ life not kept.
 */
export function variableDecliningBalance({ start, end, ...asset }: Stretch): number {
  const { cost, salvage, life, factor } = asset;
  finite({ cost, salvage });
  atLeast({ cost, salvage }, 0);
  moreThan({ life, factor }, 0);
  within({ life }, [0, MOST_PERIODS]);
  within({ end }, [0, life]);
  within({ start }, [0, life]);
  if (start > end) throw new DomainError('start', start, `at most end, which is ${end}`);
  let book = cost;
  let total = 0;
  for (let period = 0; period < end; period++) {
    const amount = writtenOff(asset, book, period);
    const overlap = Math.min(end, period + 1) - Math.max(start, period);
    if (overlap > 0) total += amount * overlap;
    book -= amount;
  }
  return total;
}

function writtenOff(
  { salvage, life, factor, noSwitch }: Omit<Stretch, 'start' | 'end'>,
  book: number,
  period: number,
): number {
  const left = Math.max(book - salvage, 0);
  const declining = Math.min(book * Math.min(factor / life, 1), left);
  return noSwitch ? declining : Math.max(declining, left / (life - period));
}
