import type { Values } from '@/lib/graph/evaluate';
import type { Cell } from '@/lib/graph/cell';
import type { Mix } from '@/lib/model/mix';
import { optionLabels, type OptionId } from '@/lib/scenario/options';
import type { Scenario } from '@/lib/scenario/schema';
import { policyIds, type PolicyId, type PolicyOutcome } from './portfolio';
import type { Venue } from './venue';
import type { FoundVenues } from './venues';

/** A policy with a venue for every workload, or why it has none. */
export type Plan =
  | { readonly id: PolicyId; readonly label: string; readonly venueOf: ReadonlyMap<string, string> }
  | { readonly id: PolicyId; readonly label: string; readonly refusal: string };

const labels: Readonly<Record<PolicyId, string>> = {
  'frontier-api': 'All on the frontier API',
  'small-api': 'All on the small API',
  'hosted-open': 'All on hosted open weights',
  rented: 'All on rented GPUs',
  owned: 'All on owned servers',
  today: 'Today’s mix',
  best: 'Best mix',
};

/** Every policy but the best mix: one kind for all, or each workload where it runs today. */
export function plansOf(scenario: Scenario, found: FoundVenues): Plan[] {
  return policyIds
    .filter((id) => id !== 'best')
    .map((id) => {
      const kindOf = (workload: Scenario['workloads'][number]): OptionId =>
        id === 'today' ? (workload.today ?? scenario.today) : id;
      return planOf({ id, scenario, found, kindOf });
    });
}

function planOf(given: {
  id: PolicyId;
  scenario: Scenario;
  found: FoundVenues;
  kindOf: (workload: Scenario['workloads'][number]) => OptionId;
}): Plan {
  const { id, scenario, found, kindOf } = given;
  const label = labels[id];
  const venueOf = new Map<string, string>();
  for (const workload of scenario.workloads) {
    const kind = kindOf(workload);
    const venue = found.venues.find((each) => each.id === kind);
    if (venue === undefined) {
      const refusal =
        kind === 'seats'
          ? 'A plan per person has no price by the request; it is compared as a route.'
          : (found.refused.find((each) => each.id === kind)?.refusal.message ??
            `${optionLabels[kind]} is not compared.`);
      return { id, label, refusal };
    }
    if (!venue.inputs.workloads.some((each) => each.id === workload.id)) {
      const [barrier] = venue.barriers.get(workload.id) ?? [];
      return { id, label, refusal: barrier?.message ?? `${workload.name} cannot run there.` };
    }
    venueOf.set(workload.id, venue.id);
  }
  return { id, label, venueOf };
}

export const bestLabel = labels.best;

/** Figures of a policy, read from the graph of its mix. */
export function outcomeOf(given: {
  id: PolicyId;
  label: string;
  venueOf: ReadonlyMap<string, string>;
  mix: Mix;
  saving: Cell | null;
  venues: readonly Venue[];
  values: Values;
}): PolicyOutcome {
  const { id, label, venueOf, mix, saving, venues, values } = given;
  const labelOf = (venueId: string) => venues.find((each) => each.id === venueId)?.label ?? venueId;
  const first = (cell: Cell) => values.series(cell.id)[0] ?? 0;
  return {
    kind: 'costed',
    id,
    label,
    venueOf,
    presentValueUsd: values.scalar(mix.presentValue.id),
    totalUsd: values.scalar(mix.total.id),
    cashNeededUsd: values.scalar(mix.upfront.id),
    cashPeakUsd: values.scalar(mix.cashPeak.id),
    presentValueAfterTaxUsd: values.scalar(mix.presentValueAfterTax.id),
    npvUsd: saving === null ? null : values.scalar(saving.id),
    carbon: {
      knownTonnes: mix.carbon === null ? null : values.scalar(mix.carbon.id),
      unknown: mix.venues
        .filter(({ carbon }) => carbon === null)
        .map(({ venueId }) => labelOf(venueId)),
    },
    utilisation:
      mix.utilisation === null || values.refusal(mix.utilisation.id) !== undefined
        ? null
        : first(mix.utilisation),
    machines: mix.venues.flatMap(({ venueId, machines, gpus }) =>
      machines === null || gpus === null
        ? []
        : [{ venueId, machines: first(machines), gpus: first(gpus) }],
    ),
    violations: [...venueOf].flatMap(([workloadId, venueId]) => {
      const barriers = venues.find((each) => each.id === venueId)?.barriers.get(workloadId) ?? [];
      return barriers.map((barrier) => ({ workloadId, barrier }));
    }),
    monthlyUsd: values.series(mix.cash.id),
  };
}
