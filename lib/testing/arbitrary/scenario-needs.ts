import fc from 'fast-check';
import {
  noNeeds,
  residencyIds,
  residencyRegionIds,
  type WorkloadNeeds,
} from '@/lib/scenario/needs-schema';
import { apiOptionIds, optionIds, type OptionId } from '@/lib/scenario/options';
import type { Alternative, OwnScore, Workload } from '@/lib/scenario/schema';
import { number, oneOf, text, type ScenarioChoices } from './scenario-fields';

/** What a workload asks: nothing in most cases, else any of it. */
export function needs({ evaluations }: ScenarioChoices): fc.Arbitrary<WorkloadNeeds> {
  const asked = fc.record({
    users: fc.option(fc.integer({ min: 1, max: 1e9 })),
    escalationShare: fc.option(number(0, 1)),
    evaluation: fc.option(oneOf(evaluations)),
    minimumScore: fc.option(number(0, 10_000)),
    usdPerFailedAnswer: fc.option(number(0, 1e6)),
    reviewShare: number(0, 1),
    residency: fc.constantFrom(...residencyIds),
    residencyRegion: fc.option(fc.constantFrom(...residencyRegionIds)),
    seasonality: fc.option(fc.array(number(0, 20), { minLength: 12, maxLength: 12 })),
    needsTuning: fc.boolean(),
    today: fc.option(fc.constantFrom(...optionIds)),
  });
  return fc.oneof({ weight: 2, arbitrary: fc.constant(noNeeds) }, { weight: 1, arbitrary: asked });
}

/** The same workload without what the rules between fields forbid. */
export function fittingNeeds(workload: Workload, compared: readonly OptionId[]): Workload {
  const { evaluation, minimumScore, residency, residencyRegion, today } = workload;
  return {
    ...workload,
    minimumScore: evaluation === null ? null : minimumScore,
    residency: residency === 'region' && residencyRegion === null ? 'any' : residency,
    today: today !== null && compared.includes(today) ? today : null,
  };
}

/** Further venues, of every kind. */
export function alternatives(of: ScenarioChoices): fc.Arbitrary<Alternative[]> {
  const none: Alternative[] = [];
  const api = fc.record({
    id: text(60),
    kind: fc.constantFrom(...apiOptionIds),
    offer: oneOf(of.apiOffers),
    model: fc.constant(null),
    weightPrecision: fc.constant(null),
  });
  const machines = fc.constantFrom('rented' as const, 'owned' as const).chain((kind) =>
    fc.record({
      id: text(60),
      kind: fc.constant(kind),
      offer: oneOf(kind === 'rented' ? of.cloudOffers : of.servers),
      model: fc.option(oneOf(of.models)),
      weightPrecision: fc.option(oneOf(of.precisions)),
    }),
  );
  return fc.oneof(
    { weight: 2, arbitrary: fc.constant(none) },
    {
      weight: 1,
      arbitrary: fc.uniqueArray(fc.oneof(api, machines), {
        maxLength: 24,
        selector: ({ id }) => id,
      }),
    },
  );
}

/** Results of one's own for some workloads, a model once in each. */
export function ownScores(
  of: ScenarioChoices,
  workloads: readonly Workload[],
): fc.Arbitrary<OwnScore[]> {
  return fc.uniqueArray(
    fc.record({
      workload: oneOf(workloads.map(({ id }) => id)),
      model: oneOf([...of.models, ...of.apiOffers]),
      score: number(0, 10_000),
    }),
    { maxLength: 20, selector: ({ workload, model }) => JSON.stringify([workload, model]) },
  );
}
