import { evaluate } from '@/lib/graph/evaluate';
import { formatMoney } from '@/lib/format/money';
import { mixGraph } from '@/lib/model/mix';
import { waitingCells } from '@/lib/model/waiting';
import { buildProblem } from './build-problem';
import { delayed } from './delay';
import { mixOf } from './placed-mix';
import type { Waiting } from './portfolio';
import { solve, type SearchLimits } from './search';
import type { Venue } from './venue';

const WAITS = [6, 12] as const;

/**
 * Deciding in 6 or 12 months instead of now, over the same horizon: today's mix until then, and
 * from then on whatever mix is best at the prices and volumes of then. Not asked where today's mix
 * owns machines: they would be sold and bought again.
 */
export function waitingOf(given: {
  venues: readonly Venue[];
  workloadIds: readonly string[];
  today: ReadonlyMap<string, string>;
  upfrontLimitUsd: number | null;
  nowUsd: number;
  limits: SearchLimits;
}): Waiting[] {
  const { venues, today } = given;
  const [first] = venues;
  const isOwned = [...today.values()].some((id) => {
    const kind = venues.find((venue) => venue.id === id)?.kind;
    return kind === 'owned' || kind === 'edge';
  });
  if (first === undefined || isOwned) return [];
  const horizon = Number(first.inputs.horizonMonths.value);
  return WAITS.filter((months) => months < horizon).flatMap((months) => {
    const later = venues.map((venue) => ({ ...venue, inputs: delayed(venue.inputs, months) }));
    const solution = solve(buildProblem({ ...given, venues: later }), given.limits);
    if (solution.kind !== 'placed') return [];
    const { discountRatePerYear } = first.inputs;
    const { graph, presentValue } = waitingCells({
      months,
      discountRatePerYear,
      untilThen: untilThen({ venues, today, months }),
      afterwards: solution.usd,
    });
    const presentValueUsd = evaluate(graph, { periods: 1 }).scalar(presentValue.id);
    const extraUsd = presentValueUsd - given.nowUsd;
    const usd = formatMoney(Math.abs(extraUsd), { style: 'compact' });
    const message =
      extraUsd >= 0
        ? `Waiting ${months} months costs ${usd} more than moving now.`
        : `Waiting ${months} months saves ${usd}: what is put off costs less than it saves.`;
    return [{ months, presentValueUsd, extraUsd, message }];
  });
}

/** Today's mix over the months waited alone. */
function untilThen(given: {
  venues: readonly Venue[];
  today: ReadonlyMap<string, string>;
  months: number;
}): number {
  const { venues, today, months } = given;
  const short = venues.map((venue) => ({
    ...venue,
    inputs: { ...venue.inputs, horizonMonths: { ...venue.inputs.horizonMonths, value: months } },
  }));
  const mix = mixOf({ id: 'until', label: 'until then', venues: short, venueOf: today });
  return evaluate(mixGraph([mix], []), { periods: months }).scalar(mix.presentValue.id);
}
