import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { latestRelease, loadRelease } from '@/data/releases/index';
import { defaultScenario } from '@/lib/scenario/default-scenario';
import { restoreScenario } from '@/lib/scenario/restore';
import { scenarioSchema } from '@/lib/scenario/schema';
import {
  MOST_PLACES,
  MOST_SCORES,
  withoutPlace,
  withoutScore,
  withPlaceAdded,
  withScoreAdded,
} from './lists';

const catalogue = (await loadRelease(latestRelease))!;
const scenario = defaultScenario(catalogue);
const none = { ...scenario, alternatives: [] };
const place = { kind: 'owned', offer: 'hgx-h200-8' } as const;

describe('places to consider', () => {
  it('are added below the others, each under an id of its own', () => {
    const twice = withPlaceAdded(withPlaceAdded(none, place), place);
    expect(twice.alternatives).toEqual([
      { ...place, id: 'hgx-h200-8', model: null, weightPrecision: null },
      { ...place, id: 'hgx-h200-8-2', model: null, weightPrecision: null },
    ]);
    expect(restoreScenario(twice)).toMatchObject({ ok: true });
  });

  it('have an id that fits, however long the offer’s is', () => {
    const long = { ...place, offer: 'x'.repeat(120) };
    const twice = withPlaceAdded(withPlaceAdded(none, long), long);
    expect(restoreScenario(twice)).toMatchObject({ ok: true });
  });

  it('lose the one removed', () => {
    const [first, second, ...others] = scenario.alternatives;
    expect(second).toBeDefined();
    expect(withoutPlace(scenario, 1).alternatives).toEqual([first, ...others]);
  });
});

describe('results of one’s own', () => {
  const asked = { workload: 'support-chat', model: 'gpt-6-luna' };

  it('are added without a score, and lose the one removed', () => {
    const other = { ...asked, model: 'llama-3.3-70b' };
    const two = withScoreAdded(withScoreAdded(scenario, asked), other);
    expect(two.ownScores).toEqual([
      { ...asked, score: '' },
      { ...other, score: '' },
    ]);
    expect(withoutScore(two, 0).ownScores).toEqual([{ ...other, score: '' }]);
  });
});

describe('the lists', () => {
  it('hold as many as the schema takes', () => {
    const { properties } = z.toJSONSchema(scenarioSchema) as {
      properties: Record<string, { maxItems?: number }>;
    };
    expect(MOST_PLACES).toBe(properties['alternatives']?.maxItems);
    expect(MOST_SCORES).toBe(properties['ownScores']?.maxItems);
  });
});
