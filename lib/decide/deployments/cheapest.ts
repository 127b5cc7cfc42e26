import type { Refusal } from '../answers';
import type { CostAndSize, RouteCosting } from './cost';
import type { Deployment } from './deployment';
import { undominated } from './dominance';
import { compareText, deploymentOf } from './rank';
import { layoutId } from './space';
import type { Candidate } from './template';

/** The best deployment of each machine and precision, and why others have no cost. */
export interface CheapestOfEach {
  readonly deployments: readonly Deployment[];
  readonly refusals: readonly Refusal[];
}

interface Best extends CostAndSize {
  readonly tied: Candidate[];
}

/**
 * Costs every candidate of a route and keeps the best of each machine and precision: the
 * cheapest, of those that cost the same the fewest GPUs.
 */
export function cheapestOfEach(
  candidates: readonly Candidate[],
  costing: RouteCosting,
): CheapestOfEach {
  const best = new Map<string, Best>();
  const refusals: Refusal[] = [];
  for (const candidate of candidates) {
    const cost = costing.costAndSize(candidate);
    if ('code' in cost) {
      refusals.push(cost);
      continue;
    }
    const key = `${candidate.replica.weightPrecision}/${candidate.machine.id}`;
    const known = best.get(key);
    const order = known === undefined ? -1 : compareCost(cost, known);
    if (order < 0) best.set(key, { ...cost, tied: [candidate] });
    else if (order === 0) known?.tied.push(candidate);
  }
  const deployments = [...best.values()].flatMap(({ tied }) => {
    const first = plainest(tied);
    return first === undefined ? [] : [deploymentOf(first, costing.fleet(first))];
  });
  return { deployments, refusals };
}

function compareCost(one: CostAndSize, other: CostAndSize): number {
  return one.usdPerMonth - other.usdPerMonth || one.gpus - other.gpus;
}

/** Of candidates alike in cost and GPUs: the smallest replica in its fastest layout. */
function plainest(tied: readonly Candidate[]): Candidate | undefined {
  const fastest = new Set(undominated(tied.map(({ replica }) => replica)));
  const [first] = tied
    .filter(({ replica }) => fastest.has(replica))
    .sort(
      ({ replica: one }, { replica: other }) =>
        one.layout.gpus - other.layout.gpus ||
        compareText(layoutId(one.layout), layoutId(other.layout)) ||
        compareText(one.engine, other.engine),
    );
  return first;
}
