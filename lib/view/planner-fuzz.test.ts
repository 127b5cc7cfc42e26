import { beforeAll, describe, expect, it } from 'vitest';
import { latestRelease, loadRelease } from '@/data/releases/index';
import { restoreScenario } from '@/lib/scenario/restore';
import type { Scenario } from '@/lib/scenario/schema';
import { jsonPieces, mutateJson } from '@/lib/testing/mutate';
import { seededRandom } from '@/lib/testing/seeded-random';
import { openPlanner, type Planner } from './planner';

// An evaluation takes a tenth of a second, so few scenarios a run; the door that lets
// them in has 100,000 of its own.
const SCENARIOS = 60;

/** The default scenario with up to three inputs damaged, where the door still lets it in. */
function acceptedMutants(scenario: Scenario): Scenario[] {
  const random = seededRandom(7);
  const pieces = jsonPieces(JSON.stringify(scenario));
  const accepted: Scenario[] = [];
  while (accepted.length < SCENARIOS) {
    const restored = restoreScenario(mutateJson(pieces, random));
    // a workload that its owner calls "NaN" is shown under that name
    if (restored.ok && unreadable(restored.scenario).length === 0) accepted.push(restored.scenario);
  }
  return accepted;
}

const notText = /\b(NaN|Infinity|undefined|null)\b|∞|\[object /;

/** Every text and number of a view that no reader could use, with its path. */
function unreadable(value: unknown, path = ''): string[] {
  if (typeof value === 'string') return notText.test(value) ? [`${path}: ${value}`] : [];
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${path}: ${value}`];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => unreadable(inner, `${path}.${key}`));
}

describe('the planner shows no NaN, Infinity, undefined or null', () => {
  let planner: Planner;
  beforeAll(async () => {
    const catalogue = await loadRelease(latestRelease);
    if (catalogue === undefined) throw new Error(`There is no release ${latestRelease}.`);
    planner = openPlanner(catalogue);
  });

  it('for scenarios that were damaged and are still valid', () => {
    for (const scenario of acceptedMutants(planner.defaultScenario()))
      expect(unreadable(planner.evaluate(scenario)), JSON.stringify(scenario)).toEqual([]);
  });
});
