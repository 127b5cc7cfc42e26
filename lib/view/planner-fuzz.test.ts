import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { latestRelease, loadRelease } from '@/data/releases/index';
import { restoreScenario } from '@/lib/scenario/restore';
import type { Scenario } from '@/lib/scenario/schema';
import { arbitraryScenario } from '@/lib/testing/arbitrary-scenario';
import { jsonPieces, mutateJson } from '@/lib/testing/mutate';
import { seededRandom } from '@/lib/testing/seeded-random';
import { openPlanner, type Planner } from './planner';
import type { ChoiceView } from './types';

// An evaluation takes a tenth of a second, so few scenarios a run; the door that lets
// them in has 100,000 of its own.
const DAMAGED = 100;
const WITHIN_BOUNDS = 20;

/** The default scenario with up to three inputs damaged, where the door still lets it in. */
function acceptedMutants(scenario: Scenario): Scenario[] {
  const random = seededRandom(7);
  const pieces = jsonPieces(JSON.stringify(scenario));
  const accepted: Scenario[] = [];
  while (accepted.length < DAMAGED) {
    const restored = restoreScenario(mutateJson(pieces, random));
    if (restored.ok && isReadable(restored.scenario)) accepted.push(restored.scenario);
  }
  return accepted;
}

/** Scenarios anywhere within the bounds, both ends included, that name what the catalogue has. */
function withinBounds(planner: Planner): Scenario[] {
  const choices = planner.choices();
  const ids = (list: readonly ChoiceView[]) => list.map(({ value }) => value);
  const scenarios = arbitraryScenario({
    releases: [latestRelease],
    apiOffers: ids([...choices.frontierOffers, ...choices.smallOffers, ...choices.openOffers]),
    models: ids(choices.models),
    engines: ids(choices.engines),
    precisions: ids(choices.precisions),
    cloudOffers: ids(choices.cloudOffers),
    servers: ids(choices.servers),
  });
  return fc.sample(scenarios.filter(isReadable), { numRuns: WITHIN_BOUNDS, seed: 7 });
}

const notText = /\b(NaN|Infinity|undefined|null)\b|∞|\[object /;

/** Every text and number of a view that no reader could use, with its path. */
function unreadable(value: unknown, path = ''): string[] {
  if (typeof value === 'string') return notText.test(value) ? [`${path}: ${value}`] : [];
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${path}: ${value}`];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => unreadable(inner, `${path}.${key}`));
}

/** A workload that its owner calls "NaN" is shown under that name. */
function isReadable(scenario: Scenario): boolean {
  return unreadable(scenario).length === 0;
}

describe('the planner shows no NaN, Infinity, undefined or null', () => {
  let planner: Planner;
  beforeAll(async () => {
    const catalogue = await loadRelease(latestRelease);
    if (catalogue === undefined) throw new Error(`There is no release ${latestRelease}.`);
    planner = openPlanner(catalogue);
  });

  function expectReadable(scenario: Scenario): void {
    const view = planner.evaluate(scenario);
    const shown = { view, report: planner.report('link') };
    expect(unreadable(shown), JSON.stringify(scenario)).toEqual([]);
  }

  it('for scenarios that were damaged and are still valid', () => {
    for (const scenario of acceptedMutants(planner.defaultScenario())) expectReadable(scenario);
  });

  it('for scenarios anywhere within the bounds', () => {
    for (const scenario of withinBounds(planner)) expectReadable(scenario);
  });
});
