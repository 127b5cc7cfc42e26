import type { Catalogue } from '@/lib/catalogue/catalogue';
import { evaluate } from '@/lib/graph/evaluate';
import { leafBook, mixGraph, mixSaving } from '@/lib/model/mix';
import type { Scenario } from '@/lib/scenario/schema';
import { buildProblem } from './build-problem';
import { smallestConflict } from './conflict';
import { rememberedEstimates } from './estimates';
import { mixOf } from './placed-mix';
import { bestLabel, outcomeOf, plansOf, type Plan } from './policies';
import type {
  Conflict,
  Portfolio,
  PolicyOutcome,
  RefusedPolicy,
  PlacedPortfolio,
} from './portfolio';
import { placementsOf } from './reasons';
import { solve, USUAL_LIMITS, type SearchLimits, type Solution } from './search';
import { findVenues, type FoundVenues } from './venues';
import { verdictSentences } from './verdict';
import { waitingOf } from './waiting';

export type { Portfolio } from './portfolio';

interface Question {
  readonly scenario: Scenario;
  readonly catalogue: Catalogue;
  readonly limits?: SearchLimits;
}

/** Where each workload should run: the cheapest placement that meets every need, beside simpler policies. */
export function routeScenario({ scenario, catalogue, limits = USUAL_LIMITS }: Question): Portfolio {
  const found = findVenues({ scenario, catalogue, estimates: rememberedEstimates() });
  const { venues } = found;
  const workloadIds = scenario.workloads.map(({ id }) => id);
  const asked = { workloadIds, upfrontLimitUsd: scenario.upfrontBudgetUsd };
  const problem = buildProblem({ ...asked, venues });
  const solution = solve(problem, limits);
  const head = {
    venues: venues.map(({ id, kind, label }) => ({ id, kind, label })),
    refused: found.refused.map(({ label, refusal }) => ({ label, message: refusal.message })),
    notices: noticesOf(scenario, found),
  };
  if (venues.length === 0 || solution.kind === 'unsettled')
    return { ...head, kind: 'impossible', conflict: [withoutConflict(venues.length)] };
  if (solution.kind !== 'placed') {
    const open = buildProblem({
      ...asked,
      venues: venues.map((venue) => ({ ...venue, barriers: new Map() })),
    });
    return {
      ...head,
      kind: 'impossible',
      conflict: smallestConflict({ scenario, venues, workloadIds, open }),
    };
  }
  const costed = costedPolicies({ scenario, found, solution, workloadIds });
  const proof =
    solution.gapUsd === 0
      ? ({ kind: 'optimal', nodes: solution.nodes } as const)
      : ({ kind: 'gap', nodes: solution.nodes, gapUsd: solution.gapUsd } as const);
  const today = costed.policies.find(({ id }) => id === 'today');
  const waiting =
    today?.kind === 'costed'
      ? waitingOf({
          ...asked,
          venues,
          today: today.venueOf,
          nowUsd: costed.best.presentValueUsd,
          limits,
        })
      : [];
  const residencyUsd = priceOfResidency({ ...asked, venues, limits, usd: solution.usd });
  return {
    ...head,
    ...costed,
    kind: 'placed',
    proof,
    waiting,
    placements: placementsOf({ problem, venues, workloadIds, placement: solution.placement }),
    residencyUsd,
    verdict: verdictSentences({ scenario, venues, ...costed, waiting, proof, residencyUsd }),
  };
}

/** What the optimum costs more than it would if data could go anywhere; null where it may. */
function priceOfResidency(given: {
  venues: FoundVenues['venues'];
  workloadIds: readonly string[];
  upfrontLimitUsd: number | null;
  limits: SearchLimits;
  usd: number;
}): number | null {
  const open = given.venues.map((venue) => ({
    ...venue,
    barriers: new Map(
      [...venue.barriers].flatMap(([id, own]) => {
        const others = own.filter(({ need }) => need !== 'residency');
        return others.length === 0 ? [] : [[id, others] as const];
      }),
    ),
  }));
  if (open.every(({ barriers }, index) => isSame(barriers, given.venues[index]?.barriers)))
    return null;
  const free = solve(buildProblem({ ...given, venues: open }), given.limits);
  return free.kind === 'placed' ? given.usd - free.usd : null;
}

function isSame(
  a: ReadonlyMap<string, unknown>,
  b: ReadonlyMap<string, unknown> | undefined,
): boolean {
  return a.size === b?.size;
}

/** No needs conflict, and still nothing is placed. */
function withoutConflict(venues: number): Conflict {
  return {
    workloadId: null,
    need: 'price',
    message:
      venues === 0
        ? 'None of the places could be costed; each says why.'
        : 'The search ended before a mix within the limit on cash was found or ruled out.',
  };
}

type Placed = Extract<Solution, { kind: 'placed' }>;

/** Every policy through one graph, so that what one saves against another is a cell too. */
function costedPolicies(given: {
  scenario: Scenario;
  found: FoundVenues;
  solution: Placed;
  workloadIds: readonly string[];
}): Pick<PlacedPortfolio, 'policies' | 'best' | 'graph' | 'values'> {
  const { scenario, found, solution, workloadIds } = given;
  const { venues } = found;
  const venueOf = new Map(
    workloadIds.map((id, workload) => [id, venues[solution.placement[workload] ?? -1]?.id ?? '']),
  );
  const plans: Plan[] = [...plansOf(scenario, found), { id: 'best', label: bestLabel, venueOf }];
  const leaves = leafBook();
  const mixes = plans.flatMap((plan) =>
    'refusal' in plan ? [] : [{ plan, mix: mixOf({ ...plan, venues, leaves }) }],
  );
  const today = mixes.find(({ plan }) => plan.id === 'today')?.mix;
  const savings = new Map(
    mixes.map(({ plan, mix }) => [plan.id, today === undefined ? null : mixSaving(mix, today)]),
  );
  const graph = mixGraph(
    mixes.map(({ mix }) => mix),
    [...savings.values()].filter((cell) => cell !== null),
  );
  const values = evaluate(graph, { periods: scenario.horizonMonths });
  const policies = plans.map((plan): PolicyOutcome | RefusedPolicy => {
    if ('refusal' in plan) return { kind: 'refused', ...plan };
    const mix = mixes.find((each) => each.plan === plan)?.mix;
    if (mix === undefined) throw new RangeError(`${plan.id} has no mix`);
    const broken = values.refusal(mix.presentValue.id);
    if (broken !== undefined)
      return { kind: 'refused', id: plan.id, label: plan.label, refusal: `${broken.reason}.` };
    return outcomeOf({ ...plan, mix, saving: savings.get(plan.id) ?? null, venues, values });
  });
  const best = policies.find((policy) => policy.id === 'best');
  if (best?.kind !== 'costed') throw new RangeError('the best mix has no cost');
  return { policies, best, graph, values };
}

function noticesOf(scenario: Scenario, { venues }: FoundVenues): string[] {
  const unsaid = scenario.workloads.filter(({ minimumScore }) => minimumScore === null);
  const isCheckedNowhere = venues.some(
    ({ kind }) => kind.endsWith('api') || kind === 'hosted-open',
  );
  return [
    ...(unsaid.length === 0
      ? []
      : [
          `${unsaid.length} of ${scenario.workloads.length} workloads state no lowest score, so any model will do for them; the share of their requests that need the strongest model stands in for quality.`,
        ]),
    ...(isCheckedNowhere
      ? [
          'Latency targets are checked on machines of one’s own; the catalogue holds no latency of APIs.',
        ]
      : []),
  ];
}
