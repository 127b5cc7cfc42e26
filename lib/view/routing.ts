import type { Portfolio } from '@/lib/decide/routing/index';
import type { Graph } from '@/lib/graph/graph';
import type { Values } from '@/lib/graph/evaluate';
import { formatCount } from '@/lib/format/count';
import { formatMoney } from '@/lib/format/money';
import type { OptionId } from '@/lib/scenario/options';
import type { Scenario } from '@/lib/scenario/schema';
import { conflictRows } from './routing-conflict';
import { policyRows } from './routing-policies';
import type { PlacementRow, PlacedView, RoutingView } from './routing-types';
import { waitingRows, waitingUnknown } from './routing-waiting';

type Placed = Extract<Portfolio, { kind: 'placed' }>;

/** A portfolio, and the graph its figures stand in: the portfolio's own with what the best mix saves. */
export interface RoutingQuestion {
  readonly portfolio: Portfolio;
  readonly scenario: Scenario;
  readonly book: { readonly graph: Graph; readonly values: Values } | null;
}

/** Every word and figure of the portfolio, ready to draw or print. */
export function routingView({ portfolio, scenario, book }: RoutingQuestion): RoutingView {
  const head = {
    refusedPlaces: portfolio.refused.map(({ label, message }) => ({ place: label, why: message })),
    notices: portfolio.notices,
  };
  if (portfolio.kind === 'impossible')
    return { ...head, kind: 'impossible', conflict: conflictRows(portfolio.conflict, scenario) };
  if (book === null) throw new TypeError('a placed portfolio has a graph');
  return {
    ...head,
    kind: 'placed',
    verdict: portfolio.verdict,
    proof: proofText(portfolio),
    residency: residencyText(portfolio),
    placements: placementRows(portfolio, scenario),
    policies: policyRows(portfolio, book),
    waiting: waitingRows(portfolio),
    waitingUnknown: waitingUnknown(portfolio, scenario),
  };
}

function proofText({ proof, venues }: Placed): PlacedView['proof'] {
  const places = `${formatCount(venues.length)} ${venues.length === 1 ? 'place' : 'places'}`;
  const looked = `${formatCount(proof.nodes)} part-placements`;
  if (proof.kind === 'optimal')
    return proof.nodes === 0
      ? `Proved cheapest of ${places}: no other placement can cost less, without having to try one.`
      : `Proved cheapest of ${places}, by trying ${looked}.`;
  const gap = formatMoney(proof.gapUsd, { style: 'compact' });
  return `The search of ${places} stopped after ${looked}: a mix up to ${gap} cheaper may exist.`;
}

function residencyText({ residencyUsd }: Placed): string {
  if (residencyUsd === null) return '';
  const usd = formatMoney(Math.max(0, residencyUsd), { style: 'compact' });
  return `Keeping data where it must stay adds ${usd} to the present value.`;
}

function placementRows({ placements, venues }: Placed, scenario: Scenario): PlacementRow[] {
  const venueOf = (id: string) => {
    const venue = venues.find((each) => each.id === id);
    if (venue === undefined) throw new RangeError(`${id} is no venue of the portfolio`);
    return venue;
  };
  return placements.map(({ workloadId, venueId, reason, runnerUp, ruledOut }) => {
    const workload = scenario.workloads.find(({ id }) => id === workloadId);
    if (workload === undefined) throw new RangeError(`${workloadId} is no workload`);
    const { kind, label } = venueOf(venueId);
    const today: OptionId = workload.today ?? scenario.today;
    return {
      workloadId,
      name: workload.name,
      option: kind,
      place: label,
      isMoved: venueId !== today,
      reason,
      nextBest:
        runnerUp === null
          ? null
          : {
              place: venueOf(runnerUp.venueId).label,
              extra: formatMoney(Math.max(0, runnerUp.extraUsd), { style: 'compact' }),
            },
      fallenAway: ruledOut.map((each) => ({
        place: venueOf(each.venueId).label,
        why: each.barrier.message,
      })),
    };
  });
}
