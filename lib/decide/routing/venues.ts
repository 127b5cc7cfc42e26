import type { LedgerInputs } from '@/lib/model/inputs';
import type { Catalogue } from '@/lib/catalogue/catalogue';
import { optionLabels } from '@/lib/scenario/options';
import type { Scenario } from '@/lib/scenario/schema';
import type { Refusal } from '../answers';
import { findApiRoute } from '../lookup/api-route';
import { sharedInputs } from '../lookup/find-inputs';
import { toolPrice } from '../lookup/model-work';
import { escalates } from '../lookup/needs';
import { findEdge } from '../lookup/per-person';
import type { Barrier } from '../needs/barrier';
import { choiceOf } from '../needs/choice';
import { qualityOf } from '../needs/quality';
import { residencyBarrier } from '../needs/residency';
import { candidatesOf, type Candidate } from './candidates';
import { fleetVenues } from './fleet-venues';
import type { Estimates } from './estimates';
import type { Offered } from './offered';
import type { Venue } from './venue';

/** A candidate that cannot be costed, and why. */
export interface RefusedVenue {
  readonly id: string;
  readonly label: string;
  readonly refusal: Refusal;
}

export interface FoundVenues {
  readonly venues: readonly Venue[];
  readonly refused: readonly RefusedVenue[];
}

/** Every place a workload of the scenario could run, with all its costs looked up. */
export function findVenues(given: {
  scenario: Scenario;
  catalogue: Catalogue;
  estimates: Estimates;
}): FoundVenues {
  const { scenario, catalogue, estimates } = given;
  const venues: Venue[] = [];
  const refused: RefusedVenue[] = [];
  for (const candidate of candidatesOf(scenario)) {
    const found = offersOf({ candidate, catalogue, estimates });
    const escalation = escalationOf(candidate, catalogue);
    const refusal = 'code' in found ? found : escalation.refusal;
    if (refusal !== null || 'code' in found)
      refused.push({
        id: candidate.id,
        label: labelOf(candidate, catalogue),
        refusal: refusal ?? { code: 'not-costed', message: 'It could not be costed.' },
      });
    else
      for (const offered of found)
        venues.push(venueOf({ candidate, catalogue, offered, escalatesTo: escalation.api }));
  }
  return { venues, refused };
}

function labelOf({ scenario, kind }: Candidate, catalogue: Catalogue): string {
  const { modelName, providerName } = choiceOf({ scenario, catalogue, kind });
  return `${optionLabels[kind]}: ${modelName} on ${providerName}`;
}

function offersOf(given: {
  candidate: Candidate;
  catalogue: Catalogue;
  estimates: Estimates;
}): Offered[] | Refusal {
  const { candidate, catalogue } = given;
  const { scenario, kind, id } = candidate;
  const tool = toolPrice({ scenario, catalogue });
  if ('code' in tool) return tool;
  const barriers = new Map<string, Barrier>();
  switch (kind) {
    case 'frontier-api':
    case 'small-api':
    case 'hosted-open': {
      const found = findApiRoute({ id: kind, scenario, catalogue });
      if ('code' in found) return found;
      const { modelName, providerName } = choiceOf({ scenario, catalogue, kind });
      return [
        { id, label: `${modelName} on ${providerName}`, inputs: { api: [found.route] }, barriers },
      ];
    }
    case 'rented':
    case 'owned':
      return fleetVenues({ ...given, kind });
    case 'edge': {
      const edge = findEdge({ scenario, catalogue });
      if (edge === null) return [];
      return 'code' in edge ? edge : [{ id, label: edge.label, inputs: { edge }, barriers }];
    }
    case 'seats':
      return [];
  }
}

/** The frontier API's prices, where requests go on to it; a place that needs them and has none is refused. */
function escalationOf(
  { scenario, kind }: Candidate,
  catalogue: Catalogue,
): { api: LedgerInputs['api']; refusal: Refusal | null } {
  const { overheads } = sharedInputs({ scenario, catalogue });
  if (kind === 'frontier-api' || !escalates(overheads[kind])) return { api: [], refusal: null };
  const found = findApiRoute({ id: 'frontier-api', scenario, catalogue });
  if (!('code' in found)) return { api: [found.route], refusal: null };
  const message = `It escalates requests to the frontier API. ${found.message}`;
  return { api: [], refusal: { code: 'no-escalation-price', message } };
}

function venueOf(given: {
  candidate: Candidate;
  catalogue: Catalogue;
  offered: Offered;
  escalatesTo: LedgerInputs['api'];
}): Venue {
  const { candidate, catalogue, offered } = given;
  const { scenario, kind } = candidate;
  const head = sharedInputs({ scenario, catalogue });
  const barriers = new Map<string, Barrier[]>();
  for (const workload of scenario.workloads) {
    const asked = { scenario, catalogue, kind, workload };
    const quality = qualityOf(asked);
    const own = [
      offered.barriers.get(workload.id) ?? null,
      residencyBarrier(asked),
      quality.kind === 'barred' ? quality.barrier : null,
      tuningBarrier(asked),
    ].filter((barrier) => barrier !== null);
    if (own.length > 0) barriers.set(workload.id, own);
  }
  const { inputs: own } = offered;
  const api = [...(own.api ?? []), ...given.escalatesTo];
  const unserved = offered.barriers;
  return {
    id: offered.id,
    kind,
    label: offered.label,
    home: candidate.home,
    barriers,
    inputs: {
      ...head,
      ...own,
      api,
      workloads: head.workloads.filter(({ id }) => !unserved.has(id)),
    },
  };
}

/** Weights that are fine-tuned must be one's own: no price of a tuned model on an API is known. */
function tuningBarrier({
  kind,
  workload,
}: {
  kind: Candidate['kind'];
  workload: Scenario['workloads'][number];
}): Barrier | null {
  const isOwn = kind === 'rented' || kind === 'owned' || kind === 'edge';
  if (!workload.needsTuning || isOwn) return null;
  return {
    need: 'tuning',
    message: `${workload.name} needs weights that are fine-tuned, and the catalogue knows no API price of such.`,
  };
}
