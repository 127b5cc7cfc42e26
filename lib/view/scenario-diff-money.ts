import type { HeadlineChange } from '@/lib/decide/diff/explained';
import { footParts } from '@/lib/format/foot';
import { formatMoney } from '@/lib/format/money';

/** The change of one figure as printed: whole dollars that add up from before to now. */
export interface PrintedChange {
  readonly before: string;
  /** In the order of the contributions. */
  readonly contributions: readonly string[];
  readonly together: string | null;
  readonly after: string;
}

/** Prints a change so that what stands above the line gives what stands below it. */
export function printedChange(change: HeadlineChange): PrintedChange {
  const { beforeUsd, afterUsd, contributions, togetherUsd } = change;
  if (beforeUsd === null || afterUsd === null)
    return {
      before: amount(beforeUsd),
      contributions: [],
      together: null,
      after: amount(afterUsd),
    };
  const reasons = contributions.map(({ usd }) => usd);
  const parts = [beforeUsd, ...reasons, ...(togetherUsd === null ? [] : [togetherUsd])];
  const [before = beforeUsd, ...footed] = footParts(parts, afterUsd);
  const steps = footed.map((usd, index) => moved(usd, parts[index + 1] ?? usd));
  return {
    before: amount(before),
    contributions: steps.slice(0, reasons.length),
    together: togetherUsd === null ? null : (steps.at(-1) ?? null),
    after: amount(afterUsd),
  };
}

function amount(usd: number | null): string {
  return usd === null ? 'not known' : formatMoney(usd, { negative: 'parentheses' });
}

/** A change carries its sign, up or down; one that rounds to nothing is still not nothing. */
function moved(footedUsd: number, exactUsd: number): string {
  const usd = footedUsd === 0 ? exactUsd : footedUsd;
  return usd > 0 ? `+${formatMoney(usd)}` : formatMoney(usd);
}
