import type { Catalogue } from '@/lib/catalogue/catalogue';
import { formatCount } from '@/lib/format/count';
import { formatPercent } from '@/lib/format/ratio';
import { residencyIds, type ResidencyId } from '@/lib/scenario/needs-schema';
import type { Scenario, Workload } from '@/lib/scenario/schema';
import { firstChanges } from './first-changes';
import { problemAt } from './build-problem';
import { rememberedEstimates, type Estimates } from './estimates';
import type { RoutingProblem } from './problem';
import { solve, USUAL_LIMITS, type SearchLimits } from './search';
import type { Venue } from './venue';
import { findVenues } from './venues';

/** A change of one workload that sends it elsewhere, everything else in the scenario as it is. */
export interface Move {
  readonly lever: 'volume' | 'importance' | 'residency';
  /** Requests a month, a share, or a residency level. */
  readonly at: number | ResidencyId;
  /** Where it goes; null where no place is left. */
  readonly toVenueId: string | null;
  readonly toLabel: string | null;
  readonly sentence: string;
}

interface Question {
  readonly scenario: Scenario;
  readonly catalogue: Catalogue;
  readonly workloadId: string;
  readonly limits?: SearchLimits;
}

/** Volumes from a hundredth to a hundred times the plan, five steps to each power of ten. */
const VOLUMES = Array.from({ length: 21 }, (_, index) => 10 ** (-2 + index / 5));
const SHARES = [0, 0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];
const STEPS = 12;

/** What would move one workload: its volume, how much the best quality matters, where its data may be. */
export function movesOf({ limits = USUAL_LIMITS, ...question }: Question): Move[] {
  const estimates = rememberedEstimates();
  const asked = { ...question, limits, estimates };
  const workload = question.scenario.workloads.find(({ id }) => id === question.workloadId);
  if (workload === undefined) return [];
  return [
    ...volumeMoves(asked, workload),
    ...importanceMoves(asked, workload),
    ...residencyMoves(asked, workload),
  ];
}

type Asked = Required<Question> & { readonly estimates: Estimates };

interface Place {
  readonly id: string;
  readonly label: string;
}

/** Where the workload goes under a question; null where no placement meets every need. */
function placeIn(
  { scenario, workloadId, limits }: Asked,
  { venues, problem }: { venues: readonly Venue[]; problem: RoutingProblem },
): Place | null {
  const solution = solve(problem, limits);
  if (solution.kind !== 'placed') return null;
  const index = scenario.workloads.findIndex(({ id }) => id === workloadId);
  const venue = venues[solution.placement[index] ?? -1];
  return venue === undefined ? null : { id: venue.id, label: venue.label };
}

const sameKind = (id: string | null) => id?.split('@')[0] ?? null;

function read(asked: Asked, scenario: Scenario) {
  const { venues } = findVenues({ ...asked, scenario });
  const workloadIds = scenario.workloads.map(({ id }) => id);
  const upfrontLimitUsd = scenario.upfrontBudgetUsd;
  return { venues, at: problemAt({ venues, workloadIds, upfrontLimitUsd }) };
}

function changed(scenario: Scenario, workloadId: string, change: Partial<Workload>): Scenario {
  return {
    ...scenario,
    workloads: scenario.workloads.map((each) =>
      each.id === workloadId ? { ...each, ...change } : each,
    ),
  };
}

function volumeMoves(asked: Asked, workload: Workload): Move[] {
  const { scenario, workloadId } = asked;
  const { venues, at } = read(asked, scenario);
  const index = scenario.workloads.findIndex(({ id }) => id === workloadId);
  const placeAt = (factor: number) => {
    const volumes = scenario.workloads.map((_, other) => (other === index ? factor : 1));
    return placeIn(asked, { venues, problem: at(volumes) });
  };
  const found = firstChanges({
    grid: VOLUMES,
    from: 1,
    placeAt,
    same: (a, b) => sameKind(a?.id ?? null) === sameKind(b?.id ?? null),
    between: (a, b) => Math.sqrt(a * b),
    steps: STEPS,
  });
  return found.map(({ at: factor, place, isAbove }) => {
    const requests = workload.requestsPerMonth * factor;
    const way = isAbove ? 'above' : 'below';
    return {
      lever: 'volume',
      at: requests,
      toVenueId: place?.id ?? null,
      toLabel: place?.label ?? null,
      sentence: `${way === 'above' ? 'Above' : 'Below'} ${formatCount(requests)} requests a month, ${goes(workload, place)}.`,
    };
  });
}

