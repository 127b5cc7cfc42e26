// The evaluations as authored: that every score belongs to a model, and every model to its offers.
import { describe, expect, it } from 'vitest';
import type { Catalogue } from '@/lib/catalogue/catalogue';
import { matchesPattern, normaliseId } from '@/lib/catalogue/prices/match';
import { scoredModelOfOffer, scoredModelOfWeights, scoresOf } from '@/lib/catalogue/scores';
import { examineCatalogue, findingLines } from '@/scripts/catalogue/examine';

const { catalogue: read, findings } = examineCatalogue(process.cwd(), '2026-11-21');

function catalogue(): Catalogue {
  if (read === undefined) throw new Error(findingLines(findings).join('\n'));
  return read;
}

const { evaluations, scoredModels, models, sources, apiPrices } = catalogue();
const offered = [
  ...new Set(apiPrices.providers.flatMap(({ offers }) => offers.map(({ model }) => model))),
].map(normaliseId);

const matching = (id: string) =>
  Object.entries(scoredModels)
    .filter(([, { match }]) => match.some((pattern) => matchesPattern(pattern, id)))
    .map(([slug]) => slug);

describe('the scored models', () => {
  it('are models of the catalogue where their weights are, each of one only', () => {
    for (const [slug, { openWeights }] of Object.entries(scoredModels)) {
      if (openWeights === null) continue;
      expect(models, slug).toHaveProperty([openWeights]);
      expect(scoredModelOfWeights(catalogue(), openWeights)).toBe(slug);
    }
  });

  it('have a score each', () => {
    const scored = new Set(
      Object.values(evaluations).flatMap(({ scores }) => scores.map(({ model }) => model)),
    );
    expect(Object.keys(scoredModels).filter((slug) => !scored.has(slug))).toEqual([]);
  });

  it('share no offer', () => {
    expect(offered.filter((id) => matching(id).length > 1).map((id) => [id, matching(id)])).toEqual(
      [],
    );
  });

  it('have patterns that each find an offer of the catalogue', () => {
    const idle = Object.entries(scoredModels).flatMap(([slug, { match }]) =>
      match
        .filter((pattern) => !offered.some((id) => matchesPattern(pattern, id)))
        .map((pattern) => `${slug}: ${pattern}`),
    );
    expect(idle).toEqual([]);
  });

  it('that have no offer have weights of their own', () => {
    const unsold = Object.entries(scoredModels).filter(
      ([, { match, openWeights }]) => match.length === 0 && openWeights === null,
    );
    expect(unsold.map(([slug]) => slug)).toEqual([]);
  });

  // The offer names the row whose sizes it shares; it was trained further, and scored anew.
  it('are those the offers name as their open model, but for a release of the same sizes', () => {
    const disagreeing = apiPrices.providers
      .flatMap(({ offers }) => offers)
      .filter(({ model, openModel }) => {
        const found = scoredModelOfOffer(catalogue(), model);
        return openModel !== undefined && found !== undefined && found !== openModel;
      });
    expect(disagreeing.map(({ provider, model }) => `${provider} ${model}`)).toEqual([
      'fireworks deepseek-v3-0324',
    ]);
  });
});

describe('the scores', () => {
  it('are of models and sources the catalogue has', () => {
    for (const [id, { scores }] of Object.entries(evaluations)) {
      for (const { model, source } of scores) {
        expect(scoredModels, id).toHaveProperty([model]);
        expect(sources, id).toHaveProperty([source]);
      }
    }
  });

  it('cover the offers people use today', () => {
    for (const id of [
      'claude-sonnet-5',
      'global.anthropic.claude-sonnet-5-v1:0',
      'gpt-6-luna',
      'gpt-4o',
      'gemini-2.5-pro',
      'meta-llama/Llama-3.3-70B-Instruct-Turbo',
      'openai/gpt-oss-120b',
      'deepseek-v4-pro',
    ]) {
      expect(scoredModelOfOffer(catalogue(), id), id).toBeDefined();
    }
  });

  it('are unknown for a release of a model that was not the one tested', () => {
    for (const id of ['deepseek-ai/DeepSeek-V4-Pro-0813', 'deepseek-chat', 'claude-opus-5']) {
      expect(scoredModelOfOffer(catalogue(), id), id).toBeUndefined();
    }
  });

  // Meta’s model cards give IFEval 92.1 for Llama 3.3 70B, once.
  it('of one source have no spread', () => {
    const wanted = { model: 'llama-3.3-70b', evaluation: 'ifeval' };
    expect(scoresOf(catalogue(), wanted)).toMatchObject({ low: 0.921, high: 0.921 });
  });

  // DeepSeek’s README gives 16.0 for May’s version, Aider 23.1 for August’s and 18.2 for November’s.
  it('of several sources show theirs', () => {
    const wanted = { model: 'gpt-4o', evaluation: 'aider-polyglot' };
    expect(scoresOf(catalogue(), wanted)).toMatchObject({ low: 0.16, high: 0.231 });
  });

  // By hand: (61.25 + 60.65 + 62.317 + 71.217) / 4 = 63.8585; LiveBench shows 63.86.
  it('of a LiveBench category are the mean of its tasks', () => {
    const wanted = { model: 'claude-sonnet-5', evaluation: 'livebench-instruction-following' };
    expect(scoresOf(catalogue(), wanted)?.low).toBeCloseTo(0.638585, 4);
  });
});
