import { describe, expect, it } from 'vitest';
import { latestRelease, loadRelease } from '@/data/releases/index';
import { defaultScenario } from '@/lib/scenario/default-scenario';
import { choicesOf } from '@/lib/view/choices';
import { resultModels } from './models';

const catalogue = (await loadRelease(latestRelease))!;
const choices = choicesOf(catalogue);
const opening = defaultScenario(catalogue);

describe('models that a result of one’s own can be of', () => {
  it('are the scenario’s own offers and those of its places, then every scored model', () => {
    const group = 'In this scenario';
    const own = resultModels(opening, choices).filter((choice) => choice.group === group);
    const offers = own.map(({ value }) => value);
    // Three offers of the routes and six of the opening places; machines have no offer of a model.
    expect(offers).toContain(opening.frontierApi.offer);
    expect(offers).toContain('together/meta-llama/Llama-3.3-70B-Instruct-Turbo');
    expect(offers).not.toContain('hgx-h200-8');
    expect(offers).toHaveLength(9);
    expect(own[0]?.label).toMatch(/^Anthropic: Claude Sonnet 5 /);
    expect(resultModels(opening, choices)).toHaveLength(9 + choices.scoredModels.length);
  });

  it('name the self-hosted model by itself where no public evaluation knows it', () => {
    const selfHosted = { ...opening.selfHosted, model: 'bloom-176b' };
    const values = resultModels({ ...opening, selfHosted }, choices).map(({ value }) => value);
    expect(values).toContain('bloom-176b');
    expect(new Set(values).size).toBe(values.length);
  });
});
