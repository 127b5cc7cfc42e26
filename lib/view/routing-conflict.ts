import type { Portfolio } from '@/lib/decide/routing/index';
import type { Scenario } from '@/lib/scenario/schema';
import type { ImpossibleView } from './routing-types';

type Conflict = Extract<Portfolio, { kind: 'impossible' }>['conflict'][number];

/** The field of a workload that each need is stated in, and what it is called. */
const fields: Readonly<Record<Exclude<Conflict['need'], 'budget'>, readonly [string, string]>> = {
  residency: ['residency', 'where its data may be'],
  quality: ['minimumScore', 'lowest score accepted'],
  latency: ['ttftMs', 'time to the first token'],
  tuning: ['needsTuning', 'whether it needs fine-tuned weights'],
  price: ['escalationShare', 'share that needs the strongest model'],
  sizing: ['inputTokens', 'length of a request'],
};

/** What cannot be met together, each with the field that asks for it. */
export function conflictRows(
  conflict: readonly Conflict[],
  scenario: Scenario,
): ImpossibleView['conflict'] {
  return conflict.map(({ workloadId, need, message }) => {
    const index = scenario.workloads.findIndex(({ id }) => id === workloadId);
    const workload = scenario.workloads[index];
    if (need === 'budget' || workload === undefined)
      return { message, field: 'upfrontBudgetUsd', fieldLabel: 'most cash before month 1' };
    const [key, label] = fields[need];
    return {
      message,
      field: `workloads.${index}.${key}`,
      fieldLabel: `${workload.name}: ${label}`,
    };
  });
}
