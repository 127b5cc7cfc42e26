import { formatMoney } from '@/lib/format/money';
import { formatCount } from '@/lib/format/count';
import { formatPercent } from '@/lib/format/ratio';
import type { OptionId } from '@/lib/scenario/options';
import type { Scenario } from '@/lib/scenario/schema';
import type { PolicyOutcome, Proof, RefusedPolicy, VenueHead, Waiting } from './portfolio';

const compact = (usd: number) => formatMoney(usd, { style: 'compact' });

const isApi = (kind: OptionId) =>
  kind === 'frontier-api' || kind === 'small-api' || kind === 'hosted-open';

interface Question {
  readonly scenario: Scenario;
  readonly venues: readonly VenueHead[];
  readonly best: PolicyOutcome;
  readonly policies: readonly (PolicyOutcome | RefusedPolicy)[];
  readonly waiting: readonly Waiting[];
  readonly proof: Proof;
  /** What fixed amounts of people the best mix adds that a doubt could rest on. */
}

/** What stays on an API, what moves, what to buy, the money, and the strongest reason against it. */
export function verdictSentences(question: Question): string[] {
  return [
    ...stays(question),
    ...moves(question),
    ...buys(question),
    ...money(question),
    ...sole(question),
    ...against(question),
    ...proven(question),
  ];
}

function groups({
  scenario,
  venues,
  best,
}: Question): { venue: VenueHead; names: string[]; moved: string[] }[] {
  const today = new Map(scenario.workloads.map((each) => [each.id, each.today ?? scenario.today]));
  return venues.flatMap((venue) => {
    const here = scenario.workloads.filter(({ id }) => best.venueOf.get(id) === venue.id);
    if (here.length === 0) return [];
    const moved = here.filter(({ id }) => today.get(id) !== venue.id);
    const names = (list: typeof here) => list.map(({ name }) => name);
    return [
      { venue, names: names(here.filter((each) => !moved.includes(each))), moved: names(moved) },
    ];
  });
}

function stays(question: Question): string[] {
  return groups(question).flatMap(({ venue, names }) =>
    names.length === 0
      ? []
      : [`${listed(names)} ${stay(names)} where ${they(names)} ${are(names)}: ${venue.label}.`],
  );
}

function moves(question: Question): string[] {
  return groups(question).flatMap(({ venue, moved }) =>
    moved.length === 0 ? [] : [`${listed(moved)} ${move(moved)} to ${venue.label}.`],
  );
}

function buys({ best, venues }: Question): string[] {
  return best.machines.flatMap(({ venueId, machines, gpus }) => {
    const venue = venues.find(({ id }) => id === venueId);
    if (venue === undefined) return [];
    const verb = venue.kind === 'owned' ? 'Buy' : 'Rent';
    const noun = venue.kind === 'owned' ? 'server' : 'instance';
    return [
      `${verb} ${formatCount(machines)} ${noun}${machines === 1 ? '' : 's'} (${formatCount(gpus)} GPUs in month 1).`,
    ];
  });
}

function money({ best, scenario, policies }: Question): string[] {
  const cost = `It costs ${compact(best.presentValueUsd)} in present value over ${scenario.horizonMonths} months`;
  const cash = `${compact(Math.max(0, best.cashNeededUsd))} of it before month 1`;
  const today = policies.find(({ id }) => id === 'today');
  if (best.npvUsd === null || today?.kind !== 'costed') return [`${cost}, ${cash}.`];
  const saved =
    best.npvUsd > 0.5
      ? `${compact(best.npvUsd)} less than today’s mix${shareOf(best.npvUsd, today.presentValueUsd)}`
      : 'no less than today’s mix';
  return [`${cost}, ${cash}; ${saved}.`];
}

function shareOf(usd: number, of: number): string {
  return of > 0 ? ` (${formatPercent(usd / of)})` : '';
}

/** What mixing is worth against the best single route that meets every need. */
function sole({ best, policies }: Question): string[] {
  const single = policies.filter(
    (policy): policy is PolicyOutcome =>
      policy.kind === 'costed' &&
      policy.id !== 'best' &&
      policy.id !== 'today' &&
      policy.violations.length === 0,
  );
  const [first] = [...single].sort((a, b) => a.presentValueUsd - b.presentValueUsd);
  if (first === undefined) return ['No single route meets every need.'];
  const gain = first.presentValueUsd - best.presentValueUsd;
  return gain > 0.005 * best.presentValueUsd
    ? [
        `The best single route that meets every need (${first.label.toLowerCase()}) costs ${compact(gain)} more.`,
      ]
    : [
        `Mixing is worth next to nothing here: ${first.label.toLowerCase()} costs the same within ${compact(Math.max(gain, 0))}.`,
      ];
}

/** The strongest of: waiting would save, cash at risk, a saving within the doubt, a quality nobody stated. */
function against({ best, waiting, scenario, policies, venues }: Question): string[] {
  const saves = waiting
    .filter(({ extraUsd }) => extraUsd < 0)
    .sort((a, b) => a.extraUsd - b.extraUsd)[0];
  if (saves !== undefined)
    return [`Against it: waiting ${saves.months} months would save ${compact(-saves.extraUsd)}.`];
  const today = policies.find(({ id }) => id === 'today');
  if (
    best.npvUsd !== null &&
    today?.kind === 'costed' &&
    best.npvUsd > 0 &&
    best.npvUsd < 0.05 * today.presentValueUsd
  )
    return ['Against it: the saving is within the doubt of list prices.'];
  if (best.cashNeededUsd > 0.25 * best.presentValueUsd)
    return [
      `Against it: ${compact(best.cashNeededUsd)} is spent before the first request is served, and a fall of prices or volume strands it.`,
    ];
  const unsaid = scenario.workloads.filter(({ minimumScore, id }) => {
    const kind = venues.find((venue) => venue.id === best.venueOf.get(id))?.kind;
    return minimumScore === null && kind !== undefined && kind !== 'frontier-api';
  });
  if (unsaid.length > 0) {
    const names = listed(unsaid.map(({ name }) => name));
    return [
      `Against it: nobody has said how good the answers of ${names} must be; the saving rests on the share of requests that need the strongest model. Measure it before moving.`,
    ];
  }
  const others = venues.filter(
    ({ id, kind }) => isApi(kind) && [...best.venueOf.values()].includes(id),
  );
  return others.length === 0
    ? ['Against it: the machines are paid for whether or not the requests come.']
    : ['Against it: list prices change; the contract should hold them for the horizon.'];
}

function proven({ proof }: Question): string[] {
  return proof.kind === 'optimal'
    ? []
    : [
        `The search ended before it was certain: a mix up to ${compact(proof.gapUsd)} cheaper may exist.`,
      ];
}

function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

const stay = (names: readonly string[]) => (names.length === 1 ? 'stays' : 'stay');
const move = (names: readonly string[]) => (names.length === 1 ? 'moves' : 'move');
const they = (names: readonly string[]) => (names.length === 1 ? 'it' : 'they');
const are = (names: readonly string[]) => (names.length === 1 ? 'is' : 'are');
