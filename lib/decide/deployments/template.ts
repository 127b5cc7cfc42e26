import type { Catalogue } from '@/lib/catalogue/catalogue';
import type { LedgerInputs } from '@/lib/model/inputs';
import type { FleetInputs, OwnedInputs, RentedInputs } from '@/lib/model/machine-inputs';
import type { Scenario } from '@/lib/scenario/schema';
import type { Notice, Refusal } from '../answers';
import { findApiRoute } from '../lookup/api-route';
import { sharedInputs } from '../lookup/find-inputs';
import { defaulted, modelled } from '../lookup/given';
import type { Machine } from './machines';
import type { ServingReplica } from './replicas';

/** A replica on a machine it fits in. */
export interface Candidate {
  readonly machine: Machine;
  readonly replica: ServingReplica;
}

interface Question {
  readonly scenario: Scenario;
  readonly catalogue: Catalogue;
}

/** Ledger inputs for the candidates of both routes, and why a route is not among them. */
export interface Template {
  readonly inputs: LedgerInputs;
  readonly notices: readonly Notice[];
}

/** The scenario's ledger inputs with one candidate of each route in place of the chosen fleets. */
export function templateOf(question: Question, firsts: readonly Candidate[]): Template {
  const frontier = findApiRoute({ id: 'frontier-api', ...question });
  const notices: Notice[] = [];
  let rented: RentedInputs | null = null;
  let owned: OwnedInputs | null = null;
  for (const candidate of firsts) {
    const { machine } = candidate;
    const escalates = question.scenario.escalationShare[machine.route] > 0;
    if (escalates && 'code' in frontier) {
      notices.push({ ...withoutPrice(frontier), option: machine.route });
      continue;
    }
    const fleet = fleetInputs(question, candidate);
    if (machine.route === 'rented') rented = { ...machine.inputs, fleet };
    else owned = { ...machine.inputs, fleet };
  }
  const api = 'code' in frontier ? [] : [frontier.route];
  const baseline = rented === null ? 'owned' : 'rented';
  return { inputs: { ...sharedInputs(question), api, rented, owned, baseline }, notices };
}

function withoutPrice(frontier: Refusal): Refusal {
  const message = `It escalates requests to the frontier API. ${frontier.message}`;
  return { code: 'no-escalation-price', message };
}

function fleetInputs(question: Question, { machine, replica }: Candidate): FleetInputs {
  const note = 'A deployment the planner compares.';
  const value = question.scenario.selfHosted.spareReplicas;
  const spare = { id: 'spare-replicas', value, input: 'selfHosted.spareReplicas' };
  return {
    requestsPerSecondPerReplica: new Map(
      replica.services.map(({ workload, requestsPerSecond }) => [
        workload.id,
        modelled(requestsPerSecond, note),
      ]),
    ),
    spareReplicas: defaulted({ ...question, ...spare }),
    replicasPerMachine: modelled(replicasPerMachine({ machine, replica }), note),
    gpusPerMachine: modelled(machine.gpusPerMachine, note),
  };
}

/** Copies of the model one machine holds. */
export function replicasPerMachine({ machine, replica }: Candidate): number {
  return Math.floor(machine.gpusPerMachine / replica.layout.gpus);
}
