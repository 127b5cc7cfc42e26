import type { Catalogue } from '@/lib/catalogue/catalogue';
import type { Scenario } from '@/lib/scenario/schema';
import type { Refusal } from '../answers';
import type { DeploymentPlan, Loss } from './deployment';
import { lossesOf, type RankedLoss } from './losses';
import { machinesOf } from './machines';
import { costFleets, sizeEverywhere } from './search';
import { spaceOf, type SpaceChoices } from './space';

/** A demand to serve, and where to look. */
export interface PlanQuestion {
  readonly catalogue: Catalogue;
  readonly scenario: Scenario;
  /** One workload of the scenario by id; all of them on one fleet where left out. */
  readonly workload?: string;
  readonly space?: SpaceChoices;
}

/**
 * The cheapest ways to serve a demand within its latency targets on rented or owned GPUs:
 * every machine with a price, every layout, precision and engine of the space. Costs are the
 * ledger's own; only replicas that another one outdoes on the same GPUs are left out, so no
 * deployment of the space costs less than the first.
 */
export function planDeployments(question: PlanQuestion): DeploymentPlan {
  const { catalogue } = question;
  const scenario = demandOf(question);
  if ('code' in scenario) return refused(scenario);
  const space = spaceOf(scenario, question.space ?? {});
  if ('code' in space) return refused(space);
  const machines = machinesOf({ scenario, catalogue, space });
  const search = { scenario, catalogue, space, machines };
  const results = sizeEverywhere(search);
  if ('code' in results) return refused(results);
  const { ranked, notices, searched } = costFleets(search, results);
  const { weightPrecisions } = space;
  const losses = lossesOf({ catalogue, scenario, weightPrecisions, results, ranked });
  const lost = losses.map(withoutNearness);
  const [first, ...others] = ranked;
  if (first !== undefined)
    return { kind: 'planned', ranked: [first, ...others], lost, notices, searched };
  const refusal = notices[0] ?? nothingServes(scenario, losses);
  return { kind: 'refused', refusal, lost, notices };
}

function demandOf({ scenario, workload }: PlanQuestion): Scenario | Refusal {
  if (workload === undefined) return scenario;
  const workloads = scenario.workloads.filter(({ id }) => id === workload);
  if (workloads.length > 0) return { ...scenario, workloads };
  const known = scenario.workloads.map(({ id }) => id).join(', ');
  return {
    code: 'unknown-workload',
    message: `workload is "${workload}", which the scenario does not hold; it holds ${known}.`,
  };
}

function refused(refusal: Refusal): DeploymentPlan {
  return { kind: 'refused', refusal, lost: [], notices: [] };
}

function withoutNearness({ accelerator, weightPrecision, reason, message }: RankedLoss): Loss {
  return { accelerator, weightPrecision, reason, message };
}

/** Says what came nearest, so that the reader knows which input to move. */
function nothingServes({ selfHosted }: Scenario, losses: readonly RankedLoss[]): Refusal {
  const [nearest] = [...losses]
    .filter(({ reason }) => reason !== 'not-offered')
    .sort((one, other) =>
      one.timesTheTarget === other.timesTheTarget ? 0 : one.timesTheTarget - other.timesTheTarget,
    );
  const start = `No machine searched serves ${selfHosted.model} within the targets.`;
  return nearest === undefined
    ? { code: 'not-offered', message: `${start} None of them has a price.` }
    : {
        code: 'no-deployment',
        message: `${start} The nearest is ${nearest.accelerator} at ${nearest.weightPrecision}. ${nearest.message}`,
      };
}
