import { formatMoney } from '@/lib/format/money';
import { formatCount } from '@/lib/format/count';
import { formatMonths } from '@/lib/format/time';
import { formatPercent } from '@/lib/format/ratio';
import type { Findings } from './findings';
import { strongestReasonAgainst } from './against';
import { listed } from './listed';
import type { PolicyOutcome, VenueHead } from './portfolio';

const compact = (usd: number) => formatMoney(usd, { style: 'compact' });

/** What stays on an API, what moves, what to buy, the money, and the strongest reason against it. */
export function verdictSentences(question: Findings): string[] {
  return [
    ...stays(question),
    ...moves(question),
    ...buys(question),
    ...money(question),
    ...sole(question),
    strongestReasonAgainst(question),
    ...proven(question),
  ];
}

function groups({
  scenario,
  venues,
  best,
}: Findings): { venue: VenueHead; names: string[]; moved: string[] }[] {
  const today = new Map(scenario.workloads.map((each) => [each.id, each.today ?? scenario.today]));
  return venues.flatMap((venue) => {
    const here = scenario.workloads.filter(({ id }) => best.venueOf.get(id) === venue.id);
    if (here.length === 0) return [];
    // Another number of GPUs a replica is no move.
    const [place] = venue.id.split('@');
    const moved = here.filter(({ id }) => today.get(id) !== place);
    const names = (list: typeof here) => list.map(({ name }) => name);
    return [
      { venue, names: names(here.filter((each) => !moved.includes(each))), moved: names(moved) },
    ];
  });
}

function stays(question: Findings): string[] {
  return groups(question).flatMap(({ venue, names }) =>
    names.length === 0
      ? []
      : [`${listed(names)} ${stay(names)} where ${they(names)} ${are(names)}: ${venue.label}.`],
  );
}

function moves(question: Findings): string[] {
  return groups(question).flatMap(({ venue, moved }) =>
    moved.length === 0 ? [] : [`${listed(moved)} ${move(moved)} to ${venue.label}.`],
  );
}

function buys(question: Findings): string[] {
  const staying = new Set(
    groups(question).flatMap(({ venue, names }) => (names.length === 0 ? [] : [venue.id])),
  );
  return question.best.machines.flatMap(({ venueId, machines, gpus }) => {
    const venue = question.venues.find(({ id }) => id === venueId);
    if (venue === undefined) return [];
    const fresh = venue.kind === 'owned' ? 'Buy' : 'Rent';
    const verb = staying.has(venueId) ? 'It takes' : fresh;
    const noun = venue.kind === 'owned' ? 'server' : 'instance';
    return [
      `${verb} ${formatCount(machines)} ${noun}${machines === 1 ? '' : 's'} (${formatCount(gpus)} GPU${gpus === 1 ? '' : 's'} in month 1).`,
    ];
  });
}

function money({ best, scenario, policies }: Findings): string[] {
  const cost = `It costs ${compact(best.presentValueUsd)} in present value over ${formatMonths(scenario.horizonMonths)}`;
  const cash = `${compact(Math.max(0, best.cashNeededUsd))} of it before month 1`;
  const today = policies.find(({ id }) => id === 'today');
  if (best.npvUsd === null || today?.kind !== 'costed') return [`${cost}, ${cash}.`];
  return [`${cost}, ${cash}; ${againstToday(best.npvUsd, today)}.`];
}

/** What is saved, or what it costs more to meet needs that today's mix breaks. */
function againstToday(npvUsd: number, today: PolicyOutcome): string {
  const broken = brokenNeeds(today);
  const which = broken === '' ? '' : `, which breaks ${broken}`;
  if (Math.abs(npvUsd) <= 0.5) return `the same as today’s mix${which}`;
  const word = npvUsd > 0 ? 'less' : 'more';
  return `${compact(Math.abs(npvUsd))} ${word} than today’s mix${shareOf(npvUsd, today.presentValueUsd)}${which}`;
}

/** "residency of Contracts and quality of Chat": what a policy does not meet. */
function brokenNeeds({ violations }: PolicyOutcome): string {
  return listed([...new Set(violations.map(({ barrier }) => barrier.need))]);
}

function shareOf(usd: number, of: number): string {
  return of > 0 ? ` (${formatPercent(Math.abs(usd) / of)})` : '';
}

/** Of the cost: a mix that saves less is not worth its name. */
const WORTH_MIXING = 0.005;

/** What mixing is worth against the best single route that meets every need. */
function sole({ best, policies }: Findings): string[] {
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
  const alone = inSentence(first.label);
  if (gain > WORTH_MIXING * best.presentValueUsd)
    return [`The best single route that meets every need (${alone}) costs ${compact(gain)} more.`];
  return [
    gain < 0.5
      ? `One place is enough here: ${alone} is the best mix.`
      : `Mixing is worth next to nothing here: ${alone} costs ${compact(gain)} more.`,
  ];
}

function proven({ proof }: Findings): string[] {
  return proof.kind === 'optimal'
    ? []
    : [
        `The search ended before it was certain: a mix up to ${compact(proof.gapUsd)} cheaper may exist.`,
      ];
}

/** A label in the middle of a sentence. */
const inSentence = (label: string) => label.charAt(0).toLowerCase() + label.slice(1);

const stay = (names: readonly string[]) => (names.length === 1 ? 'stays' : 'stay');
const move = (names: readonly string[]) => (names.length === 1 ? 'moves' : 'move');
const they = (names: readonly string[]) => (names.length === 1 ? 'it' : 'they');
const are = (names: readonly string[]) => (names.length === 1 ? 'is' : 'are');
