import type { Scenario } from '@/lib/scenario/schema';
import { formatMoney } from '@/lib/format/money';
import type { Barrier } from '../needs/barrier';
import { isFeasible } from './feasible';
import type { Conflict } from './portfolio';
import type { RoutingProblem } from './problem';
import type { Venue } from './venue';

// The smallest set of needs that cannot be met together. A workload that no venue suits is a conflict
// by itself; else it is the limit on cash, with the needs that keep workloads off the cheaper places.

const needs = ['residency', 'quality', 'latency', 'tuning', 'price', 'sizing'] as const;
type Need = Barrier['need'];

interface Question {
  readonly scenario: Scenario;
  readonly venues: readonly Venue[];
  readonly workloadIds: readonly string[];
  /** Costs with no workload barred from anywhere it can be sized and priced. */
  readonly open: RoutingProblem;
}

/** One need of one workload. */
interface Demand {
  readonly workload: number;
  readonly need: Need;
}

export function smallestConflict(question: Question): Conflict[] {
  const { venues, workloadIds } = question;
  const alone = workloadIds
    .map((id, workload) => ({ workload, set: hittingNeeds(venues, id) }))
    .filter(({ set }) => set !== null)
    .sort((a, b) => (a.set?.length ?? 0) - (b.set?.length ?? 0));
  const [first] = alone;
  if (first?.set == null) return withBudget(question);
  const { workload, set } = first;
  return (
    withBudgetAndAtMost(question, set.length - 2) ??
    set.map((need) => ofWorkload(question, { workload, need }))
  );
}

/** The fewest needs of a workload that no venue meets together; null where some venue meets all. */
function hittingNeeds(venues: readonly Venue[], workloadId: string): Need[] | null {
  const broken = venues.map(
    (venue) => new Set((venue.barriers.get(workloadId) ?? []).map(({ need }) => need)),
  );
  for (const set of subsets(needs))
    if (broken.every((own) => set.some((need) => own.has(need)))) return set;
  return null;
}

/** Every subset, the smaller first. */
function subsets<T>(items: readonly T[]): T[][] {
  const all = items.reduce<T[][]>(
    (sets, item) => [...sets, ...sets.map((set) => [...set, item])],
    [[]],
  );
  return all.sort((a, b) => a.length - b.length);
}

/** The limit on cash, and the fewest needs without which it could be kept. */
function withBudget(question: Question): Conflict[] {
  const { demands, isPossible } = asked(question);
  const fewest = smallestImpossible(demands, isPossible);
  return [budget(question), ...fewest.map((demand) => ofWorkload(question, demand))];
}

/** The limit on cash with no more needs than that; null where they could all be met. */
function withBudgetAndAtMost(question: Question, most: number): Conflict[] | null {
  if (question.open.cap === null || most < 0) return null;
  const { demands, isPossible } = asked(question);
  const fewest = fewestImpossible({ demands, isPossible, most });
  return fewest && [budget(question), ...fewest.map((demand) => ofWorkload(question, demand))];
}

/** Every need that some venue breaks, and whether some of them can be met within the limit. */
function asked(question: Question): Pick<Search, 'demands' | 'isPossible'> {
  const { venues, workloadIds } = question;
  const demands = workloadIds.flatMap((id, workload) =>
    needs
      .filter((need) =>
        venues.some((venue) => venue.barriers.get(id)?.some((each) => each.need === need)),
      )
      .map((need): Demand => ({ workload, need })),
  );
  return { demands, isPossible: (kept) => isFeasible(withNeeds(question, kept)) };
}

function budget({ scenario }: Question): Conflict {
  const limit = formatMoney(scenario.upfrontBudgetUsd ?? 0, { style: 'compact' });
  const message = `No more than ${limit} may be spent before month 1.`;
  return { workloadId: null, need: 'budget', message };
}

/** Sizes up to which every set of needs is tried; a larger conflict is only made minimal. */
const TRIED_IN_FULL = 3;
const MOST_SETS = 20_000;

interface Search {
  readonly demands: readonly Demand[];
  readonly isPossible: (kept: readonly Demand[]) => boolean;
  /** Size of the largest set to try. */
  readonly most: number;
}

function smallestImpossible(
  demands: readonly Demand[],
  isPossible: Search['isPossible'],
): readonly Demand[] {
  // Without any one of these the rest can be met.
  let minimal = demands;
  for (const demand of demands) {
    const without = minimal.filter((each) => each !== demand);
    if (!isPossible(without)) minimal = without;
  }
  const most = Math.min(minimal.length - 1, TRIED_IN_FULL);
  return fewestImpossible({ demands, isPossible, most }) ?? minimal;
}

/** The smallest set that cannot be met; null where there is none, or too many to try. */
function fewestImpossible({ demands, isPossible, most }: Search): readonly Demand[] | null {
  let tried = 0;
  for (let size = 0; size <= most; size++)
    for (const set of ofSize(demands, size)) {
      tried += 1;
      if (tried > MOST_SETS) return null;
      if (!isPossible(set)) return set;
    }
  return null;
}

function* ofSize<T>(items: readonly T[], size: number): Generator<T[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (const [index, item] of items.entries())
    for (const rest of ofSize(items.slice(index + 1), size - 1)) yield [item, ...rest];
}

/** The question with only some of the needs kept. */
function withNeeds(
  { open, venues, workloadIds }: Question,
  kept: readonly Demand[],
): RoutingProblem {
  const isBarred = (venue: Venue, workload: number) =>
    kept.some(
      (demand) =>
        demand.workload === workload &&
        venue.barriers.get(workloadIds[workload] ?? '')?.some(({ need }) => need === demand.need),
    );
  const closed = <Amounts extends { readonly linear: readonly number[] }>(
    own: Amounts,
    index: number,
  ) => ({
    ...own,
    linear: own.linear.map((usd, workload) => {
      const venue = venues[index];
      return venue !== undefined && isBarred(venue, workload) ? Infinity : usd;
    }),
  });
  const narrowed = (amounts: RoutingProblem['cost']) => ({
    ...amounts,
    venues: amounts.venues.map(closed),
  });
  return {
    ...open,
    cost: narrowed(open.cost),
    cap: open.cap === null ? null : { ...open.cap, amounts: narrowed(open.cap.amounts) },
  };
}

function ofWorkload(
  { scenario, venues, workloadIds }: Question,
  { workload, need }: Demand,
): Conflict {
  const id = workloadIds[workload] ?? '';
  const broken = venues
    .flatMap((venue) => venue.barriers.get(id) ?? [])
    .filter((each) => each.need === need);
  const [first] = broken;
  const name = scenario.workloads[workload]?.name ?? id;
  const example = first === undefined ? '' : ` ${first.message}`;
  return {
    workloadId: id,
    need,
    message: `${name}, ${need}: ${broken.length} of ${venues.length} places break it.${example}`,
  };
}
