import type { Catalogue } from '@/lib/catalogue/catalogue';
import type { RouteOverheads, WrongAnswers } from '@/lib/model/inputs';
import type { OptionId } from '@/lib/scenario/options';
import type { Scenario, Workload } from '@/lib/scenario/schema';
import { shareOf } from './share-of';

/** What goes wrong by workload on one route; null where every workload takes the route's figures. */
export function needsOf(given: {
  readonly scenario: Scenario;
  readonly catalogue: Catalogue;
  readonly route: { readonly id: OptionId } & WrongAnswers;
}): RouteOverheads['byWorkload'] {
  const { route } = given;
  const { workloads } = given.scenario;
  if (!workloads.some(hasNeeds)) return null;
  return new Map(
    workloads.map((workload, index) => [
      workload.id,
      shareOf({ ...given, route, workload, index }),
    ]),
  );
}

/** Asks for something that changes what is escalated or fails. */
function hasNeeds(workload: Workload): boolean {
  const { escalationShare, usdPerFailedAnswer, minimumScore, residency } = workload;
  const figures = [escalationShare, usdPerFailedAnswer, minimumScore];
  return residency !== 'any' || figures.some((figure) => figure !== null);
}

/** Whether a route sends any request on to the frontier API. */
export function escalates({ escalationShare, byWorkload }: RouteOverheads): boolean {
  const shares =
    byWorkload === null
      ? [escalationShare]
      : [...byWorkload.values()].map((each) => each.escalationShare);
  return shares.some(({ value }) => value !== 0);
}
