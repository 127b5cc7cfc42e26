import { at } from '@/lib/graph/layout';
import { formatMoney } from '@/lib/format/money';
import type { Barrier } from '../needs/barrier';
import type { Placement } from './portfolio';
import { amountOf, isPastCap, type RoutingProblem } from './problem';
import type { Venue } from './venue';

interface Question {
  readonly problem: RoutingProblem;
  readonly venues: readonly Venue[];
  readonly workloadIds: readonly string[];
  /** Venue by workload. */
  readonly placement: readonly number[];
}

/** Why each workload is where it is: the needs that leave few places, and what the next best would cost. */
export function placementsOf(question: Question): Placement[] {
  return question.workloadIds.map((workloadId, workload) => {
    const venue = at(question.venues, at(question.placement, workload));
    const runnerUp = nextBest(question, workload);
    const ruledOut = question.venues.flatMap((each) => {
      const [barrier] = each.barriers.get(workloadId) ?? [];
      return barrier === undefined ? [] : [{ venueId: each.id, barrier }];
    });
    const reason = [
      ...fallenAway(ruledOut, question.venues.length),
      ...compared(question, runnerUp),
      ...company(question, workload),
    ].join(' ');
    return { workloadId, venueId: venue.id, reason, runnerUp, ruledOut };
  });
}

/** The cheapest other place for one workload, the others staying where they are. */
function nextBest(
  { problem, venues, placement }: Question,
  workload: number,
): Placement['runnerUp'] {
  const now = amountOf(problem, problem.cost, placement);
  let best: Placement['runnerUp'] = null;
  venues.forEach((venue, index) => {
    if (index === placement[workload]) return;
    if (problem.cost.venues[index]?.linear[workload] === Infinity) return;
    const moved = placement.map((old, other) => (other === workload ? index : old));
    if (isPastCap(problem, moved)) return;
    const extraUsd = amountOf(problem, problem.cost, moved) - now;
    if (best === null || extraUsd < best.extraUsd) best = { venueId: venue.id, extraUsd };
  });
  return best;
}

const needNames: Readonly<Record<Barrier['need'], string>> = {
  residency: 'residency',
  quality: 'quality',
  latency: 'latency',
  tuning: 'fine-tuning',
  price: 'a price that is not known',
  sizing: 'the size of the machine',
};

/** "14 of 20 places fall away: residency 12, quality 2." */
function fallenAway(ruledOut: Placement['ruledOut'], venues: number): string[] {
  if (ruledOut.length === 0) return [];
  const counts = new Map<Barrier['need'], number>();
  for (const { barrier } of ruledOut) counts.set(barrier.need, (counts.get(barrier.need) ?? 0) + 1);
  const list = [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([need, many]) => `${needNames[need]} ${many}`);
  const verb = ruledOut.length === 1 ? 'falls' : 'fall';
  return [`${ruledOut.length} of ${venues} places ${verb} away (${list.join(', ')}).`];
}

function compared({ venues }: Question, runnerUp: Placement['runnerUp']): string[] {
  if (runnerUp === null) return ['No other place meets its needs.'];
  const other = venues.find(({ id }) => id === runnerUp.venueId);
  const usd = formatMoney(Math.max(0, runnerUp.extraUsd), { style: 'compact' });
  return [
    `Cheapest of those left: moved alone, the next (${other?.label ?? runnerUp.venueId}) costs ${usd} more.`,
  ];
}

/** Whom it shares machines, reserve and people with. */
function company({ venues, placement, workloadIds }: Question, workload: number): string[] {
  const venue = at(venues, at(placement, workload));
  const isFleet = venue.kind === 'rented' || venue.kind === 'owned' || venue.kind === 'edge';
  const others = workloadIds.filter(
    (_, other) => other !== workload && placement[other] === placement[workload],
  );
  if (!isFleet || others.length === 0) return [];
  const names = others.map(
    (id) => venue.inputs.workloads.find((each) => each.id === id)?.name ?? id,
  );
  return [`It shares machines, reserve and people with ${names.join(', ')}.`];
}
