import type { Portfolio } from '@/lib/decide/routing/index';
import { formatMoney } from '@/lib/format/money';
import type { Scenario } from '@/lib/scenario/schema';
import type { WaitingRow } from './routing-types';

type Placed = Extract<Portfolio, { kind: 'placed' }>;

const compact = (usd: number) => formatMoney(usd, { style: 'compact' });

/** Moving now, and in so many months; none where nothing is known of waiting. */
export function waitingRows({ best, waiting }: Placed): WaitingRow[] {
  if (waiting.length === 0) return [];
  const all = [best.presentValueUsd, ...waiting.map(({ presentValueUsd }) => presentValueUsd)];
  const dearest = Math.max(...all);
  const share = (usd: number) => (dearest > 0 ? Math.max(0, usd / dearest) : 0);
  return [
    {
      when: 'Now',
      presentValue: compact(best.presentValueUsd),
      against: 'The best mix from month 1.',
      share: share(best.presentValueUsd),
    },
    ...waiting.map(({ months, presentValueUsd, message }) => ({
      when: `In ${months} months`,
      presentValue: compact(presentValueUsd),
      against: message,
      share: share(presentValueUsd),
    })),
  ];
}

/** Why nothing is said of waiting. */
export function waitingUnknown({ policies, waiting }: Placed, scenario: Scenario): string {
  if (waiting.length > 0) return '';
  const today = policies.find(({ id }) => id === 'today');
  if (today?.kind !== 'costed')
    return 'What waiting costs is not known: today’s mix, which would run until then, has no cost.';
  const isOwned = scenario.workloads.some((workload) => {
    const kind = workload.today ?? scenario.today;
    return kind === 'owned' || kind === 'edge';
  });
  if (isOwned)
    return 'Waiting is not costed where machines are owned today: they would be sold and bought again.';
  return 'The horizon is too short to wait and still move within it, or no mix meets every need by then.';
}
