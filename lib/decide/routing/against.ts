import { formatMoney } from '@/lib/format/money';
import { listed } from './listed';
import type { PolicyOutcome } from './portfolio';
import type { Findings } from './findings';

const compact = (usd: number) => formatMoney(usd, { style: 'compact' });

/** A saving smaller than this share of today's cost is within the doubt of list prices. */
const DOUBT = 0.05;
/** A share of the cost that is much to pay ahead, or for one need. */
const MUCH = 0.25;

/** What a sceptic would say first. */
export function strongestReasonAgainst(findings: Findings): string {
  const { best, scenario, residencyUsd } = findings;
  const today = findings.policies.find(({ id }) => id === 'today');
  const saving = waitingSaves(findings, today);
  if (saving !== undefined) return saving;
  if (residencyUsd !== null && residencyUsd > MUCH * best.presentValueUsd)
    return `Against it: ${compact(residencyUsd)} of it is the price of where the data must stay; ask whether a less strict rule would do.`;
  if (isWithinDoubt(best, today))
    return 'Against it: the saving is within the doubt of list prices.';
  if (best.cashNeededUsd > MUCH * best.presentValueUsd)
    return `Against it: ${compact(best.cashNeededUsd)} is spent before the first request is served, and a fall of prices or volume strands it.`;
  const unsaid = scenario.workloads.filter(
    ({ minimumScore, id }) => minimumScore === null && kindOf(findings, id) !== 'frontier-api',
  );
  if (unsaid.length > 0) {
    const names = listed(unsaid.map(({ name }) => name));
    return `Against it: nobody has said how good the answers of ${names} must be; the saving rests on the share of requests that need the strongest model. Measure it before moving.`;
  }
  const kinds = scenario.workloads.map(({ id }) => kindOf(findings, id));
  return kinds.some((kind) => kind === 'rented' || kind === 'owned' || kind === 'edge')
    ? 'Against it: the machines are paid for whether or not the requests come.'
    : 'Against it: list prices change; the contract should hold them for the horizon.';
}

function kindOf({ venues, best }: Findings, workloadId: string) {
  return venues.find(({ id }) => id === best.venueOf.get(workloadId))?.kind;
}

/** Waiting is no choice where today's mix breaks a need. */
function waitingSaves(
  { waiting }: Findings,
  today: Findings['policies'][number] | undefined,
): string | undefined {
  if (today?.kind !== 'costed' || today.violations.length > 0) return undefined;
  const [most] = [...waiting].sort((a, b) => a.extraUsd - b.extraUsd);
  return most === undefined || most.extraUsd >= 0
    ? undefined
    : `Against it: waiting ${most.months} months would save ${compact(-most.extraUsd)}.`;
}

function isWithinDoubt(best: PolicyOutcome, today: Findings['policies'][number] | undefined) {
  const { npvUsd } = best;
  if (npvUsd === null || today?.kind !== 'costed') return false;
  return npvUsd > 0 && npvUsd < DOUBT * today.presentValueUsd;
}