/** In proportion to the share, so two readings give every share; a demanded score is its own lever. */
function importanceMoves(asked: Asked, workload: Workload): Move[] {
  if (workload.minimumScore !== null) return [];
  const { scenario, workloadId } = asked;
  const [none, all] = [0, 1].map((escalationShare) =>
    read(asked, changed(scenario, workloadId, { escalationShare })),
  );
  if (none === undefined || all === undefined) return [];
  const [without, wholly] = [none.at(), all.at()];
  const index = scenario.workloads.findIndex(({ id }) => id === workloadId);
  const placeAt = (share: number) => {
    const venues = without.cost.venues.map((venue, place) => ({
      ...venue,
      linear: venue.linear.map((usd, other) => {
        const most = wholly.cost.venues[place]?.linear[other] ?? usd;
        return other === index && usd !== Infinity ? usd + share * (most - usd) : usd;
      }),
    }));
    return placeIn(asked, {
      venues: none.venues,
      problem: { ...without, cost: { ...without.cost, venues } },
    });
  };
  const now = workload.escalationShare ?? nowShare(asked, placeAt);
  const found = firstChanges({
    grid: SHARES,
    from: now,
    placeAt,
    same: (a, b) => sameKind(a?.id ?? null) === sameKind(b?.id ?? null),
    between: (a, b) => (a + b) / 2,
    steps: STEPS,
  });
  return found.map(({ at, place, isAbove }) => ({
    lever: 'importance',
    at,
    toVenueId: place?.id ?? null,
    toLabel: place?.label ?? null,
    sentence: `With ${isAbove ? 'more' : 'less'} than ${formatPercent(at)} of its requests needing the strongest model, ${goes(workload, place)}.`,
  }));
}

/** The share of the route it is on, where the workload has none of its own. */
function nowShare({ scenario }: Asked, placeAt: (share: number) => Place | null): number {
  const kind = placeAt(0)?.id.split(/[:@]/)[0] ?? 'frontier-api';
  return Object.entries(scenario.escalationShare).find(([id]) => id === kind)?.[1] ?? 0;
}

function residencyMoves(asked: Asked, workload: Workload): Move[] {
  const { scenario, workloadId } = asked;
  const { venues, at } = read(asked, scenario);
  const now = placeIn(asked, { venues, problem: at() });
  return residencyIds
    .filter((level) => level !== workload.residency)
    .filter((level) => level !== 'region' || workload.residencyRegion !== null)
    .flatMap((level): Move[] => {
      const under = read(asked, changed(scenario, workloadId, { residency: level }));
      const place = placeIn(asked, { venues: under.venues, problem: under.at() });
      if (sameKind(place?.id ?? null) === sameKind(now?.id ?? null)) return [];
      return [
        {
          lever: 'residency',
          at: level,
          toVenueId: place?.id ?? null,
          toLabel: place?.label ?? null,
          sentence: `${residencyWords[level]}, ${goes(workload, place)}.`,
        },
      ];
    });
}

const residencyWords: Readonly<Record<ResidencyId, string>> = {
  any: 'If its data could go anywhere',
  region: 'If its data had to stay in its region',
  'own-account': 'If its data had to stay in a cloud account of one’s own',
  'on-premises': 'If its data had to stay on one’s own premises',
  'air-gapped': 'If its data had to stay cut off from any network',
};

function goes({ name }: Workload, place: Place | null): string {
  return place === null ? `no place is left for ${name}` : `${name} goes to ${place.label}`;
}
